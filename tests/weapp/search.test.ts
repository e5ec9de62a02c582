import { seedDemonstration } from '../../config/seed-demonstration'
import { checkWords } from '../../src/i18n/zh-CN/checks'
import { guideWords } from '../../src/i18n/zh-CN/guides'
import { searchWords } from '../../src/i18n/zh-CN/search'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { launch, type LaunchOptions } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'

const SEARCH = 'pages/search/index'
const BRUSHING = '刷单返利'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await seedDemonstration(cloud.url, cloud.dataDir)
}, 120_000)
afterAll(() => cloud.stop())

const openLearn = async (options: LaunchOptions = {}) => {
  const app = await launch({ cloudUrl: cloud.url, as: 'wechat:demo-elder', ...options })
  await app.open('pages/learn/index')
  return app
}

describe('weapp: the search', () => {
  it('leads from the learn page by two initials to the guide', async () => {
    const app = await openLearn()
    await app.tap(searchWords.title)
    expect(app.page()).toBe(SEARCH)
    await app.input(searchWords.label, 'sd')
    await app.tap(BRUSHING)
    expect(app.page()).toBe('pages/guides/index')
    expect(app.texts()).toContain(guideWords.script)

    await app.back()
    expect(app.shows(BRUSHING)).toBe(true)
    await app.back()
    await app.tap(searchWords.title)
    expect(app.shows(BRUSHING)).toBe(true)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('stays within the budget of a tap at every keystroke', async () => {
    const app = await openLearn()
    await app.open(SEARCH)
    const words = ['养老', '今天天气', 'xyz', '退款', '验证码', '钱', 'tuikuan', '保健品']
    const keystrokes = words.flatMap((word) => [...word].map((_, at) => word.slice(0, at + 1)))
    for (const typed of [...keystrokes, ...words, '']) await app.input(searchWords.label, typed)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('finds without a network, and leads on where there is nothing to find', async () => {
    const app = await launch()
    await app.setOnline(false)
    await app.open(SEARCH)
    await app.input(searchWords.label, '公安局')
    expect(app.shows('冒充公检法')).toBe(true)
    await app.input(searchWords.label, 'xyzxyz')
    await app.tap(searchWords.check)
    expect(app.texts()).toContain(checkWords.messageLabel)
  })
})

describe('weapp: the list of guides', () => {
  it('shows the usual guides of an audience, and all others after a tap, within the budget', async () => {
    const app = await openLearn()
    expect(app.shows('追星抢票、内部票')).toBe(false)
    await app.tap(guideWords.showAll(24))
    await app.advance(1_000)
    expect(app.shows('追星抢票、内部票')).toBe(true)
    await app.tap('长辈', { role: 'tab' })
    expect(app.shows('追星抢票、内部票')).toBe(false)
    expect(app.shows('免费听课卖保健品')).toBe(true)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })
})
