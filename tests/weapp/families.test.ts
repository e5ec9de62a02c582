import elderPledge from '../../src/content/zh-CN/pledges/elder.json'
import { pairingWords, relativesWords } from '../../src/i18n/zh-CN/families'
import { memberWords } from '../../src/i18n/zh-CN/members'
import { certificateWords, guardianWords, pledgeWords } from '../../src/i18n/zh-CN/pledges'
import { visitWords } from '../../src/i18n/zh-CN/visits'
import { errorMessages } from '../../src/i18n/zh-CN/errors'
import { demonstration, ELDER, PARENT } from './demonstration'
import type { App } from './runtime/launch'

const GRANDDAUGHTER = 'wechat:demo-granddaughter'
const STUDENT = 'wechat:demo-student'

/** How often a phone looks at the steps of the other. */
const POLL_MS = 3_000

const { openAs, call, countOf, staysWithinTheBudgets } = demonstration()

/** The one text that looks like this, in pieces as it stands on the screen. */
function read(app: App, pattern: RegExp): string {
  const found = app.texts().filter((text) => pattern.test(text))
  if (found.length === 0) throw new Error(`nothing looks like ${String(pattern)}`)
  return found.join('')
}

describe('weapp: a grandmother and her granddaughter', () => {
  it('she signs in the elder view, they pair, and the granddaughter sees what she missed', async () => {
    const grandmother = await openAs(ELDER, 'pages/pledges/index', { fontFactor: 1.4 })
    for (const at of elderPledge.sentences.keys()) {
      const isLast = at === elderPledge.sentences.length - 1
      await grandmother.tap(isLast ? pledgeWords.readThrough : pledgeWords.nextSentence)
    }
    await grandmother.tap(pledgeWords.hold)
    await grandmother.tap(pledgeWords.holdAgain)
    expect(grandmother.texts()).toContain(certificateWords.done)

    await grandmother.open('pages/me/index')
    await grandmother.tap(memberWords.relatives)
    await grandmother.tap(relativesWords.askHelp)
    expect(grandmother.texts()).toContain(relativesWords.whatIsSeen)
    await grandmother.tap(pairingWords.start)
    const code = read(grandmother, /^[0-9A-HJKMNP-TV-Z]{4}$/)

    const granddaughter = await openAs(GRANDDAUGHTER, 'pages/relatives/pair/index?side=helper', { code })
    await granddaughter.tap(pairingWords.scan)
    await granddaughter.input(pairingWords.me, '孙女小雨')
    await granddaughter.tap(pairingWords.open)
    const digits = read(granddaughter, /^\d{3}$/)

    await grandmother.advance(POLL_MS)
    expect(grandmother.texts()).toContain(pairingWords.asks('孙女小雨'))
    await grandmother.input(pairingWords.digits, digits === '000' ? '001' : '000')
    await grandmother.tap(pairingWords.agree)
    expect(grandmother.texts()).toContain(errorMessages.PAIRING_DIGITS)
    await grandmother.input(pairingWords.digits, digits)
    await grandmother.tap(pairingWords.agree)
    expect(grandmother.texts()).toContain(pairingWords.agreedHelped)

    await granddaughter.advance(POLL_MS)
    await granddaughter.input(pairingWords.theirName, '奶奶')
    await granddaughter.input(pairingWords.theirPhone, '00005550116')
    await granddaughter.tap(pairingWords.confirm)
    expect(granddaughter.texts()).toContain(pairingWords.paired)
    await grandmother.advance(POLL_MS)
    expect(grandmother.texts()).toContain(pairingWords.pairedHelped('孙女小雨'))

    await granddaughter.tap(pairingWords.toRelatives)
    expect(granddaughter.texts()).toContain(relativesWords.unread(2))
    await granddaughter.tap(relativesWords.call('奶奶'))
    expect(granddaughter.calls('makePhoneCall')).toEqual([{ phoneNumber: '00005550116' }])
    await granddaughter.tap(relativesWords.bigger('奶奶'))
    await granddaughter.tap(`${relativesWords.biggerLabel}：${relativesWords.sizes.largest}`)

    await grandmother.tap(pairingWords.toRelatives)
    await grandmother.tap(relativesWords.apply(relativesWords.sizes.largest))
    expect(grandmother.shows(relativesWords.apply(relativesWords.sizes.largest))).toBe(false)
    await grandmother.tap(relativesWords.endOf('孙女小雨'))
    await grandmother.tap(relativesWords.endYes)
    expect(grandmother.texts()).toContain(relativesWords.ended('孙女小雨'))
    expect(await call('families', 'listRelatives', {}, GRANDDAUGHTER)).toEqual({ ok: true, value: [] })
  })

  it('a stranger with the code gets no further than the digits, and is stopped by a tap', async () => {
    const elder = await openAs(ELDER, 'pages/relatives/pair/index?side=helped')
    await elder.tap(pairingWords.start)
    const code = read(elder, /^[0-9A-HJKMNP-TV-Z]{4}$/)
    await call('families', 'openPairing', { code, calledAs: '社区工作' }, PARENT)
    await elder.advance(POLL_MS)
    expect(elder.texts()).toContain(pairingWords.asks('社区工作'))
    await elder.tap(pairingWords.notMine)
    expect(elder.texts()).toContain(pairingWords.over)
    expect(await call('families', 'listRelatives', {}, PARENT)).toEqual({ ok: true, value: [] })
  })
})

