import {
  checkCardWords,
  checkResultWords,
  checkStepWords,
  checkWords,
  linkWarningWords,
  verdictWords,
} from '../../src/i18n/zh-CN/checks'
import { homeWords } from '../../src/i18n/zh-CN/home'
import { reportWords } from '../../src/i18n/zh-CN/tips'
import { findAll, findField } from './runtime/find'
import { launch, type LaunchOptions } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'
import { stringOf, textOf } from './runtime/view-tree'

const CHECK = 'pages/check/index'
/** Names nobody else would use, so that they can be looked for everywhere. */
const VICTIM = '周桂芬甲乙'
const SCAM = `${VICTIM}您好，我是市公安局的，您涉嫌洗钱，请把钱转到安全账户，不要告诉家人，否则马上逮捕。`

async function openCheck(options: LaunchOptions = {}) {
  const storage = new Map<string, string>()
  const app = await launch({ storage, ...options })
  await app.open(CHECK)
  return { app, stored: () => JSON.stringify([...storage]) }
}

describe('weapp: the check', () => {
  it('leads from home to the check', async () => {
    const app = await launch()
    await app.open('pages/home/index')
    await app.tap(homeWords.check, { role: 'button' })
    expect(app.page()).toBe(CHECK)
  })

  it('answers a pasted message without a network, keeps nothing of it and sends nothing', async () => {
    const { app, stored } = await openCheck({ clipboard: SCAM })
    await app.tap(checkWords.paste)
    expect(app.texts()).toContain(verdictWords.likelyScam)
    expect(app.texts()).toContain('安全账户')
    expect(app.shows(checkStepWords.stopAndAsk.press, { role: 'button' })).toBe(true)
    expect(stored()).not.toContain(VICTIM)
    expect(app.calls('cloud.callFunction')).toEqual([])
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('goes on to the guide of the trick, and to a report with the message in it', async () => {
    const { app } = await openCheck({ clipboard: SCAM })
    await app.tap(checkWords.paste)
    await app.tap(checkResultWords.guide)
    expect(app.page()).toBe('pages/guides/index')
    await app.back()
    await app.tap(checkResultWords.report)
    expect(app.page()).toBe('pages/report/index')
    const chosen = findAll(app.view(), { name: '', role: 'radio' })
      .filter(({ attributes }) => attributes['ariaChecked'] === 'true')
      .map(textOf)
    expect(chosen.join()).toContain('冒充公检法')
    await app.tap('正在发生')
    await app.tap(reportWords.next)
    expect(stringOf(findField(app.view(), reportWords.textLabel), 'value')).toContain(SCAM)
  })

  it('puts on the card to the family the verdict and the red flags, never the message', async () => {
    const { app } = await openCheck({ clipboard: SCAM })
    await app.tap(checkWords.paste)
    const { title, path } = app.cardToFriend()
    expect(title).toBe(checkCardWords.message(verdictWords.likelyScam))
    expect(path).toMatch(/^\/pages\/check\/index\?verdict=likelyScam&flags=[a-z.-]+&trick=fake-police$/)

    const family = await launch()
    await family.open(path.slice(1))
    expect(family.texts()).toContain(verdictWords.likelyScam)
    expect(family.texts()).toContain(checkCardWords.say.likelyScam[0])
    await family.tap(checkCardWords.ask)
    expect(family.calls('makePhoneCall')).toEqual([{ phoneNumber: '96110' }])
    await family.tap(checkResultWords.guide)
    expect(family.page()).toBe('pages/guides/index')
    expect(overBudget(family.setDataSizes())).toEqual([])
  })

  it('asks for a message of its own where the card is none of ours', async () => {
    const app = await launch()
    await app.open(`${CHECK}?verdict=safe&flags=constructor`)
    expect(app.shows(checkWords.messageLabel)).toBe(true)
  })

  it('reads a code with the camera, and says where its link leads', async () => {
    const { app } = await openCheck({ code: 'http://icbc.com.cn.pay-x.top/login' })
    await app.tap(checkWords.scan)
    expect(app.texts()).toContain('pay-x.top')
    expect(app.shows(linkWarningWords.lookAlike)).toBe(true)
  })

  it('leads whoever has paid on the phone to the rescue', async () => {
    const { app } = await openCheck()
    await app.tap(checkWords.ways.call)
    await app.advance(1_000)
    await app.tap('我已经转了钱、给了验证码')
    await app.tap(checkWords.check, { role: 'button' })
    await app.tap(checkStepWords.rescue.press)
    expect(app.page()).toBe('pages/rescue/index')
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('shows of 10 KB what gave it away, within the budgets, and says that the rest is left out', async () => {
    const { app } = await openCheck({ clipboard: `${'今天天气不错，'.repeat(450)}${SCAM.repeat(12)}` })
    await app.tap(checkWords.paste)
    await app.advance(2_000)
    expect(app.texts()).toContain(checkResultWords.shortened)
    expect(app.texts().join('').length).toBeLessThan(2_000)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('says what to do where nothing was copied', async () => {
    const { app } = await openCheck()
    await app.tap(checkWords.paste)
    expect(app.texts()).toContain(checkWords.nothingToPaste)
  })
})
