import type { Result } from '../../src/domain/shared/result'
import type { UnitActions } from '../../src/domain/units/contract'
import { documentsOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey } from './seeds'

/** Longer than any call lives, so that the last look at the copies is due. */
const CALL_LIFE_MS = 71_000

/** Calls an action of `units`, with a fresh idempotency key. */
export function unitsOf(cloud: LocalCloud) {
  return <Name extends keyof UnitActions>(
    action: Name,
    payload: UnitActions[Name]['input'],
    as: string,
    idempotencyKey = aKey(),
  ): Promise<Result<UnitActions[Name]['output']>> =>
    cloud.call('units', action, payload, { as, idempotencyKey })
}

type StoredUnit = {
  _id: string
  name: string
  parentId: string | null
  path: string[]
  archivedAt: Date | null
  isClosed: boolean
}

export async function storedUnits(cloud: LocalCloud): Promise<Record<string, StoredUnit>> {
  const units = await documentsOf<StoredUnit>(cloud, 'units')
  return Object.fromEntries(units.map((unit) => [unit._id, unit]))
}

/** The jobs that are not over yet. */
export async function openJobs(cloud: LocalCloud): Promise<string[]> {
  const jobs = await documentsOf<{ _id: string }>(cloud, 'unitJobs')
  return jobs.map(({ _id }) => _id).filter((id) => id !== 'tree')
}

/** Lets the timer go round with the clock until nothing is left to do. */
export async function settle(cloud: LocalCloud): Promise<void> {
  for (let round = 0; round < 20; round++) {
    if ((await openJobs(cloud)).length === 0) return
    await cloud.clock.advance(CALL_LIFE_MS)
    await cloud.fireTimer('units', 'settleUnits')
  }
  throw new Error('the jobs never end')
}

/** The timer, and once more where the clock had started one of its own that is still at work. */
export async function oneRound(cloud: LocalCloud): Promise<void> {
  await cloud.clock.advance(CALL_LIFE_MS)
  do await cloud.fireTimer('units', 'settleUnits')
  while (await isAtWork(cloud))
}

async function isAtWork(cloud: LocalCloud): Promise<boolean> {
  const jobs = await documentsOf<{ leaseUntil?: Date }>(cloud, 'unitJobs')
  return jobs.some(({ leaseUntil }) => leaseUntil && leaseUntil.getTime() > cloud.clock.now())
}

type Copies = {
  readonly members: {
    _id: string
    unitId: string
    unitName: string
    unitPath: string[]
    otherUnits: { unitId: string; unitName: string; unitPath: string[] }[]
    grants: { unitPath: string[] }[]
  }[]
  readonly tips: { unitId: string; unitName: string; unitPath: string[] }[]
  readonly officerKeys: { unitId: string; unitName: string; unitPath: string[] }[]
  readonly alerts: {
    unitId: string
    unitName: string
    unitPath: string[]
    areaUnitIds: string[]
    areaPaths: string[][]
    areaNames: string[]
  }[]
}

/**
 * Every place where a name or a path stands that is not what the parents of the units say, found the simple
 * way: by walking up from each unit.
 */
export async function staleCopies(cloud: LocalCloud): Promise<string[]> {
  const units = await storedUnits(cloud)
  const walkUp = (id: string): string[] => {
    const parentId = units[id]?.parentId
    return parentId ? [...walkUp(parentId), id] : [id]
  }
  const stale: string[] = []
  const expectSame = (what: string, found: unknown, right: unknown) => {
    if (JSON.stringify(found) !== JSON.stringify(right)) {
      stale.push(`${what}: ${JSON.stringify(found)} is not ${JSON.stringify(right)}`)
    }
  }
  for (const { _id, path } of Object.values(units)) expectSame(`units/${_id}`, path, walkUp(_id))
  for (const name of ['members', 'tips', 'officerKeys', 'alerts'] as const) {
    for (const copy of await documentsOf<Copies[typeof name][number]>(cloud, name)) {
      expectSame(`${name} of ${copy.unitId}`, copy.unitPath, walkUp(copy.unitId))
      expectSame(`${name} of ${copy.unitId}`, copy.unitName, units[copy.unitId]?.name)
      if ('otherUnits' in copy) {
        for (const { unitId, unitName, unitPath } of copy.otherUnits) {
          expectSame(
            `another unit of ${copy._id}`,
            [unitName, unitPath],
            [units[unitId]?.name, walkUp(unitId)],
          )
        }
      }
      if ('grants' in copy) {
        for (const { unitPath } of copy.grants) {
          expectSame(`a grant of ${copy._id}`, unitPath, walkUp(unitPath.at(-1) ?? ''))
        }
      }
      if ('areaUnitIds' in copy) {
        expectSame('areas', copy.areaPaths, copy.areaUnitIds.map(walkUp))
        expectSame(
          'areas',
          copy.areaNames,
          copy.areaUnitIds.map((id) => units[id]?.name),
        )
      }
    }
  }
  return stale
}
