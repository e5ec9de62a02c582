import { alertWords } from '../../src/i18n/zh-CN/alerts'
import { pushWords } from '../../src/i18n/zh-CN/consents'
import { pushDeskWords } from '../../src/i18n/zh-CN/pushes'
import { CITIZEN, demonstration, ELDER, PARENT } from './demonstration'

const { openAs, call, countOf, staysWithinTheBudgets } = demonstration()

const ORGANISER = 'wechat:demo-organiser'

const ALERT = '有人混进家长群收“资料费”'

describe('weapp: pushes after an acknowledgement', () => {
  it('are offered once the unit knows; one tap and WeChat’s yes let one through, and 我的 counts it', async () => {
    const app = await openAs(ELDER, 'pages/me/index', { fontFactor: 1.4 })
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.left(0))
    await app.open('pages/home/index')
    await app.tap(alertWords.read)
    expect(app.shows(pushWords.allow)).toBe(false)
    await app.tap(alertWords.acknowledge)
    await app.advance(500)
    expect(app.texts()).toContain(pushWords.why)
    await app.tap(pushWords.allow)
    expect(app.texts()).toContain(pushWords.allowed(1))
    expect(app.shows(pushWords.allow)).toBe(false)
    expect(await countOf(ELDER, 'consents')).toBe(1)

    await app.open('pages/me/index')
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.left(1))
    await app.tap(pushWords.allowMore)
    expect(app.texts()).toContain(pushWords.left(2))
    await app.tap(pushWords.stop)
    expect(app.texts()).toContain(pushWords.stopped)
    expect(await countOf(ELDER, 'consents')).toBe(0)
  })

  it('are not offered again in the same visit to whoever refused', async () => {
    const app = await openAs(PARENT, 'pages/home/index', { consent: 'reject' })
    await app.tap(ALERT)
    await app.tap(alertWords.acknowledge)
    await app.advance(500)
    await app.tap(pushWords.allow)
    expect(app.texts()).toContain(pushWords.refused)
    expect(await countOf(PARENT, 'consents')).toBe(0)
    await app.open('pages/me/index')
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.left(0))
    expect(app.shows(pushWords.allow)).toBe(false)
  })

  it('are not offered to whoever told WeChat always no, but 我的 says where to change it', async () => {
    const app = await openAs(CITIZEN, 'pages/me/index', { keptConsent: 'reject' })
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.keptRefused)
    expect(app.shows(pushWords.allow)).toBe(false)
    expect(app.shows(pushWords.openSettings)).toBe(true)
  })
})

describe('weapp: pushing an alert', () => {
  it('shows an organiser whom it would reach, starts, and can be stopped and cancelled', async () => {
    const drafts = await call<{ id: string; state: string }[]>(
      'alerts',
      'listDrafts',
      { unitId: 'qinghe' },
      ORGANISER,
    )
    const published = (drafts.ok ? drafts.value : []).find(({ state }) => state === 'published')
    const app = await openAs(ORGANISER, `pages/broadcast/index?id=${published?.id}`)
    await app.advance(1_000)
    expect(app.texts().some((text) => /^这条预警给 \d+ 人看。$/.test(text))).toBe(true)
    await app.tap(pushDeskWords.start)
    await app.advance(1_000)
    expect(app.shows(pushDeskWords.stop)).toBe(true)
    await app.tap(pushDeskWords.stop)
    await app.advance(1_000)
    expect(app.texts()).toContain(pushDeskWords.state.stopped)
    await app.tap(pushDeskWords.resume)
    await app.advance(1_000)
    await app.tap(pushDeskWords.cancel)
    await app.tap(pushDeskWords.cancelYes)
    await app.advance(1_000)
    expect(app.texts()).toContain(pushDeskWords.state.cancelled)
  })
})

describe('weapp: the size of what they send to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
