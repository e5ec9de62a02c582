import { collection, command } from '../_platform/database'
import { keyedHash } from '../_platform/secrets'

/** What a person shows to an administrator who stands beside them; `_id` is a keyed hash of the code. */
type StaffCode = {
  readonly _id: string
  readonly memberId: string
  readonly name: string
  readonly expiresAt: Date
  /** The operation that gave a role by it. */
  readonly usedBy: string | null
}

/** A code that the deployment printed; `_id` is its hash. */
type FirstCode = {
  readonly _id: string
  readonly unitId: string
  readonly expiresAt: Date
  readonly usedBy: string | null
}

const staffCodes = collection<StaffCode>('staffCodes')
const firstCodes = collection<FirstCode>('firstAdminCodes')

const staffCodeId = (code: string): string => keyedHash('staff-code', code).slice(0, 32)

/** Done twice by the same operation, it stands once. */
export async function keepStaffCode(
  code: string,
  shown: Pick<StaffCode, 'memberId' | 'name' | 'expiresAt'>,
): Promise<void> {
  await staffCodes.insert({ _id: staffCodeId(code), ...shown, usedBy: null })
}

export async function findStaffCode(code: string, now: Date): Promise<StaffCode | undefined> {
  const shown = await staffCodes.get(staffCodeId(code))
  return shown && shown.expiresAt > now ? shown : undefined
}

/** Of two operations at once one has it; an operation that is taken up again still does. */
export async function takeStaffCode(code: string, operationId: string): Promise<boolean> {
  const _id = staffCodeId(code)
  await staffCodes.updateWhere({ _id, usedBy: null }, { usedBy: operationId })
  return (await staffCodes.get(_id))?.usedBy === operationId
}

/** The unit that a printed code is for; undefined where it is none, is too old, or another operation has it. */
export async function takeFirstCode(
  codeHash: string,
  operationId: string,
  now: Date,
): Promise<string | undefined> {
  const isFresh = { _id: codeHash, usedBy: null, expiresAt: command.gt(now) }
  await firstCodes.updateWhere(isFresh, { usedBy: operationId })
  const code = await firstCodes.get(codeHash)
  return code?.usedBy === operationId ? code.unitId : undefined
}
