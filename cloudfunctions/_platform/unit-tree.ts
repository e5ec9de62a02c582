import type { UnitNode } from '../../src/domain/units/contract'
import type { PlacedUnit } from '../../src/domain/units/tree'
import type { UnitContact } from '../../src/domain/units/unit'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import type { UnitKind } from '../../src/domain/shared/unit-kind'
import { collection, command } from './database'

/**
 * A unit as it is stored; `path` leads from the root to the unit itself. `parentId` and `archivedAt` are the
 * truth about the tree: `path` and `isClosed` are worked out from them, as every copy of a path is.
 */
export type Unit = {
  readonly _id: string
  readonly name: string
  readonly kind: UnitKind
  readonly parentId: string | null
  readonly path: UnitPath
  /** The place among its siblings, as the organiser arranged them. */
  readonly order: number
  readonly campaignId: string
  readonly contact: UnitContact
  readonly archivedAt: Date | null
  /** Takes no new members: it or a unit above is archived. */
  readonly isClosed: boolean
  readonly changedAt: Date
}

const units = collection<Unit>('units')

export async function findUnit(unitId: string): Promise<Unit | undefined> {
  return units.get(unitId)
}

export async function findUnitNames(unitIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await units.findFields({ _id: command.in([...new Set(unitIds)]) }, ['name'])
  return new Map(found.map(({ _id, name }) => [_id, name]))
}

/** For `staff`: where the unit of an input stands in the tree. */
export async function unitPathOf({ unitId }: { readonly unitId: string }): Promise<Result<UnitPath>> {
  const unit = await findUnit(unitId)
  return unit ? ok(unit.path) : fail('UNIT_NOT_FOUND')
}

export const describeUnit = ({ _id, name, kind, path }: Unit): UnitNode => ({ id: _id, name, kind, path })

export const placedUnit = ({ _id, parentId, archivedAt }: Unit): PlacedUnit => ({
  id: _id,
  parentId,
  isArchived: archivedAt !== null,
})
