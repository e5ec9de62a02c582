import type { StaffActor, StaffEvent, StaffHistory } from '../../src/domain/staff/contract'
import { isInForce } from '../../src/domain/staff/grants'
import { ROLES } from '../../src/domain/shared/roles'
import { collection, command } from './database'
import { areChained, findEventsOf, type HistoryEvent } from './history'
import { grantIdOf, type Member, type StoredGrant } from './identity'
import { findUnitNames } from './unit-tree'

const EVENTS_A_PAGE = 20

/** Who did what in a unit and below it: a name is looked up when somebody reads, and never written into the history. */
export async function readUnitHistory(unitId: string, page: number, now: Date): Promise<StaffHistory> {
  const found = await findEventsOf(unitId, page * EVENTS_A_PAGE, EVENTS_A_PAGE + 1)
  const shown = found.slice(0, EVENTS_A_PAGE)
  const [isIntact, unitNames, actors, grantNames] = await Promise.all([
    areChained(shown),
    findUnitNames(shown.map(unitOf)),
    findActors(shown, now),
    findGrantNames(shown),
  ])
  const events = shown.map((event): StaffEvent => ({
    id: event._id,
    at: event.at.toISOString(),
    kind: event.subject.split(':')[0] ?? '',
    event: event.event,
    unitName: unitNames.get(unitOf(event)) ?? '',
    actor: event.actorId === null ? null : (actors.get(event.actorId) ?? NO_LONGER_STAFF),
    role: ROLES.find((role) => role === event.detail['role']) ?? null,
    about: grantNames.get(String(event.detail['grantId'])) ?? null,
  }))
  return { events, hasMore: found.length > EVENTS_A_PAGE, isIntact }
}

const NO_LONGER_STAFF: StaffActor = { name: null, roles: [] }

const unitOf = ({ unitPath }: HistoryEvent): string => unitPath?.at(-1) ?? ''

async function findActors(
  events: readonly HistoryEvent[],
  now: Date,
): Promise<ReadonlyMap<string, StaffActor>> {
  const ids = events.flatMap(({ actorId }) => (actorId === null ? [] : [actorId]))
  const members = await collection<Member>('members').findFields({ _id: command.in([...new Set(ids)]) }, [
    'grants',
  ])
  return new Map(members.map(({ _id, grants }) => [_id, actorWith(grants, now)]))
}

function actorWith(grants: readonly StoredGrant[], now: Date): StaffActor {
  const held = grants.filter(({ until }) => isInForce({ until: until ?? null }, now))
  return {
    name: held.find(({ name }) => name)?.name ?? null,
    roles: [...new Set(held.map(({ role }) => role))],
  }
}

/** Whose role it was, as long as they have it. */
async function findGrantNames(events: readonly HistoryEvent[]): Promise<ReadonlyMap<string, string>> {
  const ids = events.flatMap(({ detail: { grantId } }) => (typeof grantId === 'string' ? [grantId] : []))
  const holders = await collection<Member>('members').findFields(
    { 'grants.id': command.in([...new Set(ids)]) },
    ['grants'],
  )
  return new Map(
    holders.flatMap(({ _id, grants }) =>
      grants.flatMap((grant) => (grant.name ? [[grantIdOf(_id, grant), grant.name] as const] : [])),
    ),
  )
}
