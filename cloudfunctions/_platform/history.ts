import { collection, type Filter } from './database'
import { sha256 } from './secrets'

/** One step in the life of an alert, a tip or a role; never changed, never deleted before its subject. */
export type HistoryEvent = {
  readonly _id: string
  readonly subject: string
  readonly sequence: number
  readonly event: string
  /** A member id, or null where nobody may be named. */
  readonly actorId: string | null
  readonly at: Date
  readonly detail: Filter
  /** The hash of the event before, or the empty text for the first. */
  readonly previousHash: string
  readonly hash: string
}
export type NewEvent = Pick<HistoryEvent, 'subject' | 'event' | 'actorId' | 'at' | 'detail'>

const events = collection<HistoryEvent>('history')

/**
 * Appends an event; two writers at once get one place each. With an `operationId` in its detail, a call
 * that died half-way and is taken up again appends it once.
 */
export async function appendEvent(entry: NewEvent): Promise<HistoryEvent> {
  for (;;) {
    const [last] = await events.find(
      { subject: entry.subject },
      { orderBy: [['sequence', 'desc']], limit: 1 },
    )
    const operation = entry.detail['operationId']
    if (last && operation !== undefined && last.detail['operationId'] === operation) return last
    const next = chainEvent(entry, last)
    if (await events.insert(next)) return next
  }
}

/** The first event of a new subject: needs no look at earlier ones, and done twice it stands once. */
export async function beginHistory(entry: NewEvent): Promise<void> {
  await events.insert(chainEvent(entry, undefined))
}

export async function readHistory(subject: string): Promise<HistoryEvent[]> {
  return events.find({ subject }, { orderBy: [['sequence', 'asc']] })
}

/** The newest first. */
export async function readLatestEvents(subject: string, limit: number): Promise<HistoryEvent[]> {
  return events.find({ subject }, { orderBy: [['sequence', 'desc']], limit })
}

/** True when no event was changed, removed from the middle or put in afterwards. */
export function isChainIntact(history: readonly HistoryEvent[]): boolean {
  return history.every((event, index) => {
    const expected = chainEvent(event, history[index - 1])
    return expected.hash === event.hash && expected.sequence === event.sequence
  })
}

function chainEvent(entry: NewEvent, last: HistoryEvent | undefined): HistoryEvent {
  const sequence = (last?.sequence ?? 0) + 1
  const previousHash = last?.hash ?? ''
  const { subject, event, actorId, at, detail } = entry
  const hash = sha256(
    JSON.stringify([previousHash, subject, sequence, event, actorId, at.toISOString(), detail]),
  )
  return {
    _id: `${subject}:${String(sequence).padStart(6, '0')}`,
    subject,
    sequence,
    event,
    actorId,
    at,
    detail,
    previousHash,
    hash,
  }
}
