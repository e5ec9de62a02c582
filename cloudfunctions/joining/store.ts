import { CODE_LENGTH } from '../../src/domain/joining/code'
import type { PublicUnit } from '../../src/domain/joining/unit-search'
import { encodeCrockford } from '../../src/domain/shared/ids'
import { PUBLIC_UNIT_KINDS } from '../../src/domain/shared/unit-kind'
import { collection, command, findAll } from '../_platform/database'
import type { JoinCode } from '../_platform/join-codes'
import { keyedHash } from '../_platform/secrets'
import type { Unit } from '../_platform/unit-tree'

const codes = collection<JoinCode>('joinCodes')
const units = collection<Unit>('units')

/** More than a unit ever has in use; the newest are kept in sight. */
const LISTED_MAX = 100

export async function findCode(code: string): Promise<JoinCode | undefined> {
  return codes.get(code)
}

/** Newest first. */
export async function findCodes(unitId: string): Promise<JoinCode[]> {
  return codes.find({ unitId }, { orderBy: [['madeAt', 'desc']], limit: LISTED_MAX })
}

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
export async function revoke(code: string, now: Date): Promise<void> {
  await codes.updateWhere({ _id: code, revokedAt: null }, { revokedAt: now })
}

/** Every unit that may be found by name. */
export async function findListedUnits(): Promise<PublicUnit[]> {
  const found = await findAll(units, { kind: command.in([...PUBLIC_UNIT_KINDS]), isClosed: false })
  return found.map(({ _id, name, kind, path }) => ({ id: _id, name, kind, path }))
}

export async function findUnits(unitIds: readonly string[]): Promise<Unit[]> {
  return units.find({ _id: command.in([...unitIds]) })
}
