import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree } from './seeds'

let cloud: LocalCloud
let as: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  as = await aMember(cloud, { openId: 'reader', unitId: 'village' })
})
afterAll(() => cloud.stop())

const markRead = (guideId: string, idempotencyKey?: string) =>
  cloud.call('guides', 'markGuideRead', { guideId }, idempotencyKey ? { as, idempotencyKey } : { as })

describe('every mutating action', () => {
  it('asks for an idempotency key', async () => {
    expect(await markRead('fake-police')).toEqual({ ok: false, error: { code: 'IDEMPOTENCY_KEY_MISSING' } })
  })

  it('answers the same to the same key sent five times, and counts once', async () => {
    const key = aKey()
    const first = await markRead('fake-police', key)
    const again = [await markRead('fake-police', key), await markRead('fake-police', key)]
    expect(first).toEqual({ ok: true, value: { counted: true } })
    expect(again).toEqual([first, first])
    expect(await documentsOf(cloud, 'participations', { subjectId: 'fake-police' })).toHaveLength(1)
  })

  it('tells a second call that the first is still at work, rather than doing it twice', async () => {
    const key = aKey()
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => markRead('fake-investment', key)))
    const codes = answers.map((answer) => (answer.ok ? 'OK' : answer.error.code))
    expect(codes).toContain('OK')
    expect(codes.every((code) => code === 'OK' || code === 'REQUEST_IN_PROGRESS')).toBe(true)
    expect(await documentsOf(cloud, 'participations', { subjectId: 'fake-investment' })).toHaveLength(1)
  })

  it('keeps the keys of two people apart', async () => {
    const other = await aMember(cloud, { openId: 'other-reader', unitId: 'village' })
    const key = aKey()
    await markRead('brushing-rebate', key)
    const options = { as: other, idempotencyKey: key }
    const theirs = await cloud.call('guides', 'markGuideRead', { guideId: 'brushing-rebate' }, options)
    expect(theirs).toEqual({ ok: true, value: { counted: true } })
  })
})
