import { placesOf, type NamedUnit } from '../../src/domain/units/tree'
import type { UnitContact } from '../../src/domain/units/unit'
import { collection, command, findAll } from '../_platform/database'
import { randomCode } from '../_platform/secrets'
import { placedUnit, type Unit } from '../_platform/unit-tree'

const units = collection<Unit>('units')

export async function findUnitByCode(code: string): Promise<Unit | undefined> {
  const [unit] = await units.find({ code }, { limit: 1 })
  return unit
}

/** The unit and everything below it. */
export async function findSubtree(unitId: string): Promise<Unit[]> {
  return findAll(units, { path: unitId })
}

export async function findAllUnits(): Promise<Unit[]> {
  return findAll(units, {})
}

export async function findUnits(unitIds: readonly string[]): Promise<Unit[]> {
  return units.find({ _id: command.in([...unitIds]) })
}

export async function findChildren(parentId: string): Promise<Unit[]> {
  return units.find({ parentId })
}

export const namedUnit = (unit: Unit): NamedUnit => {
  const { name, kind, campaignId } = unit
  return { ...placedUnit(unit), name, kind, campaignId }
}

/** A unit about to be made; the code comes when it is stored. */
export type NewUnit = Omit<Unit, 'code'>

/** Letters and digits of a unit code. */
const CODE_LENGTH = 6
const CODE_ATTEMPTS = 5

/** False where another unit of this name stands there. A code that is taken is drawn again. */
export async function insertUnit(unit: NewUnit): Promise<boolean> {
  for (let attempt = 1; attempt <= CODE_ATTEMPTS; attempt++) {
    if (await units.insert({ ...unit, code: randomCode(CODE_LENGTH) })) return true
    const { parentId, name } = unit
    const [present] = await units.find({ parentId, name }, { limit: 1 })
    if (present) return present._id === unit._id
  }
  return false
}

const UNITS_AN_INSERT = 250

/** Parents must stand before children: what is there after a kill is a tree. */
export async function insertUnits(made: readonly NewUnit[]): Promise<void> {
  for (let at = 0; at < made.length; at += UNITS_AN_INSERT) {
    const batch = made.slice(at, at + UNITS_AN_INSERT)
    await units.insertMany(batch.map((unit) => ({ ...unit, code: randomCode(CODE_LENGTH) })))
  }
}

/** Puts the children into this order; what has its number already is left alone. */
export async function writeOrder(
  children: readonly Unit[],
  childIds: readonly string[],
  now: Date,
): Promise<void> {
  const moved = children.filter(({ _id, order }) => childIds.indexOf(_id) !== order)
  await Promise.all(
    moved.map(({ _id }) => units.update(_id, { order: childIds.indexOf(_id), changedAt: now })),
  )
}

export async function writeContact(unitId: string, contact: UnitContact): Promise<void> {
  await units.update(unitId, { contact: command.set(contact) })
}

/** Where a unit stands by its parents, whatever its stored path says. */
export const placeIn = (all: readonly Unit[], unitId: string) => placesOf(all.map(placedUnit)).get(unitId)
