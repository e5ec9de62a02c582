import type { UnitPath } from '../../src/domain/shared/roles'
import { placesOf } from '../../src/domain/units/tree'
import { collection, command, findAll, inTransaction, isDuplicateWrite } from './database'
import { appendOnce, type NewEvent } from './history'
import { correctCopies, correctGrants, type Tree } from './unit-copies'
import { placedUnit, type Unit } from './unit-tree'

/**
 * What is left to do after a unit was renamed, moved or archived; written in the same transaction as the
 * change, so that a kill at any moment leaves either nothing or both. A pass puts right every copy of the
 * names and paths of the unit and all below it. See docs/decisions/0011-units.md.
 */
type UnitJob = {
  /** The unit. */
  readonly _id: string
  /** The operation that changed it last; a worker whose revision is no longer this one stops. */
  readonly revision: string
  readonly fromPath: UnitPath
  readonly toPath: UnitPath
  /** Not yet in the history. */
  readonly events: readonly NewEvent[]
  /** The last unit of this pass that is done; empty between passes. */
  readonly cursor: string
  readonly corrected: number
  readonly passBeganAt: Date
  /** The end of the last pass that found something wrong, or of the change itself. */
  readonly quietSince: Date
  readonly notBefore: Date
  readonly leaseUntil: Date
}

/** Counts the moves: two at once read the same number, and one of them has to look again. */
type TreeVersion = { readonly _id: string; readonly version: number }
const TREE = 'tree'

const jobs = collection<UnitJob>('unitJobs')
const versions = collection<TreeVersion>('unitJobs')

/**
 * No call lives longer than the time-out of a function, 60 s; the rest is for clocks that differ. A call
 * that read a path before it was put right has written its copy by then, or never will.
 */
const CALL_LIFE_MS = 70_000

const UNITS_A_STEP = 25

export async function findTreeVersion(): Promise<number> {
  return (await versions.get(TREE))?.version ?? 0
}

export type UnitChange = {
  readonly unit: Unit
  readonly fields: Partial<Pick<Unit, 'name' | 'parentId' | 'path' | 'order' | 'archivedAt'>>
  /** Set for a move: the version of the tree in which it was found to be allowed. */
  readonly treeVersion?: number
  readonly event: NewEvent
  readonly operationId: string
}

/** Changes a unit and writes down what follows from it, both or neither. */
export async function changeUnit(change: UnitChange): Promise<'done' | 'nameTaken' | 'treeChanged'> {
  const { unit, fields, treeVersion, event, operationId } = change
  const at = event.at
  try {
    const isDone = await inTransaction(async (transaction) => {
      if (treeVersion !== undefined) {
        const guard = transaction.collection<TreeVersion>('unitJobs')
        if (((await guard.get(TREE))?.version ?? 0) !== treeVersion) return undefined
        await guard.put({ _id: TREE, version: treeVersion + 1 })
      }
      const open = transaction.collection<UnitJob>('unitJobs')
      const earlier = await open.get(unit._id)
      await transaction.collection<Unit>('units').update(unit._id, { ...fields, changedAt: at })
      await open.put({
        _id: unit._id,
        revision: operationId,
        fromPath: unit.path,
        toPath: fields.path ?? unit.path,
        events: [...(earlier?.events ?? []), event],
        cursor: '',
        corrected: 0,
        passBeganAt: at,
        quietSince: at,
        notBefore: at,
        leaseUntil: new Date(0),
      })
      return true
    })
    return isDone ? 'done' : 'treeChanged'
  } catch (error) {
    if (isDuplicateWrite(error)) return 'nameTaken'
    throw error
  }
}

/** Goes on with the jobs that are due until the time is up; answers how many ended, and how many are left. */
export async function settleDue(now: Date, forMs: number): Promise<Record<string, number>> {
  const until = Date.now() + forMs
  const due = await jobs.find({ notBefore: command.lte(now), leaseUntil: command.lte(now) })
  let ended = 0
  for (const { _id } of due) {
    if (Date.now() < until && (await settleUnit(_id, until))) ended++
  }
  return { due: due.length, ended }
}

/** A pass for one unit, as far as the time allows; true where nothing is left to do. */
export async function settleUnit(unitId: string, until: number): Promise<boolean> {
  const now = new Date()
  const taken = { _id: unitId, leaseUntil: command.lte(now) }
  if ((await jobs.updateWhere(taken, { leaseUntil: later(now) })) === 0) return false
  const job = await jobs.get(unitId)
  if (!job) return true
  await writeEvents(job)
  const begun = job.cursor === '' ? { ...job, passBeganAt: now, corrected: 0 } : job
  const tree = await findTree()
  const waiting = [...tree.values()]
    .filter(({ unit, place }) => place.path.includes(unitId) && unit._id > begun.cursor)
    .map(({ unit }) => unit._id)
    .sort()
  let corrected = begun.cursor === '' ? await correctGrants(tree) : begun.corrected
  for (let at = 0; at < waiting.length; at += UNITS_A_STEP) {
    const step = waiting.slice(at, at + UNITS_A_STEP)
    corrected += await correctCopies(step, tree)
    const cursor = step[step.length - 1] ?? ''
    const isLast = at + UNITS_A_STEP >= waiting.length
    const isTimeUp = Date.now() >= until && !isLast
    const progress = { cursor, corrected, passBeganAt: begun.passBeganAt }
    const lease = isTimeUp ? new Date(0) : later(new Date())
    if (!(await keepProgress(job, { ...progress, leaseUntil: lease })) || isTimeUp) return false
  }
  return endPass(begun, corrected)
}

/** The job is over once a pass that began when no old call was alive any more found everything right. */
async function endPass(job: UnitJob, corrected: number): Promise<boolean> {
  const now = new Date()
  const quietSince = corrected > 0 ? now : job.quietSince
  const wasQuiet = job.passBeganAt.getTime() >= job.quietSince.getTime() + CALL_LIFE_MS
  if (corrected === 0 && wasQuiet) {
    return (await jobs.removeWhere({ _id: job._id, revision: job.revision })) > 0
  }
  await keepProgress(job, {
    cursor: '',
    corrected: 0,
    quietSince,
    notBefore: later(quietSince),
    leaseUntil: new Date(0),
  })
  return false
}

const later = (at: Date): Date => new Date(at.getTime() + CALL_LIFE_MS)

/** False where the unit has been changed again since: then a new job has taken over. */
async function keepProgress(job: UnitJob, change: Partial<UnitJob>): Promise<boolean> {
  return (await jobs.updateWhere({ _id: job._id, revision: job.revision }, change)) > 0
}

async function writeEvents({ _id, revision, events }: UnitJob): Promise<void> {
  for (const event of events) await appendOnce(event)
  await jobs.updateWhere({ _id, revision }, { events: [] })
}

async function findTree(): Promise<Tree> {
  const units = await findAll(collection<Unit>('units'), {})
  const places = placesOf(units.map(placedUnit))
  return new Map(
    units.flatMap((unit) => {
      const place = places.get(unit._id)
      return place ? [[unit._id, { unit, place }] as const] : []
    }),
  )
}
