import {
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  AUTHOR,
  COLLEAGUE,
  outcomeOf,
  REVIEWER,
  revisionOf,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aUnitTree, tokenOf } from './seeds'

const REASON = '今天上午已有三户接到电话'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(() => cloud.stop())

describe('an alert that cannot wait', () => {
  it('goes out at once with a reason that stays with it and in its history, and with none not at all', async () => {
    const call = alertsOf(cloud)
    const stateOf = async () => (await documentsOf(cloud, 'alerts', { _id: alertId }))[0]?.['state']
    const admin = tokenOf('admin')
    const alertId = await anAlert(cloud, 'inReview')
    const seen = { alertId, revision: await revisionOf(cloud, alertId) }
    expect(await outcomeOf(call('publishAtOnce', { ...seen, reason: '快' }, admin))).toBe('INPUT_INVALID')
    expect(await stateOf()).toBe('inReview')
    expect(await outcomeOf(call('publishAtOnce', { ...seen, reason: REASON }, admin))).toBe('OK')
    expect(await stateOf()).toBe('published')
    const listed = await call('listDrafts', { unitId: 'town' }, REVIEWER)
    const shown = listed.ok ? listed.value.find(({ id }) => id === alertId) : undefined
    expect(shown).toMatchObject({ emergencyReason: REASON })
    const history = await documentsOf(cloud, 'history', { subject: `alert:${alertId}` })
    expect(history.at(-1)).toMatchObject({ event: 'emergency', detail: { note: REASON } })
  })

  it('does not go out in words that the administrator has not seen', async () => {
    const call = alertsOf(cloud)
    const content = alertContent(cloud)
    const seen = await valueOf(call('saveDraft', { unitId: 'town', alertId: null, content }, AUTHOR))
    const rewritten = { ...content, headline: '同事后来改的标题' }
    await valueOf(call('saveDraft', { unitId: 'town', ...seen, content: rewritten }, COLLEAGUE))
    const outcome = await outcomeOf(call('publishAtOnce', { ...seen, reason: REASON }, tokenOf('admin')))
    expect(outcome).toBe('ALERT_CHANGED_ELSEWHERE')
    const [stored] = await documentsOf<{ state: string }>(cloud, 'alerts', { _id: seen.alertId })
    expect(stored?.state).toBe('draft')
  })
})