describe('weapp: the visit list', () => {
  it('takes an elder who asks, and lets them go again', async () => {
    const elder = await openAs(ELDER, 'pages/relatives/visit/index', { fontFactor: 1.4 })
    await elder.tap(visitWords.ask)
    expect(elder.texts()).toContain(visitWords.calledAsMistake)
    await elder.input(visitWords.calledAs, '柳阿姨')
    await elder.input(visitWords.where.phone, '00005550116')
    await elder.tap(visitWords.ask)
    expect(elder.texts()).toContain(visitWords.asked)
    expect(await countOf(ELDER, 'visits')).toBe(1)
    await elder.tap(visitWords.takeBack)
    expect(elder.texts()).toContain(visitWords.takenBack)
    expect(await countOf(ELDER, 'visits')).toBe(0)
  })
})

describe('weapp: a guardian on their own phone', () => {
  it('confirms the pledge of a pupil who asked, after the two are paired', async () => {
    const pupil = await openAs(STUDENT, 'pages/pledges/index')
    await pupil.tap(pledgeWords.agree)
    await pupil.tap(pledgeWords.ageChild)
    await pupil.tap(pledgeWords.typeInstead)
    await pupil.input(pledgeWords.nameLabel, '小明')
    await pupil.tap(guardianWords.ask)
    expect(pupil.texts()).toContain(errorMessages.GUARDIAN_NONE)

    const started = await call<{ code: string }>('families', 'startPairing', {}, STUDENT)
    const code = started.ok ? started.value.code : ''
    await call('families', 'openPairing', { code, calledAs: '妈妈' }, PARENT)
    const view = await call<{ digits: string }>('families', 'getPairing', { code }, PARENT)
    const digits = view.ok ? view.value.digits : ''
    await call('families', 'agreeToPairing', { code, digits }, STUDENT)
    await call('families', 'confirmPairing', { code }, PARENT)

    await pupil.tap(guardianWords.ask)
    expect(pupil.texts()).toContain(guardianWords.asked)
    const parent = await openAs(PARENT, 'pages/relatives/index')
    await parent.tap(guardianWords.sign)
    expect(parent.texts()).toContain(guardianWords.signed)
    await pupil.tap(guardianWords.checkAgain)
    expect(pupil.texts().join('')).toMatch(/CN-\d\d-/)
  })
})

describe('weapp: the size of what the family’s pages send to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
