import type { UnitActions } from '../../src/domain/units/contract'
import { planImport, type PlannedUnit } from '../../src/domain/units/import'
import { isNameTaken, isSameSet, moveRefusal, placingRefusal } from '../../src/domain/units/tree'
import { hasContact, NO_CONTACT } from '../../src/domain/units/unit'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { hasRole, type UnitPath } from '../../src/domain/shared/roles'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, beginHistory } from '../_platform/history'
import { unitsOf, type Member } from '../_platform/identity'
import {
  changeUnit,
  findTreeVersion,
  settleDue,
  settleUnit,
  type UnitChange,
} from '../_platform/unit-settling'
import { describeUnit, findUnit, type Unit } from '../_platform/unit-tree'
import {
  findAllUnits,
  findChildren,
  findSubtree,
  findUnits,
  insertUnit,
  insertUnits,
  namedUnit,
  placeIn,
  writeContact,
  writeOrder,
} from './store'

type UnitId = { readonly unitId: string }

export async function listSubtree(
  input: UnitActions['listSubtree']['input'],
): Promise<Result<UnitActions['listSubtree']['output']>> {
  const subtree = await findSubtree(input.unitId)
  return ok(
    subtree.sort(byPlace).map((unit) => ({
      ...describeUnit(unit),
      parentId: unit.parentId,
      campaignId: unit.campaignId,
      isArchived: unit.archivedAt !== null,
      isClosed: unit.isClosed,
    })),
  )
}

/** Parents before children, siblings in the organiser's order. */
const byPlace = (a: Unit, b: Unit) =>
  a.path.length - b.path.length || a.order - b.order || a._id.localeCompare(b._id)

export async function getUnitCard({ unitId }: UnitId): Promise<Result<UnitActions['getUnitCard']['output']>> {
  const unit = await findUnit(unitId)
  return unit ? ok({ unitName: unit.name, contact: unit.contact }) : fail('UNIT_NOT_FOUND')
}

export async function getContacts(
  _: UnitActions['getContacts']['input'],
  { who }: Call<Member>,
): Promise<Result<UnitActions['getContacts']['output']>> {
  const above = await findUnits([...new Set(unitsOf(who).flatMap(({ unitPath }) => unitPath))])
  const cards = above
    .filter(({ contact }) => hasContact(contact))
    .sort((a, b) => b.path.length - a.path.length)
    .map(({ name, contact }) => ({ unitName: name, contact }))
  return ok(cards)
}

/** Done again after a crash half-way, the unit stands once: its id is made of the operation. */
export async function createUnit(
  { parentId, name, kind }: UnitActions['createUnit']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<UnitId>> {
  const parent = await findUnit(parentId)
  if (!parent) return fail('UNIT_NOT_FOUND')
  const unitId = operationId.slice(0, 32)
  const siblings = await findChildren(parentId)
  const around = [parent, ...siblings].map(namedUnit)
  const refusal = placingRefusal(around, { id: unitId, name, kind, parentId }, parent.isClosed)
  if (refusal) return fail(refusal)
  const unit = newUnit(unitId, parent, { name, kind, contact: NO_CONTACT }, nextOrder(siblings), now)
  if (!(await insertUnit(unit))) return fail('UNIT_NAME_TAKEN')
  await beginHistory({
    subject: subjectOf(unitId),
    event: 'created',
    actorId: who._id,
    at: now,
    detail: { operationId, name, parentId },
    unitPath: unit.path,
  })
  return ok({ unitId })
}

const newUnit = (
  _id: string,
  parent: Pick<Unit, '_id' | 'path' | 'campaignId' | 'isClosed'>,
  { name, kind, contact }: Pick<PlannedUnit, 'name' | 'kind' | 'contact'>,
  order: number,
  changedAt: Date,
): Unit => ({
  ...{ _id, name, kind, contact, order, changedAt },
  parentId: parent._id,
  path: [...parent.path, _id],
  campaignId: parent.campaignId,
  archivedAt: null,
  isClosed: parent.isClosed,
})

const nextOrder = (siblings: readonly Unit[]): number =>
  Math.max(-1, ...siblings.map(({ order }) => order)) + 1

export async function renameUnit(
  { unitId, name }: UnitActions['renameUnit']['input'],
  call: MutatingCall<Member>,
): Promise<Result<UnitId>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (
    unit.parentId !== null &&
    isNameTaken((await findChildren(unit.parentId)).map(namedUnit), { ...namedUnit(unit), name })
  ) {
    return fail('UNIT_NAME_TAKEN')
  }
  return change({ unit, fields: { name }, event: 'renamed', detail: { from: unit.name, to: name } }, call)
}

/** Two moves at once are looked at one after the other, so that together they cannot make a circle. */
const MOVE_ATTEMPTS = 5

export async function moveUnit(
  { unitId, parentId }: UnitActions['moveUnit']['input'],
  call: MutatingCall<Member>,
): Promise<Result<UnitActions['moveUnit']['output']>> {
  for (let attempt = 1; attempt <= MOVE_ATTEMPTS; attempt++) {
    const treeVersion = await findTreeVersion()
    const all = await findAllUnits()
    const unit = all.find(({ _id }) => _id === unitId)
    const parentPath = placeIn(all, parentId)?.path
    if (!unit || !parentPath) return fail('UNIT_NOT_FOUND')
    if (!hasRole(call.who.grants, 'admin', parentPath)) return fail('FORBIDDEN')
    const refusal = moveRefusal(all.map(namedUnit), unitId, parentId)
    if (refusal) return fail(refusal)
    const movedUnits = all.filter(({ _id }) => placeIn(all, _id)?.path.includes(unitId)).length
    if (unit.parentId === parentId) return ok({ unitId, movedUnits })
    const siblings = all.filter((other) => other.parentId === parentId)
    const fields = { parentId, path: [...parentPath, unitId], order: nextOrder(siblings) }
    const detail = { from: unit.parentId, to: parentId }
    const moved = await change({ unit, fields, event: 'moved', detail, treeVersion }, call)
    if (moved.ok) return ok({ unitId, movedUnits })
    if (moved.error.code !== 'UNIT_CHANGED') return moved
  }
  return fail('UNIT_CHANGED')
}

