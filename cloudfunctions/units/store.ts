import { placesOf, type NamedUnit } from '../../src/domain/units/tree'
import type { UnitContact } from '../../src/domain/units/unit'
import { collection, command, findAll } from '../_platform/database'
import { placedUnit, type Unit } from '../_platform/unit-tree'

const units = collection<Unit>('units')

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

/** False where another unit of this name stands there. */
export async function insertUnit(unit: Unit): Promise<boolean> {
  if (await units.insert(unit)) return true
  const present = await units.get(unit._id)
  return present !== undefined
}

const UNITS_AN_INSERT = 250

/** Parents must stand before children: what is there after a kill is a tree. */
export async function insertUnits(made: readonly Unit[]): Promise<void> {
  for (let at = 0; at < made.length; at += UNITS_AN_INSERT) {
    const batch = made.slice(at, at + UNITS_AN_INSERT)
    await units.insertMany(batch)
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
