import type { Result } from '../../src/domain/shared/result'
import type { StaffActions, StaffRole } from '../../src/domain/staff/contract'
import { databaseOf, documentsOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey, aMember, memberIdOf, pathOf, type TestUnitId } from './seeds'

/** An administrator of the county, unless another role or unit is named. */
export const anOfficial = (
  cloud: LocalCloud,
  openId: string,
  role: StaffRole = 'admin',
  unitId: TestUnitId = 'county',
): Promise<string> => aMember(cloud, { openId, unitId, grants: [{ role, unitId }] })

export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const answered = await result
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value
}

export async function refusalOf(result: Promise<Result<unknown>>): Promise<string | null> {
  const answered = await result
  return answered.ok ? null : answered.error.code
}

/** Calls an action of `staff`, with a fresh idempotency key. */
export const staffIn =
  (cloud: () => LocalCloud) =>
  <Name extends keyof StaffActions>(
    name: Name,
    input: StaffActions[Name]['input'],
    as: string,
    idempotencyKey = aKey(),
  ): Promise<Result<StaffActions[Name]['output']>> =>
    cloud().call('staff', name, input, { as, idempotencyKey })

export async function grantsOf(cloud: LocalCloud, as: string): Promise<{ id?: string; role: string }[]> {
  const _id = memberIdOf(as.replace(/^wechat:/, ''))
  const [member] = await documentsOf<{ grants: { id?: string; role: string }[] }>(cloud, 'members', { _id })
  return member?.grants ?? []
}

/** Gives somebody a role that ends, as if it had been given long ago. */
export async function aGrant(
  cloud: LocalCloud,
  as: string,
  grant: { id: string; role: StaffRole; unitId: TestUnitId; until: Date; name?: string },
): Promise<void> {
  const { unitId, name = '孙主任', ...rest } = grant
  const stored = { ...rest, name, unitPath: pathOf(unitId) }
  await databaseOf(cloud)
    .collection('members')
    .doc(memberIdOf(as.replace(/^wechat:/, '')))
    .update({ grants: [stored] })
}