export async function arrangeUnits(
  { unitId, childIds }: UnitActions['arrangeUnits']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<UnitId>> {
  const children = await findChildren(unitId)
  if (
    !isSameSet(
      childIds,
      children.map(({ _id: id }) => ({ id })),
    )
  )
    return fail('UNIT_CHANGED')
  await writeOrder(children, childIds, now)
  await appendEvent({
    subject: subjectOf(unitId),
    event: 'arranged',
    actorId: who._id,
    at: now,
    detail: { operationId, childIds },
    unitPath: await pathOf(unitId),
  })
  return ok({ unitId })
}

export async function archiveUnit({ unitId }: UnitId, call: MutatingCall<Member>): Promise<Result<UnitId>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.archivedAt !== null) return ok({ unitId })
  return change({ unit, fields: { archivedAt: call.now }, event: 'archived', detail: {} }, call)
}

export async function restoreUnit({ unitId }: UnitId, call: MutatingCall<Member>): Promise<Result<UnitId>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.archivedAt === null) return ok({ unitId })
  return change({ unit, fields: { archivedAt: null }, event: 'restored', detail: {} }, call)
}

export async function saveContact(
  { unitId, contact }: UnitActions['saveContact']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<UnitId>> {
  await writeContact(unitId, contact)
  await appendEvent({
    subject: subjectOf(unitId),
    event: 'contactSaved',
    actorId: who._id,
    at: now,
    detail: { operationId },
    unitPath: await pathOf(unitId),
  })
  return ok({ unitId })
}

/** Judged by the same rules as the preview; sent again, the lines that are there already are left alone. */
export async function importUnits(
  { unitId, rows }: UnitActions['importUnits']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<UnitActions['importUnits']['output']>> {
  const subtree = await findSubtree(unitId)
  const plan = planImport(rows, unitId, subtree.map(namedUnit))
  if (plan.mistakes.length > 0) return fail('IMPORT_INVALID')
  await insertUnits(plannedUnits(plan.planned, subtree, operationId, now))
  await appendEvent({
    subject: subjectOf(unitId),
    event: 'imported',
    actorId: who._id,
    at: now,
    detail: { operationId, created: plan.planned.length },
    unitPath: await pathOf(unitId),
  })
  return ok({ created: plan.planned.length, present: plan.present.length })
}

/** The planned units as documents, each after its parent. */
function plannedUnits(
  planned: readonly PlannedUnit[],
  subtree: readonly Unit[],
  operationId: string,
  now: Date,
): Unit[] {
  const parents = new Map<string, Unit>(subtree.map((unit) => [unit._id, unit]))
  const orders = new Map<string, number>()
  const idOf = (line: number) => `${operationId.slice(0, 24)}-${line}`
  return planned.flatMap((plan) => {
    const parent = parents.get('unitId' in plan.parent ? plan.parent.unitId : idOf(plan.parent.line))
    if (!parent) return []
    const order =
      orders.get(parent._id) ?? nextOrder(subtree.filter(({ parentId }) => parentId === parent._id))
    orders.set(parent._id, order + 1)
    const unit = newUnit(idOf(plan.line), parent, plan, order, now)
    parents.set(unit._id, unit)
    return [unit]
  })
}

/** As long as a person waits for the rest of a change; the timer does what is left. */
const WAIT_MS = 5_000

type Step = Pick<UnitChange, 'unit' | 'fields' | 'treeVersion'> & {
  readonly event: string
  readonly detail: Readonly<Record<string, unknown>>
}

async function change(
  { event, detail, ...step }: Step,
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<UnitId>> {
  const unitId = step.unit._id
  const unitPath = step.unit.path
  const taken = { event, at: now, actorId: who._id, detail: { operationId, ...detail }, unitPath }
  const outcome = await changeUnit({ ...step, operationId, event: { subject: subjectOf(unitId), ...taken } })
  if (outcome === 'nameTaken') return fail('UNIT_NAME_TAKEN')
  if (outcome === 'treeChanged') return fail('UNIT_CHANGED')
  await settleUnit(unitId, Date.now() + WAIT_MS)
  return ok({ unitId })
}

/** Well below the time-out of the function. */
const TIMER_MS = 40_000

/** Started by a timer: goes on with what a change of a unit has left to do. */
export async function settleUnits(now: Date): Promise<Record<string, number>> {
  return settleDue(now, TIMER_MS)
}

const subjectOf = (unitId: string): string => `unit:${unitId}`

const pathOf = async (unitId: string): Promise<UnitPath> => (await findUnit(unitId))?.path ?? [unitId]

/** For `staff`: where the unit stands below which something is to be made. */
export async function parentPathOf({ parentId }: { readonly parentId: string }): Promise<Result<UnitPath>> {
  const parent = await findUnit(parentId)
  return parent ? ok(parent.path) : fail('UNIT_NOT_FOUND')
}

/** For `staff`: where the unit stands below which another is now; a unit on top is its own. */
export async function presentParentPathOf({ unitId }: UnitId): Promise<Result<UnitPath>> {
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  return ok(unit.parentId === null ? unit.path : unit.path.slice(0, -1))
}
