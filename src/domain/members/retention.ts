import { chinaDay, DAY_MS } from '../shared/time'

/** How long a kind of record is kept; it stands with the collection in the schema of the cloud. */
export type Retention = {
  /** The field that the age is counted from. */
  readonly since: string
  readonly sinceIs: 'moment' | 'day'
  readonly days: number
  /** `anonymise` keeps the count and forgets whose it was. */
  readonly then: 'delete' | 'anonymise'
}

/** What began before this has had its time: a moment, or a day in China where only the day is kept. */
export function overdueBefore({ sinceIs, days }: Retention, now: Date): Date | string {
  const limit = new Date(now.getTime() - days * DAY_MS)
  return sinceIs === 'day' ? chinaDay(limit) : limit
}

/** One night's forgetting: how many records of each collection went, and how many overdue ones are still there. */
export type RetentionRun = {
  readonly at: string
  readonly forgotten: Readonly<Record<string, number>>
  readonly left: Readonly<Record<string, number>>
}
