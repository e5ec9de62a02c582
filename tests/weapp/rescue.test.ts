import { rescueSteps, rescueWords } from '../../src/i18n/zh-CN/rescue'
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

  it('leads through every step without one call to the cloud', async () => {
    const app = await firstStartWithoutNetwork()
    const [first, ...others] = rescueSteps
    await app.tap(rescueWords.firstNext(first.title))
    for (const next of others) await app.tap(rescueWords.next(next.title))
    await app.tap(rescueWords.finish)
    expect(app.texts()).toContain(rescueWords.done.title)
    expect(app.calls('cloud.callFunction')).toEqual([])
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

  it.each([
    'home',
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
  ])('is one tap away on %s while every call to the cloud fails', async (page) => {
    const app = await launch()
    await app.open(`pages/${page}/index`)
    await app.tap(rescueWords.title)
    expect(app.page()).toBe(RESCUE)
  })
})
