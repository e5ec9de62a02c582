import { isForGuests, type AlertScope } from '../../src/domain/alerts/scope'
import { ROLES, type Grant, type UnitPath } from '../../src/domain/shared/roles'
import type { Place } from '../../src/domain/units/tree'
import { collection, command, findAll, inTransaction, type Document } from './database'
import type { Member } from './identity'
import type { Unit } from './unit-tree'

/** Every unit as the tree has it, with its place worked out from the parents. */
export type Tree = ReadonlyMap<string, { readonly unit: Unit; readonly place: Place }>

/**
 * The collections whose documents carry the name and the path of the unit they belong to. A certificate of a
 * pledge keeps the name that the unit had when it was signed, so it is not among them.
 */
const COPIED_INTO = [
  'tips',
  'officerKeys',
  'staffInvitations',
  'broadcasts',
  'gatherings',
  'meetings',
  'influenceTrees',
] as const

/** Too many to be looked at; they have further units in a list. */
const BELONGING = ['members', 'consents'] as const

type Copy = Document & { readonly unitId: string; readonly unitName: string; readonly unitPath: UnitPath }

const units = collection<Unit>('units')

/** Puts right everything that stands of these units anywhere, and answers how much of it was wrong. */
export async function correctCopies(unitIds: readonly string[], tree: Tree): Promise<number> {
  const corrected = await Promise.all([
    ...unitIds.map((unitId) => correctUnit(unitId, tree)),
    ...BELONGING.flatMap((name) => unitIds.map((unitId) => correctBelonging(name, unitId, tree))),
    ...COPIED_INTO.map((name) => correctWhereWrong(name, unitIds, tree)),
    ...BELONGING.map((name) => correctOtherUnits(name, unitIds, tree)),
    correctAddressed('alerts', unitIds, tree),
    correctAddressed('notices', unitIds, tree),
  ])
  return corrected.reduce((sum, count) => sum + count, 0)
}

async function correctUnit(unitId: string, tree: Tree): Promise<number> {
  const found = tree.get(unitId)
  if (!found) return 0
  const { unit, place } = found
  if (isSamePath(unit.path, place.path) && unit.isClosed === place.isClosed) return 0
  await units.update(unitId, { path: [...place.path], isClosed: place.isClosed })
  return 1
}

/** As many as one read answers. */
const LOOKED_AT = 1_000

/** One look for all units, and then only those of which something is wrong; or all, where one look does not see everything. */
async function correctWhereWrong(name: string, unitIds: readonly string[], tree: Tree): Promise<number> {
  const fields = ['unitId', 'unitName', 'unitPath'] as const
  const belonging = { unitId: command.in([...unitIds]) }
  const found = await collection<Copy>(name).findFields(belonging, fields, { limit: LOOKED_AT })
  const isWrong = ({ unitId, unitName, unitPath }: Pick<Copy, (typeof fields)[number]>) => {
    const right = tree.get(unitId)
    return right !== undefined && (unitName !== right.unit.name || !isSamePath(unitPath, right.place.path))
  }
  const wrong = found.length < LOOKED_AT ? found.filter(isWrong).map(({ unitId }) => unitId) : unitIds
  const corrected = await Promise.all(
    [...new Set(wrong)].map((unitId) => correctBelonging(name, unitId, tree)),
  )
  return corrected.reduce((sum, count) => sum + count, 0)
}

/** One request a unit, however many people belong to it. */
async function correctBelonging(name: string, unitId: string, tree: Tree): Promise<number> {
  const found = tree.get(unitId)
  if (!found) return 0
  const right = { unitName: found.unit.name, unitPath: [...found.place.path] }
  const copies = collection<Copy>(name)
  const byName = await copies.updateWhere({ unitId, unitName: command.neq(right.unitName) }, right)
  const byPath = await copies.updateWhere({ unitId, unitPath: command.neq(right.unitPath) }, right)
  return byName + byPath
}

/** Those for whom a unit is not the home unit have its name and path in a list. */
async function correctOtherUnits(name: string, unitIds: readonly string[], tree: Tree): Promise<number> {
  const copies = collection<Pick<Member, '_id' | 'otherUnits'>>(name)
  const belonging = await findAll(copies, { 'otherUnits.unitId': command.in([...unitIds]) })
  return correctEach(name, belonging, ({ otherUnits }) => ({
    otherUnits: otherUnits.map((unit) => ({
      ...unit,
      unitName: tree.get(unit.unitId)?.unit.name ?? unit.unitName,
      unitPath: rightPath(unit.unitPath, tree),
    })),
  }))
}

/** Puts right the grants of all staff: they are few, and a grant may be held far from one's own unit. */
export async function correctGrants(tree: Tree): Promise<number> {
  const staff = await findAll(collection<Member>('members'), { 'grants.role': command.in([...ROLES]) })
  return correctEach('members', staff, ({ grants }) => ({ grants: rightGrants(grants, tree) }))
}

const rightGrants = (grants: readonly Grant[], tree: Tree): Grant[] =>
  grants.map((grant) => ({ ...grant, unitPath: rightPath(grant.unitPath, tree) }))

/** As much of an alert or a notice as names units. */
type AddressedCopy = Copy & {
  readonly areaUnitIds: readonly string[]
  readonly areaPaths: readonly UnitPath[]
  readonly areaNames: readonly string[]
  readonly isPublic: boolean
  readonly content: { readonly scope?: AlertScope }
}

async function correctAddressed(name: string, unitIds: readonly string[], tree: Tree): Promise<number> {
  const addressed = collection<AddressedCopy>(name)
  const ids = command.in([...unitIds])
  const found = await Promise.all([
    findAll(addressed, { unitPath: ids }),
    findAll(addressed, { areaUnitIds: ids }),
  ])
  const byId = new Map(found.flat().map((document) => [document._id, document]))
  return correctEach(name, [...byId.values()], (document) => {
    const areaPaths = document.areaPaths.map((path) => rightPath(path, tree))
    return {
      unitName: tree.get(document.unitId)?.unit.name ?? document.unitName,
      unitPath: rightPath(document.unitPath, tree),
      areaPaths,
      areaNames: document.areaUnitIds.map(
        (id, at) => tree.get(id)?.unit.name ?? document.areaNames[at] ?? '',
      ),
      isPublic: isForGuests(document.content.scope, areaPaths),
    }
  })
}

/** Each in a transaction of its own, so that what somebody else changes in it meanwhile is not undone. */
async function correctEach<T extends Document>(
  name: string,
  found: readonly T[],
  rightOf: (document: T) => Partial<T>,
): Promise<number> {
  const isRight = (document: T) => {
    const right = rightOf(document)
    return JSON.stringify({ ...document, ...right }) === JSON.stringify(document)
  }
  const wrong = found.filter((document) => !isRight(document))
  for (const { _id } of wrong) {
    await inTransaction(async (transaction) => {
      const copies = transaction.collection<T>(name)
      const document = await copies.get(_id)
      if (!document || isRight(document)) return undefined
      await copies.update(_id, rightOf(document))
      return true
    })
  }
  return wrong.length
}

/** A unit that is no longer in the tree keeps the path it had. */
const rightPath = (path: UnitPath, tree: Tree): UnitPath =>
  tree.get(path[path.length - 1] ?? '')?.place.path ?? path

const isSamePath = (a: UnitPath, b: UnitPath): boolean => a.join('\n') === b.join('\n')
