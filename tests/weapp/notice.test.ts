import { alertWords } from '../../src/i18n/zh-CN/alerts'
import { noticeWords } from '../../src/i18n/zh-CN/notices'
import { CITIZEN, demonstration, ELDER, PARENT } from './demonstration'

const { openAs, countOf, staysWithinTheBudgets } = demonstration()

const LETTER = '致家长：学校收费怎么辨真假'
const PROMISES = ['群里要收费，先给班主任打电话', '不扫没有核实过的收款码', '和孩子说一说这件事']

describe('weapp: a notice', () => {
  it('is confirmed by a parent with three ticks and a tap, once', async () => {
    const app = await openAs(PARENT, 'pages/alerts/index')
    await app.tap(alertWords.notices)
    await app.tap(LETTER)
    expect(app.shows(noticeWords.promisesLeft(3))).toBe(true)
    expect(await countOf(PARENT, 'noticeConfirmations')).toBe(0)
    for (const promise of PROMISES) await app.tap(promise)
    await app.tap(noticeWords.confirm)
    expect(app.texts().join('')).toContain('您确认过了')
    expect(await countOf(PARENT, 'noticeConfirmations')).toBe(1)
    await app.back()
    expect(app.texts().join('')).toContain(noticeWords.confirmed)
    expect(app.shows(noticeWords.confirm)).toBe(false)
  })

  it('waits on the phone where there is no network, and is sent once when there is', async () => {
    const app = await openAs(ELDER, 'pages/notice/index', { fontFactor: 1.4 })
    await app.tap('倡议书：一起守好养老钱')
    await app.setOnline(false)
    for (const promise of ['要交钱的事，先和家人商量', '不带身份证、银行卡去听讲座', '看到可疑的，告诉村里'])
      await app.tap(promise)
    await app.tap(noticeWords.confirm)
    expect(app.texts()).toContain(noticeWords.offline)
    await app.setOnline(true)
    await app.advance(2_000)
    expect(await countOf(ELDER, 'noticeConfirmations')).toBe(1)
  })

  it('is read by whoever got the card; who is no member is told how to confirm', async () => {
    const app = await openAs(CITIZEN, 'pages/notice/index')
    await app.tap('倡议书：一起守好养老钱')
    const { path } = app.cardToFriend()
    const stranger = await openAs('wechat:stranger', path.slice(1))
    expect(stranger.texts()).toContain('倡议书：一起守好养老钱')
    for (const promise of ['要交钱的事，先和家人商量', '不带身份证、银行卡去听讲座', '看到可疑的，告诉村里'])
      await stranger.tap(promise)
    await stranger.tap(noticeWords.confirm)
    expect(stranger.texts()).toContain(noticeWords.guest)
  })
})

describe('weapp: a reminder', () => {
  const APPEAL = '倡议书：一起守好养老钱'

  it.each([
    ['reject', noticeWords.remindRefused],
    ['ban', noticeWords.remindBlocked],
  ])('is not set after %s, and whoever refused is not asked again', async (consent, words) => {
    const app = await openAs(CITIZEN, 'pages/notice/index', { consent })
    await app.tap(APPEAL)
    await app.tap(noticeWords.remind)
    expect(app.texts()).toContain(words)
    expect(app.shows(noticeWords.remind)).toBe(consent === 'ban')
    expect(await countOf(CITIZEN, 'reminders')).toBe(0)
  })

  it('is set with WeChat’s yes, said back, and taken back', async () => {
    const app = await openAs(CITIZEN, 'pages/notice/index', { fontFactor: 1.4 })
    await app.tap(APPEAL)
    await app.tap(noticeWords.remind)
    expect(app.texts().some((text) => text.startsWith('提醒设好了：'))).toBe(true)
    expect(app.shows(noticeWords.remind)).toBe(false)
    expect(await countOf(CITIZEN, 'reminders')).toBe(1)
    await app.tap(noticeWords.dontRemind)
    expect(app.texts()).toContain(noticeWords.remindStopped)
  })
})

describe('weapp: the size of what a notice sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
