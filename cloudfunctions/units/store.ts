import { collection, findAll } from '../_platform/database'
import type { Unit } from '../_platform/unit-tree'

const units = collection<Unit>('units')

export async function findUnitByCode(code: string): Promise<Unit | undefined> {
  const [unit] = await units.find({ code }, { limit: 1 })
  return unit
}

/** The unit and everything below it. */
export async function findSubtree(unitId: string): Promise<Unit[]> {
  return findAll(units, { path: unitId })
}
