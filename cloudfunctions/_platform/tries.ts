import { roundToHour } from '../../src/domain/shared/time'
import { collection, command } from './database'
import { keyedHash } from './secrets'

/** How often somebody tried something that can be guessed, within an hour. */
type Tries = { readonly _id: string; readonly hour: Date; readonly count: number }

const tries = collection<Tries>('tries')

/** What is tried, by whom, and how often an hour. */
export type Trying = {
  /** Keeps the tries of one thing apart from those of another. */
  readonly purpose: string
  readonly callerKey: string
  readonly limit: number
}

/** False where this hour has none left. Taken before the look, so that a thousand guesses at once are no more than the limit. */
export async function takeTry(trying: Trying, now: Date): Promise<boolean> {
  const _id = triesOf(trying, now)
  const belowLimit = { _id, count: command.lt(trying.limit) }
  const more = { count: command.inc(1) }
  if ((await tries.updateWhere(belowLimit, more)) > 0) return true
  if (await tries.insert({ _id, hour: roundToHour(now), count: 1 })) return true
  return (await tries.updateWhere(belowLimit, more)) > 0
}

/** For a try that was no guess. */
export async function giveTryBack(trying: Trying, now: Date): Promise<void> {
  await tries.update(triesOf(trying, now), { count: command.inc(-1) })
}

/** Deletes the tries of every hour before, and answers how many documents. */
export async function removeTriesBefore(hour: Date): Promise<number> {
  return tries.removeWhere({ hour: command.lt(hour) })
}

const triesOf = ({ purpose, callerKey }: Trying, now: Date): string =>
  keyedHash('tries', [purpose, roundToHour(now).toISOString(), callerKey].join('\n'))
