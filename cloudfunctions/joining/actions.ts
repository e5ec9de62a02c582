import { codeState } from '../../src/domain/joining/code'
import type { JoinCodeView, JoiningActions, UnitWithCode } from '../../src/domain/joining/contract'
import { inTreeOrder } from '../../src/domain/joining/tree-order'
import { findPublicUnits, type FoundUnit } from '../../src/domain/joining/unit-search'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { endOfChinaDay, roundToHour } from '../../src/domain/shared/time'
import type { Call, MutatingCall } from '../_platform/endpoint'
import { appendEvent, beginHistory, staffStep } from '../_platform/history'
import type { Caller, Member } from '../_platform/identity'
import { countUses, endCode, giveBackTry, insertCode, openCode, type JoinCode } from '../_platform/join-codes'
import { removeTriesBefore } from '../_platform/tries'
import { unitPathOf } from '../_platform/unit-tree'
import { findCode, findCodes, findLastingCodes, findListedUnits, findOpenSubtree, findUnits } from './store'

export async function findByCode(
  { unitCode }: JoiningActions['findByCode']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<FoundUnit>> {
  const opened = await openCode(unitCode, who, now)
  if (!opened.ok) return opened
  await giveBackTry(who.key, now)
  const { _id: id, name, kind, path } = opened.value.unit
  const above = await findUnits(path.slice(0, -1))
  const nearestFirst = above.sort((a, b) => b.path.length - a.path.length)
  return ok({ id, name, kind, above: nearestFirst.map((unit) => unit.name) })
}

export async function searchUnits({
  words,
}: JoiningActions['searchUnits']['input']): Promise<Result<readonly FoundUnit[]>> {
  return ok(words === '' ? [] : findPublicUnits(words, await findListedUnits()))
}

export async function listCodes(
  { unitId }: JoiningActions['listCodes']['input'],
  { now }: Call<Member>,
): Promise<Result<readonly JoinCodeView[]>> {
  return ok(await viewsOf(await findCodes(unitId), now))
}

export async function makeCode(
  { unitId, note, days, cap }: JoiningActions['makeCode']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<JoinCodeView>> {
  const [unit] = await findUnits([unitId])
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const expiresAt = days === null ? null : endOfChinaDay(now, days)
  const terms = { unitId, note, cap, seats: [], expiresAt, revokedAt: null, madeAt: now, operationId }
  const made = await insertCode(terms)
  if (!made) return fail('REQUEST_IN_PROGRESS')
  await appendEvent(staffStep(subjectOf(made._id), 'made', unit.path, { who, now, operationId }))
  return viewOf(made, now)
}

export async function listCodesBelow(
  { unitId }: JoiningActions['listCodesBelow']['input'],
  _call: Call<Member>,
): Promise<Result<readonly UnitWithCode[]>> {
  const below = await findOpenSubtree(unitId)
  const codes = await findLastingCodes(below.map(({ _id }) => _id))
  const nameOf = new Map(below.map(({ _id, name }) => [_id, name]))
  const shown = inTreeOrder(below, unitId)
  return ok(
    shown.map(({ _id, name, parentId }) => ({
      ...{ unitId: _id, name, code: codes.get(_id)?.usable ?? null },
      parentName: nameOf.get(parentId ?? '') ?? '',
    })),
  )
}

/** As many as one call makes in its time, with a step in the history for each. */
const CODES_A_CALL = 30

/**
 * Taken up again after a crash it makes only what is missing. What a code is made from is the unit and the code
 * before it, so that two people who press at once make the same one.
 */
export async function makeCodesBelow(
  { unitId }: JoiningActions['makeCodesBelow']['input'],
  { who, now }: MutatingCall<Member>,
): Promise<Result<JoiningActions['makeCodesBelow']['output']>> {
  const below = inTreeOrder(await findOpenSubtree(unitId), unitId)
  const lasting = await findLastingCodes(below.map(({ _id }) => _id))
  const missing = below.filter(({ _id }) => !lasting.get(_id)?.usable)
  const terms = { note: '', cap: null, seats: [], expiresAt: null, revokedAt: null, madeAt: now }
  for (const unit of missing.slice(0, CODES_A_CALL)) {
    const own = `lasting:${unit._id}:${lasting.get(unit._id)?.newest ?? ''}`
    const made = await insertCode({ ...terms, unitId: unit._id, operationId: own })
    if (!made) return fail('REQUEST_IN_PROGRESS')
    await beginHistory(staffStep(subjectOf(made._id), 'made', unit.path, { who, now, operationId: own }))
  }
  const made = Math.min(missing.length, CODES_A_CALL)
  return ok({ made, left: missing.length - made })
}

export async function revokeCode(
  { unitCode }: JoiningActions['revokeCode']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<JoinCodeView>> {
  await endCode(unitCode, now)
  const revoked = await findCode(unitCode)
  const path = await codePathOf({ unitCode })
  if (path.ok)
    await appendEvent(staffStep(subjectOf(unitCode), 'revoked', path.value, { who, now, operationId }))
  return revoked ? viewOf(revoked, now) : fail('UNIT_NOT_FOUND')
}

/** Started by a timer: of an hour that is over nobody needs to know who guessed. */
export async function forgetTries(now: Date): Promise<Record<string, number>> {
  return { tries: await removeTriesBefore(roundToHour(now)) }
}

/** For `staff`: where the unit stands into which a code leads. */
export async function codePathOf({ unitCode }: { readonly unitCode: string }): Promise<Result<UnitPath>> {
  const joinCode = await findCode(unitCode)
  return joinCode ? unitPathOf(joinCode) : fail('UNIT_NOT_FOUND')
}

const subjectOf = (code: string): string => `join-code:${code}`

async function viewsOf(codes: readonly JoinCode[], now: Date): Promise<JoinCodeView[]> {
  const uses = await countUses(codes)
  return codes.map((joinCode, at) => ({
    code: joinCode._id,
    note: joinCode.note,
    state: codeState(joinCode, now),
    expiresAt: joinCode.expiresAt?.toISOString() ?? null,
    cap: joinCode.cap,
    uses: uses[at] ?? 0,
    madeAt: joinCode.madeAt.toISOString(),
  }))
}

async function viewOf(joinCode: JoinCode, now: Date): Promise<Result<JoinCodeView>> {
  const [view] = await viewsOf([joinCode], now)
  return view ? ok(view) : fail('UNIT_NOT_FOUND')
}
