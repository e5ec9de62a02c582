import { LISTED_MAX } from '../../src/domain/gatherings/contract'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { collection, command } from '../_platform/database'
import type { StoredGathering } from '../_platform/gatherings'

const gatherings = collection<StoredGathering>('gatherings')

/** One read: no county holds a thousand in the days of an overview. */
export function findHeld(unitId: string, from: string, to: string): Promise<StoredGathering[]> {
  const held = { unitPath: unitId, isWithdrawn: false, heldOn: command.gte(from).and(command.lte(to)) }
  return gatherings.find(held, { orderBy: [['heldOn', 'desc']] })
}

/** Whatever their day: what was entered late is put right as well. */
export function findNewest(unitId: string): Promise<StoredGathering[]> {
  return gatherings.find(
    { unitPath: unitId, isWithdrawn: false },
    { orderBy: [['heldOn', 'desc']], limit: LISTED_MAX },
  )
}

/** Done twice by the same operation, it stands once. */
export async function insertGathering(gathering: StoredGathering): Promise<void> {
  await gatherings.insert(gathering)
}

type Change = Partial<Pick<StoredGathering, 'heldOn' | 'kind' | 'people' | 'note' | 'isWithdrawn'>>

export async function changeGathering(gatheringId: string, change: Change): Promise<void> {
  await gatherings.update(gatheringId, change)
}

/** One that was entered here, withdrawn or not: what a class meeting counted belongs to the meeting. */
export async function findEntered(gatheringId: string): Promise<StoredGathering | undefined> {
  const found = await gatherings.get(gatheringId)
  return found && found.kind !== 'meeting' ? found : undefined
}

/** For `staff`: where the unit of a gathering stands in the tree. */
export async function gatheringPathOf(input: { readonly gatheringId: string }): Promise<Result<UnitPath>> {
  const found = await gatherings.get(input.gatheringId)
  return found ? ok(found.unitPath) : fail('GATHERING_NOT_FOUND')
}
