import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree } from './seeds'
import type { PledgeActions } from '../../src/domain/pledges/contract'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())

async function aPledgeFor(as: string) {
  const shown = await cloud.call<PledgeActions['getPledge']['output']>(
    'pledges',
    'getPledge',
    { audience: 'student' },
    { as },
  )
  if (!shown.ok) throw new Error(shown.error.code)
  return { pledgeId: shown.value.pledge.id, textHash: shown.value.textHash, isGuardianPresent: false }
}
const sign = (as: string, payload: object, idempotencyKey = aKey()) =>
  cloud.call<PledgeActions['signPledge']['output']>('pledges', 'signPledge', payload, { as, idempotencyKey })

describe('pledges: signPledge', () => {
  it('gives a certificate, and the same one when signed again', async () => {
    const as = await aMember(cloud, { openId: 'signer', unitId: 'class-a', audience: 'student' })
    const payload = await aPledgeFor(as)
    const first = await sign(as, payload)
    expect(first).toMatchObject({ ok: true, value: { unitName: '一班', version: 1 } })
    expect(await sign(as, payload)).toEqual(first)
  })

  it('counts one pledge when it is signed from five devices at once', async () => {
    const as = await aMember(cloud, { openId: 'five-devices', unitId: 'class-b', audience: 'student' })
    const payload = await aPledgeFor(as)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => sign(as, payload)))
    const numbers = answers.map((answer) => (answer.ok ? answer.value.certificateNumber : answer.error.code))
    expect(new Set(numbers).size).toBe(1)
    expect(await documentsOf(cloud, 'participations', { unitId: 'class-b' })).toHaveLength(1)
  })

  it('refuses words that are not the ones shown now', async () => {
    const as = await aMember(cloud, { openId: 'old-words', unitId: 'class-a', audience: 'student' })
    const payload = { ...(await aPledgeFor(as)), textHash: '0'.repeat(64) }
    expect(await sign(as, payload)).toEqual({ ok: false, error: { code: 'PLEDGE_OUTDATED' } })
  })

  it('takes no name', async () => {
    const as = await aMember(cloud, { openId: 'named', unitId: 'class-a', audience: 'student' })
    const payload = { ...(await aPledgeFor(as)), name: '小明' }
    expect(await sign(as, payload)).toMatchObject({ ok: false, error: { code: 'INPUT_INVALID' } })
  })
})

describe('pledges: withdrawPledge', () => {
  it('takes the signature back; the count of those who once signed stays', async () => {
    const as = await aMember(cloud, { openId: 'withdrawer', unitId: 'village', audience: 'student' })
    await sign(as, await aPledgeFor(as))
    const withdrawn = await cloud.call('pledges', 'withdrawPledge', {}, { as, idempotencyKey: aKey() })
    expect(withdrawn).toEqual({ ok: true, value: { withdrawn: true } })
    const shown = await cloud.call('pledges', 'getPledge', { audience: 'student' }, { as })
    expect(shown).toMatchObject({ ok: true, value: { signed: null } })
    expect(await documentsOf(cloud, 'participations', { unitId: 'village' })).toHaveLength(1)
  })
})
