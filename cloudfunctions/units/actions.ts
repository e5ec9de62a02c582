import type { UnitActions } from '../../src/domain/units/contract'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { describeUnit, type Unit } from '../_platform/unit-tree'
import { findSubtree, findUnitByCode } from './store'

export async function findByCode(
  input: UnitActions['findByCode']['input'],
): Promise<Result<UnitActions['findByCode']['output']>> {
  const unit = await findUnitByCode(input.unitCode)
  return unit ? ok(describeUnit(unit)) : fail('UNIT_NOT_FOUND')
}

export async function listSubtree(
  input: UnitActions['listSubtree']['input'],
): Promise<Result<UnitActions['listSubtree']['output']>> {
  const subtree = await findSubtree(input.unitId)
  return ok(subtree.sort(byPlace).map((unit) => ({ ...describeUnit(unit), code: unit.code })))
}

/** Parents before children, siblings in the organiser's order. */
const byPlace = (a: Unit, b: Unit) => a.path.length - b.path.length || a.order - b.order
