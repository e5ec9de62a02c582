import type { UnitPath } from '../../src/domain/shared/roles'
import { collection, command, type Filter } from './database'
import type { MutatingCall } from './endpoint'
import type { Member } from './identity'
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
  /** Where somebody used a role: the unit and those above it, as they were then. */
  readonly unitPath?: UnitPath
  /** The hash of the event before, or the empty text for the first. */
  readonly previousHash: string
  readonly hash: string
}
export type NewEvent = Pick<HistoryEvent, 'subject' | 'event' | 'actorId' | 'at' | 'detail' | 'unitPath'>

/** A step that somebody took in a role, as the history of the unit tells it. */
export const staffStep = (
  subject: string,
  event: string,
  unitPath: UnitPath,
  { who, now, operationId }: Pick<MutatingCall<Member>, 'who' | 'now' | 'operationId'>,
): NewEvent => ({ subject, event, actorId: who._id, at: now, detail: { operationId }, unitPath })

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

/** Appends an event of a named operation, unless it stands anywhere in the history of its subject already. */
export async function appendOnce(entry: NewEvent): Promise<void> {
  const operationId = entry.detail['operationId']
  const [earlier] = await events.find(
    { subject: entry.subject, 'detail.operationId': operationId },
    { limit: 1 },
  )
  if (!earlier) await appendEvent(entry)
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

/** What was done in a unit and below it, the newest first. */
export async function findEventsOf(unitId: string, skip: number, limit: number): Promise<HistoryEvent[]> {
  return events.find(
    { unitPath: unitId },
    {
      orderBy: [
        ['at', 'desc'],
        ['_id', 'desc'],
      ],
      skip,
      limit,
    },
  )
}

/** Whether each of these follows from the one before it, which need not be among them. */
export async function areChained(some: readonly HistoryEvent[]): Promise<boolean> {
  const earlierIds = some.filter(({ sequence }) => sequence > 1).map(earlierIdOf)
  const earlier = await events.find({ _id: command.in(earlierIds) })
  const byId = new Map(earlier.map((event) => [event._id, event]))
  return some.every((event) => {
    const last = byId.get(earlierIdOf(event))
    const isFirst = event.sequence === 1
    return (isFirst || last !== undefined) && chainEvent(event, last).hash === event.hash
  })
}

const earlierIdOf = ({ subject, sequence }: HistoryEvent): string => idOf(subject, sequence - 1)

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
  const { subject, event, actorId, at, detail, unitPath } = entry
  const place = unitPath ? { unitPath } : {}
  const told = [previousHash, subject, sequence, event, actorId, at.toISOString(), detail]
  const hash = sha256(JSON.stringify(unitPath ? [...told, unitPath] : told))
  return {
    _id: idOf(subject, sequence),
    subject,
    sequence,
    event,
    actorId,
    at,
    detail,
    ...place,
    previousHash,
    hash,
  }
}

const idOf = (subject: string, sequence: number): string => `${subject}:${String(sequence).padStart(6, '0')}`
