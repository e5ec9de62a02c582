import { CODE_LENGTH, codeState, type CodeTerms } from '../../src/domain/joining/code'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { encodeCrockford } from '../../src/domain/shared/ids'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { collection, command } from './database'
import { belongsTo, type Caller } from './identity'
import { keyedHash } from './secrets'
import { giveTryBack, takeTry, type Trying } from './tries'
import { findUnit, type Unit } from './unit-tree'

/** Lets people into a unit; `_id` is the code itself. */
export type JoinCode = CodeTerms & {
  readonly _id: string
  readonly unitId: string
  readonly note: string
  readonly madeAt: Date
  /** The call that made it, so that the same call taken up again finds its own. */
  readonly operationId: string
}

/** One person came by one code without a cap; from the id nobody can be found, only counted again. */
type JoinCodeUse = { readonly _id: string; readonly code: string }

const codes = collection<JoinCode>('joinCodes')
const uses = collection<JoinCodeUse>('joinCodeUses')

/** A billion codes, ten guesses an hour: a unit with a thousand codes in the county is found in a century. */
const joinTries = (callerKey: string): Trying => ({ purpose: 'join-code', callerKey, limit: 10 })

const REFUSALS = {
  revoked: 'JOIN_CODE_REVOKED',
  expired: 'JOIN_CODE_EXPIRED',
  full: 'JOIN_CODE_FULL',
} as const satisfies Record<string, ErrorCode>

const CODE_ATTEMPTS = 5

/**
 * Stores a code whose letters come from the operation under the deployment's key: nobody can guess them, and
 * the same call taken up again finds its own. Undefined where all of several codes were taken.
 */
export async function insertCode(terms: Omit<JoinCode, '_id'>): Promise<JoinCode | undefined> {
  for (let attempt = 1; attempt <= CODE_ATTEMPTS; attempt++) {
    const _id = codeOf(`${terms.operationId}\n${attempt}`)
    const joinCode = { ...terms, _id }
    if (await codes.insert(joinCode)) return joinCode
    const present = await codes.get(_id)
    if (present?.operationId === terms.operationId) return present
  }
  return undefined
}

const codeOf = (text: string): string =>
  encodeCrockford(Buffer.from(keyedHash('join-code', text), 'hex')).slice(0, CODE_LENGTH)

/** Done twice, the first time stands. */
export async function endCode(code: string, now: Date): Promise<void> {
  await codes.updateWhere({ _id: code, revokedAt: null }, { revokedAt: now })
}

/** What a code leads to, at the price of a try. Who sits inside already is let through a full one. */
export async function openCode(
  code: string,
  who: Caller,
  now: Date,
): Promise<Result<{ readonly joinCode: JoinCode; readonly unit: Unit }>> {
  if (!(await takeTry(joinTries(who.key), now))) return fail('JOIN_TRIES')
  const joinCode = await codes.get(code)
  const unit = joinCode && (await findUnit(joinCode.unitId))
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const state = codeState(joinCode, now)
  if (state === 'open' || (state === 'full' && isInside(who, joinCode))) return ok({ joinCode, unit })
  return fail(REFUSALS[state])
}

/** A right code, only looked at, costs nothing; joining by it does, so that a join is one request less. */
export async function giveBackTry(callerKey: string, now: Date): Promise<void> {
  await giveTryBack(joinTries(callerKey), now)
}

export type Seat = 'taken' | 'had already' | 'none left'

/**
 * Takes a seat for a member; who comes again by the same code has theirs. With a cap, the seats are a list in
 * the code itself that one update extends or leaves: a transaction would fail when a whole class comes at once.
 * Without one, everybody writes a document of their own.
 */
export async function takeSeat({ _id: code, cap }: JoinCode, memberId: string): Promise<Seat> {
  const seat = seatOf(code, memberId)
  if (cap === null) return (await uses.insert({ _id: seat, code })) ? 'taken' : 'had already'
  const hasRoom = { _id: code, seats: command.neq(seat), [`seats.${cap - 1}`]: command.exists(false) }
  if ((await codes.updateWhere(hasRoom, { seats: command.addToSet(seat) })) > 0) return 'taken'
  const stored = await codes.get(code)
  return stored?.seats.includes(seat) ? 'had already' : 'none left'
}

/** For a seat that was taken and turned out not to be needed. */
export async function releaseSeat({ _id: code, cap }: JoinCode, memberId: string): Promise<void> {
  const seat = seatOf(code, memberId)
  if (cap === null) await uses.removeWhere({ _id: seat })
  else await codes.update(code, { seats: command.pull(seat) })
}

/** How many people came by each of the codes. */
export async function countUses(joinCodes: readonly JoinCode[]): Promise<readonly number[]> {
  const usesOf = async ({ _id: code, cap, seats }: JoinCode) =>
    cap === null ? uses.count({ code }) : seats.length
  return Promise.all(joinCodes.map(usesOf))
}

/** Half of the hash is more than enough to tell a thousand people apart. */
const seatOf = (code: string, memberId: string): string =>
  keyedHash('join-code-seat', `${code}\n${memberId}`).slice(0, 32)

function isInside(who: Caller, { _id: code, unitId, seats }: JoinCode): boolean {
  if (who.kind !== 'member') return false
  return belongsTo(who.member, unitId) || seats.includes(seatOf(code, who.member._id))
}
