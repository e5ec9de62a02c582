import type { AlertContent, AlertDraft } from '../../src/domain/alerts/alert'
import {
  APPROVED,
  AUTHOR,
  COLLEAGUE,
  OUTSIDER,
  REVIEWER,
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  forgetAlerts,
  outcomeOf,
  review,
  revisionOf,
  submit,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { loseAnswers } from './lost-answers'
import { aKey, aMember, aUnitTree, tokenOf } from './seeds'

/** Organiser of the village alone. */
const VILLAGER = tokenOf('villager')
/** Organiser and reviewer of the town at once, as the author is. */
const BOTH = tokenOf('both')

let cloud: LocalCloud
let call: ReturnType<typeof alertsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = alertsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
  await aMember(cloud, { openId: 'villager', grants: [{ role: 'organiser', unitId: 'village' }] })
  const both = (['organiser', 'reviewer'] as const).map((role) => ({ role, unitId: 'town' }) as const)
  await aMember(cloud, { openId: 'both', grants: both })
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const drafts = (as: string): Promise<readonly AlertDraft[]> =>
  valueOf(call('listDrafts', { unitId: 'town' }, as))

/** Written on what the cloud has last. */
const save = async (
  alertId: string | null,
  as: string,
  over: Partial<AlertContent> = {},
  unitId = 'town',
) => {
  const revision = alertId && (await revisionOf(cloud, alertId))
  return call('saveDraft', { unitId, alertId, revision, content: alertContent(cloud, over) }, as)
}

/** A saving of a draft of the town on the revision named. */
const saveOn = (alertId: string, revision: string | null, headline: string, as: string) =>
  outcomeOf(
    call('saveDraft', { unitId: 'town', alertId, revision, content: alertContent(cloud, { headline }) }, as),
  )

async function aDraft(): Promise<string> {
  const payload = { unitId: 'town', alertId: null, content: alertContent(cloud) }
  return (await valueOf(call('saveDraft', payload, AUTHOR))).alertId
}

describe('alerts: saveDraft', () => {
  const saved = (...how: Parameters<typeof save>) => outcomeOf(save(...how))

  it.each([
    ['the own town', ['town'], 'OK'],
    ['a village and a class below it', ['village', 'class-a'], 'OK'],
    ['the county above', ['county'], 'ALERT_AREA'],
    ['the next town', ['other-town'], 'ALERT_AREA'],
    ['the own town and the next one', ['town', 'other-town'], 'ALERT_AREA'],
    ['a unit that does not exist', ['town', 'nowhere'], 'ALERT_AREA'],
  ])('for %s', async (_, areaUnitIds, code) => {
    expect(await saved(null, AUTHOR, { areaUnitIds })).toBe(code)
  })

  it.each([
    ['a reviewer', REVIEWER, 'town', 'FORBIDDEN'],
    ['an organiser of another town', OUTSIDER, 'town', 'FORBIDDEN'],
    ['an organiser in the name of the county', AUTHOR, 'county', 'FORBIDDEN'],
    ['an organiser in the name of no unit', AUTHOR, 'nowhere', 'UNIT_NOT_FOUND'],
    ['a guest', 'device-1', 'town', 'WECHAT_REQUIRED'],
  ])('refuses %s', async (_, as, unitId, code) => {
    expect(await saved(null, as, {}, unitId)).toBe(code)
  })

  it('replaces the content of the own draft', async () => {
    const alertId = await aDraft()
    expect(await saved(alertId, AUTHOR, { headline: '新的标题', areaUnitIds: ['village'] })).toBe('OK')
    expect(await drafts(AUTHOR)).toMatchObject([
      { id: alertId, headline: '新的标题', areaUnitIds: ['village'], areaNames: ['测试村'] },
    ])
  })

  it('lets every organiser of the unit write on a draft, which stays the unit’s', async () => {
    const alertId = await aDraft()
    expect(await drafts(COLLEAGUE)).toMatchObject([{ isOwn: false }])
    expect(await saved(alertId, COLLEAGUE, { headline: '同事改的标题' })).toBe('OK')
    expect(await drafts(COLLEAGUE)).toMatchObject([{ headline: '同事改的标题', isOwn: true }])
    expect(await drafts(AUTHOR)).toMatchObject([{ headline: '同事改的标题', isOwn: true, unitId: 'town' }])
    expect(await saved(alertId, VILLAGER, { areaUnitIds: ['village'] }, 'village')).toBe('ALERT_NOT_OWN')
    expect(await saved(alertId, VILLAGER, { areaUnitIds: ['village'] })).toBe('FORBIDDEN')
  })

  it('refuses what was written on an older revision or on none, and overwrites nothing', async () => {
    const alertId = await aDraft()
    const revision = await revisionOf(cloud, alertId)
    expect(await saveOn(alertId, revision, '第一个人写的', COLLEAGUE)).toBe('OK')
    expect(await saveOn(alertId, revision, '第二个人写的', AUTHOR)).toBe('ALERT_CHANGED_ELSEWHERE')
    expect(await saveOn(alertId, revision, '另一个窗口写的', COLLEAGUE)).toBe('ALERT_CHANGED_ELSEWHERE')
    expect(await saveOn(alertId, null, '没看过就写的', COLLEAGUE)).toBe('ALERT_CHANGED_ELSEWHERE')
    expect(await drafts(AUTHOR)).toMatchObject([{ headline: '第一个人写的' }])
    expect(await saved(alertId, AUTHOR, { headline: '看过再写的' })).toBe('OK')
  })

  it('lets one of many win who save on the same revision at once', async () => {
    for (let round = 0; round < 5; round++) {
      const alertId = await aDraft()
      const revision = await revisionOf(cloud, alertId)
      const rivals = [1, 2, 3, 4].map((number) =>
        saveOn(alertId, revision, `第 ${number} 个人的标题`, number % 2 ? AUTHOR : COLLEAGUE),
      )
      const codes = await Promise.all(rivals)
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
      expect(codes.filter((code) => code === 'ALERT_CHANGED_ELSEWHERE')).toHaveLength(3)
      const [draft] = await drafts(AUTHOR)
      expect(draft?.headline).toBe(`第 ${codes.indexOf('OK') + 1} 个人的标题`)
      expect(await documentsOf(cloud, 'history', { subject: `alert:${alertId}` })).toHaveLength(2)
      await forgetAlerts(cloud)
    }
  })

  it('answers a saving that died after it was written, and keeps it once', async () => {
    const alertId = await aDraft()
    const content = alertContent(cloud, { headline: '存过一次的标题' })
    const payload = { unitId: 'town', alertId, revision: await revisionOf(cloud, alertId), content }
    const options = { as: AUTHOR, idempotencyKey: aKey() }
    const first = await cloud.call('alerts', 'saveDraft', payload, options)
    await loseAnswers(cloud)
    expect(await cloud.call('alerts', 'saveDraft', payload, options)).toEqual(first)
    expect(first).toEqual({ ok: true, value: { alertId, revision: await revisionOf(cloud, alertId) } })
    expect(await documentsOf(cloud, 'history', { subject: `alert:${alertId}` })).toHaveLength(2)
  })

  it('lets nobody approve a draft on which they wrote, whoever began it and handed it in', async () => {
    const approve = (alertId: string, as: string) => outcomeOf(review(cloud, alertId, APPROVED, as))
    const alertId = await aDraft()
    expect(await saved(alertId, BOTH)).toBe('OK')
    expect(await saved(alertId, COLLEAGUE)).toBe('OK')
    await valueOf(submit(cloud, alertId, COLLEAGUE))
    expect(await approve(alertId, AUTHOR)).toBe('ALERT_OWN_REVIEW')
    expect(await approve(alertId, BOTH)).toBe('ALERT_OWN_REVIEW')
    expect(await approve(alertId, REVIEWER)).toBe('OK')
  })

  it.each(['inReview', 'published', 'withdrawn'] as const)('changes nothing once it is %s', async (state) => {
    const alertId = await anAlert(cloud, state)
    expect(await saved(alertId, AUTHOR, { headline: '改个标题' })).toBe('ALERT_TRANSITION')
    expect(await saved('no-such-alert', AUTHOR)).toBe('ALERT_NOT_FOUND')
  })

  it('makes one draft of the same call sent five times, its answer lost once', async () => {
    const payload = { unitId: 'town', alertId: null, content: alertContent(cloud) }
    const options = { as: AUTHOR, idempotencyKey: aKey() }
    for (let time = 0; time < 5; time++) {
      await cloud.call('alerts', 'saveDraft', payload, options)
      if (time === 3) await loseAnswers(cloud)
    }
    expect(await documentsOf(cloud, 'alerts')).toHaveLength(1)
  })
})
