import type { Pushes } from '../../src/domain/consents/contract'
import { outcomeOf, valueOf } from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aSession, aUnitTree, codeOf, memberIdOf, pathOf } from './seeds'
import { CONSENT_VERSION } from '../../src/domain/members/contract'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())

const allow = (as: string, idempotencyKey = aKey()) =>
  cloud.call<Pushes>('consents', 'allowPush', {}, { as, idempotencyKey })
const consentOf = async (openId: string) => {
  const [consent] = await documentsOf(cloud, 'consents', { _id: memberIdOf(openId) })
  return consent
}

describe('a consent to pushes', () => {
  it('counts each yes once, however often the call is sent', async () => {
    const token = await aMember(cloud, { openId: 'one' })
    const key = aKey()
    await Promise.all([allow(token, key), allow(token, key)])
    await allow(token, key)
    expect(await consentOf('one')).toMatchObject({ remaining: 1 })
    expect(await valueOf(allow(token))).toEqual({ templateId: 'local-alert', remaining: 2 })
    expect(await valueOf(cloud.call<Pushes>('consents', 'getPushes', {}, { as: token }))).toMatchObject({
      remaining: 2,
    })
  })

  it('comes from the phone in hand only, and keeps the open id sealed', async () => {
    await aMember(cloud, { openId: 'two' })
    const session = await aSession(cloud, 'two', new Date('2036-01-01'))
    expect(await outcomeOf(allow(session))).toBe('PHONE_REQUIRED')
    const token = await aMember(cloud, { openId: 'very-secret-open-id' })
    await allow(token)
    const stored = JSON.stringify(await documentsOf(cloud, 'consents'))
    expect(stored).toContain('sealed')
    expect(stored).not.toContain('"very-secret-open-id"')
    expect(cloud.functionLog()).not.toContain('very-secret-open-id')
  })

  it('follows the person: other units, another home, another audience', async () => {
    const token = await aMember(cloud, { openId: 'moving', unitId: 'village', audience: 'elder' })
    await allow(token)
    const call = (action: string, payload: object) =>
      cloud.call('members', action, payload, { as: token, idempotencyKey: aKey() })
    await call('joinUnit', {
      unitCode: codeOf('class-a'),
      audience: 'elder',
      consentVersion: CONSENT_VERSION,
    })
    expect(await consentOf('moving')).toMatchObject({ otherUnits: [{ unitPath: pathOf('class-a') }] })
    await call('chooseHomeUnit', { unitId: 'class-a' })
    await call('changeAudience', { audience: 'parent' })
    expect(await consentOf('moving')).toMatchObject({
      unitPath: pathOf('class-a'),
      audience: 'parent',
      remaining: 1,
    })
  })

  it('is exported with their data, taken back with one tap, and goes with the person', async () => {
    const token = await aMember(cloud, { openId: 'leaving' })
    await allow(token)
    const data = await cloud.call<{ collections: Record<string, unknown[]> }>(
      'members',
      'exportMyData',
      {},
      { as: token },
    )
    expect(data.ok && data.value.collections['consents']).toMatchObject([{ remaining: 1, openId: 'leaving' }])
    await cloud.call('consents', 'stopPushes', {}, { as: token, idempotencyKey: aKey() })
    expect(await consentOf('leaving')).toBeUndefined()
    await allow(token)
    await cloud.call('members', 'eraseMyData', {}, { as: token, idempotencyKey: aKey() })
    expect(await consentOf('leaving')).toBeUndefined()
  })
})
