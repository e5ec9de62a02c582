import {
  evidenceReadingWords,
  evidenceWords,
  familyWords,
  rescueSteps,
  rescueWords,
} from '../../src/i18n/zh-CN/rescue'
import { navigationWords } from '../../src/i18n/zh-CN/navigation'
import { launch } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'

const RESCUE = 'pages/rescue/index'

/** Nothing answers: no cloud, no network, nothing kept from an earlier day. */
const firstStartWithoutNetwork = async () => {
  const app = await launch()
  await app.open(RESCUE)
  return app
}

describe('weapp: the rescue', () => {
  it('offers 110 first, and opens the dialler on a tap', async () => {
    const app = await firstStartWithoutNetwork()
    await app.tap(rescueWords.first.dial)
    expect(app.calls('makePhoneCall')).toEqual([{ phoneNumber: '110' }])
  })

  it('leads through every step, with a tick for each line, without one call to the cloud', async () => {
    const app = await firstStartWithoutNetwork()
    const [first, ...others] = rescueSteps
    await app.tap(rescueWords.firstNext(first.title))
    for (const line of first.lines) await app.tap(line)
    for (const next of others) {
      await app.tap(rescueWords.next(next.title))
      for (const line of next.lines) await app.tap(line)
    }
    await app.tap(rescueWords.finish)
    expect(app.texts()).toContain(rescueWords.done.title)
    await app.tap(rescueWords.overview)
    await app.advance(500)
    const states = app.texts().filter((text) => text === rescueWords.states.done)
    expect(states).toHaveLength(rescueSteps.length + 1)
    expect(app.calls('cloud.callFunction')).toEqual([])
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('is walked through from home in two taps, offline since the first start, with what the officer asks', async () => {
    const app = await launch({ fontFactor: 1.4 })
    await app.setOnline(false)
    await app.open('pages/home/index')
    const before = app.calls('cloud.callFunction').length
    await app.tap(rescueWords.title)
    await app.tap(rescueWords.first.dial)
    expect(app.calls('makePhoneCall')).toEqual([{ phoneNumber: '110' }])
    await app.tap(rescueWords.firstNextElder)
    await app.tap(rescueWords.toEvidence)
    await app.tap(evidenceWords.parts.you)
    await app.input(evidenceWords.fields.name, '张阿姨')
    await app.back()
    expect(app.page()).toBe(RESCUE)
    await app.tap(navigationWords.back)
    expect(app.texts()).toContain('我叫张阿姨，在＿＿。')
    expect(app.calls('cloud.callFunction')).toHaveLength(before)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('keeps the ticks on the phone', async () => {
    const storage = new Map<string, string>()
    const app = await launch({ storage })
    await app.open(RESCUE)
    const [first] = rescueSteps
    await app.tap(rescueWords.firstNext(first.title))
    await app.tap(first.lines[0])
    expect([...storage.keys()].some((key) => key.startsWith('rescue'))).toBe(true)
  })

  it('takes down the evidence, one thing a screen, keeps it over a restart, and erases all of it', async () => {
    const storage = new Map<string, string>()
    const app = await launch({ storage })
    await app.open('pages/evidence/index')
    await app.tap(evidenceWords.parts.transfer(1))
    await app.input(evidenceWords.fields.amount, '1.2 万')
    await app.tap('银行卡')
    await app.input(evidenceWords.fields.ownLastFour, '6222000000001234')
    await app.tap(evidenceWords.next(evidenceWords.parts.transferPayee(1)))
    await app.input(evidenceWords.fields.payee, '某某商行')

    const later = await launch({ storage })
    await later.open('pages/evidence/index')
    await later.tap(evidenceWords.read)
    expect(later.texts()).toEqual(
      expect.arrayContaining(['金额：12,000 元', '我的卡号后四位：1234', '收款人：某某商行']),
    )
    await later.tap(evidenceReadingWords.copy)
    expect(JSON.stringify(later.calls('setClipboardData'))).toContain('收款人：某某商行')
    await later.tap(evidenceReadingWords.save)
    expect(later.calls('saveImageToPhotosAlbum')).toHaveLength(1)
    await later.tap(evidenceReadingWords.back)
    await later.tap(evidenceWords.erase)
    await later.tap(evidenceWords.eraseYes, { nth: 1 })
    expect(later.texts()).toContain(evidenceWords.erased)
    expect(JSON.stringify([...storage])).not.toContain('某某商行')
    for (const each of [app, later]) {
      expect(each.calls('cloud.callFunction')).toEqual([])
      expect(overBudget(each.setDataSizes())).toEqual([])
    }
  })

  it('dials a number of the family that was saved on the phone, and asks nobody for it', async () => {
    const storage = new Map<string, string>()
    const app = await launch({ storage })
    await app.open('pages/family/index')
    await app.input(familyWords.name, '女儿')
    await app.input(familyWords.phone, '100 0000 0000')
    await app.tap(familyWords.save)
    await app.open(RESCUE)
    await app.tap(familyWords.call('女儿'))
    expect(app.calls('makePhoneCall')).toEqual([{ phoneNumber: '10000000000' }])
    expect(app.calls('cloud.callFunction')).toEqual([])
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('shows how far each step is, and lets a person jump', async () => {
    const app = await firstStartWithoutNetwork()
    await app.tap(rescueWords.overview)
    await app.advance(500)
    await app.tap(rescueWords.stepTitle(6, '去派出所做笔录'))
    expect(app.texts()).toContain(rescueWords.stepOf(6))
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it.each([
    'home',
    'check',
    'learn',
    'alerts',
    'me',
    'quizzes',
    'pledges',
    'report',
    'receipt',
    'my-data',
    'alert',
    'guides',
    'family',
  ])('is one tap away on %s while every call to the cloud fails', async (page) => {
    const app = await launch()
    await app.open(`pages/${page}/index`)
    await app.tap(rescueWords.title)
    expect(app.page()).toBe(RESCUE)
  })
})
