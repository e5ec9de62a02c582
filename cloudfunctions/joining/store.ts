import type { PublicUnit } from '../../src/domain/joining/unit-search'
import { PUBLIC_UNIT_KINDS } from '../../src/domain/shared/unit-kind'
import { collection, command, findAll } from '../_platform/database'
import type { JoinCode } from '../_platform/join-codes'
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

/** Every unit that may be found by name. */
export async function findListedUnits(): Promise<PublicUnit[]> {
  const found = await findAll(units, { kind: command.in([...PUBLIC_UNIT_KINDS]), isClosed: false })
  return found.map(({ _id, name, kind, path }) => ({ id: _id, name, kind, path }))
}

export async function findUnits(unitIds: readonly string[]): Promise<Unit[]> {
  return units.find({ _id: command.in([...unitIds]) })
}

/** The unit and everything below it that takes people in. */
export async function findOpenSubtree(unitId: string): Promise<Unit[]> {
  return findAll(units, { path: unitId, isClosed: false })
}

/** What a unit has of codes without an end or a cap: the newest that works, and the newest of all. */
type LastingCodes = { readonly usable: string | null; readonly newest: string }

export async function findLastingCodes(
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, LastingCodes>> {
  const found = await findAll(codes, { unitId: command.in([...unitIds]), expiresAt: null, cap: null })
  const lasting = new Map<string, LastingCodes>()
  for (const { _id, unitId, revokedAt } of found.sort((a, b) => a.madeAt.getTime() - b.madeAt.getTime())) {
    const usable = revokedAt === null ? _id : (lasting.get(unitId)?.usable ?? null)
    lasting.set(unitId, { usable, newest: _id })
  }
  return lasting
}
