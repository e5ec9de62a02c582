import { alertWords } from '../../src/i18n/zh-CN/alerts'
import { pushWords } from '../../src/i18n/zh-CN/consents'
import { CITIZEN, demonstration, ELDER, PARENT } from './demonstration'

const { openAs, countOf, staysWithinTheBudgets } = demonstration()

const ALERT = '有人混进家长群收“资料费”'

describe('weapp: pushes after an acknowledgement', () => {
  it('are offered once the unit knows; one tap and WeChat’s yes let one through, and my data counts it', async () => {
    const app = await openAs(ELDER, 'pages/home/index', { fontFactor: 1.4 })
    await app.tap(alertWords.read)
    expect(app.shows(pushWords.allow)).toBe(false)
    await app.tap(alertWords.acknowledge)
    await app.advance(500)
    expect(app.texts()).toContain(pushWords.why)
    await app.tap(pushWords.allow)
    expect(app.texts()).toContain(pushWords.allowed(1))
    expect(app.shows(pushWords.allow)).toBe(false)
    expect(await countOf(ELDER, 'consents')).toBe(1)

    const data = await openAs(ELDER, 'pages/my-data/index')
    await data.advance(1_000)
    expect(data.texts()).toContain(pushWords.left(1))
    await data.tap(pushWords.allowMore)
    expect(data.texts()).toContain(pushWords.left(2))
    await data.tap(pushWords.stop)
    expect(data.texts()).toContain(pushWords.stopped)
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
    await app.open('pages/my-data/index')
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.left(0))
    expect(app.shows(pushWords.allow)).toBe(false)
  })

  it('are not offered to whoever told WeChat always no, but my data says where to change it', async () => {
    const app = await openAs(CITIZEN, 'pages/my-data/index', { keptConsent: 'reject' })
    await app.advance(1_000)
    expect(app.texts()).toContain(pushWords.keptRefused)
    expect(app.shows(pushWords.allow)).toBe(false)
    expect(app.shows(pushWords.openSettings)).toBe(true)
  })
})

describe('weapp: the size of what they send to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
