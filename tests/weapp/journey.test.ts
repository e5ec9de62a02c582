import { alertWords } from '../../src/i18n/zh-CN/alerts'
import { guideWords } from '../../src/i18n/zh-CN/guides'
import { homeWords } from '../../src/i18n/zh-CN/home'
import { joiningWords } from '../../src/i18n/zh-CN/joining'
import { memberWords } from '../../src/i18n/zh-CN/members'
import { pledgeWords } from '../../src/i18n/zh-CN/pledges'
import { quizResultWords, quizWords } from '../../src/i18n/zh-CN/quizzes'
import { receiptWords, reportWords, tipStatusWords } from '../../src/i18n/zh-CN/tips'
import { demonstration, ELDER, PARENT } from './demonstration'
import { findAll, findField } from './runtime/find'
import type { App } from './runtime/launch'

const GUIDE = '公检法没有“安全账户”'
const ALERT = '有人混进家长群收“资料费”'
/** Longer than the app waits before it counts a guide as read. */
const READING_MS = 30_000

const { start, openAs, countOf, staysWithinTheBudgets } = demonstration()

describe('weapp: the journey of a member', () => {
  it('leads from home over a guide, which counts as read once, to a practice scored in the cloud', async () => {
    const readBefore = await countOf(ELDER, 'participations')
    const app = await openAs(ELDER, 'pages/home/index')
    await app.tap(homeWords.doors.learn)
    await app.tap(GUIDE)
    expect(app.texts()).toContain(guideWords.script)
    await app.advance(READING_MS)
    expect(await countOf(ELDER, 'participations')).toBe(readBefore + 1)

    await app.tap(guideWords.practise)
    for (const next of [...Array<string>(4).fill(quizWords.next), quizWords.toResult]) {
      await app.tap(quizWords.scamChoice)
      expect(app.texts()).toContain(quizWords.remember)
      await app.tap(next)
    }
    expect(app.texts()).toContain(quizResultWords.rememberTitle)
    expect(await countOf(ELDER, 'quizAttempts')).toBe(1)
    expect(app.stack()).toEqual(['pages/learn/index', 'pages/guides/index', 'pages/quizzes/index'])
  })

  it('shows the newest alert on the home page, and counts one acknowledgement', async () => {
    const app = await openAs(ELDER, 'pages/home/index')
    await app.tap(ALERT)
    await app.tap(alertWords.acknowledge)
    expect(app.texts()).toContain(alertWords.acknowledged)
    expect(await countOf(ELDER, 'acknowledgements')).toBe(1)
    await app.back()
    expect(app.shows(alertWords.known)).toBe(true)
    const again = await openAs(ELDER, 'pages/home/index')
    expect(again.shows(alertWords.known)).toBe(true)
  })
})

describe('weapp: the journey of somebody new', () => {
  it('joins by the code of the unit after reading what is stored, and signs by keyboard', async () => {
    const app = await openAs('wechat:newcomer', 'pages/me/index')
    await app.tap(memberWords.joinStart)
    await app.input(joiningWords.code, 'wc0001')
    await app.tap(joiningWords.find)
    expect(app.texts()).toContain('柳湾村')
    await app.tap('长辈', { role: 'radio', nth: 0 })
    await app.tap(joiningWords.agree)
    await app.tap(joiningWords.join, { role: 'button' })
    expect(app.texts()).toContain(joiningWords.joined('柳湾村'))

    await app.back()
    await app.tap(memberWords.pledge)
    await app.tap(pledgeWords.typeInstead)
    await app.input(pledgeWords.nameLabel, '陈大爷')
    await app.tap(pledgeWords.agree)
    await app.tap(pledgeWords.submit)
    expect(app.texts()).toContain('陈大爷')
    expect(await countOf('wechat:newcomer', 'pledges')).toBe(1)
    expect(JSON.stringify(app.calls('cloud.callFunction'))).not.toContain('陈大爷')
  })

  it('reports a scam that only the receipt and the officer can open', async () => {
    const text = '昨天下午有人冒充班主任在群里收资料费，我转了两百元。'
    const app = await openAs('wechat:stranger', 'pages/home/index')
    await app.tap(homeWords.doors.report)
    await app.tap(reportWords.kindOther)
    await app.tap('刚发生不久')
    await app.tap('县反诈中心')
    await app.tap(reportWords.next)
    await app.input(reportWords.textLabel, text)
    await app.tap(reportWords.send)
    expect(app.texts()).toContain(receiptWords.received)
    const receipt = receiptOn(app)
    const sent = JSON.stringify(app.calls('cloud.callFunction'))
    expect(sent).toContain('submitTip')
    expect(sent).not.toContain(text)
    expect(sent).not.toContain(receipt)

    await app.tap(receiptWords.done)
    await app.open('pages/receipt/index')
    await app.input(tipStatusWords.label, receipt.toLowerCase())
    await app.tap(tipStatusWords.look)
    expect(app.texts()).toContain(tipStatusWords.eventsTitle)
    expect(app.texts()).toContain(tipStatusWords.noAnswer)
  })
})

/** The four groups of the code as they stand on the page. */
function receiptOn(app: App): string {
  const groups = app.texts().filter((text) => /^[0-9A-HJKMNP-TV-Z]{4,5}$/.test(text))
  expect(groups).toHaveLength(4)
  return groups.join('')
}

describe('weapp: the text size', () => {
  it('follows the font setting of WeChat from the first start', async () => {
    const app = await openAs('wechat:somebody-old', 'pages/home/index', { fontFactor: 1.4 })
    expect(app.shows(homeWords.elderDoors.learn)).toBe(true)
    expect(app.shows(homeWords.doors.learn)).toBe(false)
  })
})

describe('weapp: what a screen reader is told', () => {
  it('hears which choice is on, and the field keeps what was typed under its name', async () => {
    const app = await openAs('wechat:listener', 'pages/me/index')
    await app.tap(memberWords.joinStart)
    await app.input(joiningWords.code, 'wc0001')
    expect(findField(app.view(), joiningWords.code).attributes).toMatchObject({ value: 'wc0001' })
    await app.tap(joiningWords.find)
    await app.tap('长辈', { role: 'radio', nth: 0 })
    const choices = findAll(app.view(), { name: '', role: 'radio' }).map(({ attributes }) => attributes)
    expect(choices.map(({ ariaChecked }) => ariaChecked)).toContain('true')
    expect(choices.filter(({ ariaChecked }) => ariaChecked === 'false').length).toBeGreaterThan(1)
  })
})

describe('weapp: without a network', () => {
  it('shows what was read before, and sends what was done once when the network is back', async () => {
    const storage = new Map<string, string>()
    const online = await openAs(PARENT, 'pages/home/index', { storage })
    await online.tap(ALERT)
    await online.open('pages/learn/index')
    await online.tap(GUIDE)
    const before = await countOf(PARENT, 'acknowledgements')

    const app = await start(PARENT, { storage })
    await app.setOnline(false)
    await app.open('pages/learn/index')
    await app.tap(GUIDE)
    expect(app.texts()).toContain(guideWords.script)
    await app.open('pages/home/index')
    await app.tap(ALERT)
    await app.tap(alertWords.acknowledge)
    expect(app.texts()).toContain(alertWords.acknowledgedOffline)
    expect(await countOf(PARENT, 'acknowledgements')).toBe(before)

    await app.setOnline(true)
    await app.setOnline(true)
    expect(await countOf(PARENT, 'acknowledgements')).toBe(before + 1)
  })
})

describe('weapp: the size of what travels to the view', () => {
  it('stays within the budgets on every page of these journeys', staysWithinTheBudgets)
})
