import * as v from 'valibot'
import { releasedGuides } from '../../src/content/zh-CN/guides'
import { Guide } from '../../src/domain/guides/guide'
import { guideWords } from '../../src/i18n/zh-CN/guides'
import { navigationWords } from '../../src/i18n/zh-CN/navigation'
import { launch, type App, type LaunchOptions } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'
import { nodesBelow, roleOf, stringOf } from './runtime/view-tree'

const TIMELINE = 1154
/** By then the parts of a guide have appeared, one after the other. */
const ALL_PARTS_MS = 2_000
const GUIDES = releasedGuides.map((content) => v.parse(Guide, content))
const FAKE_POLICE = GUIDES.find(({ id }) => id === 'fake-police') as Guide

async function openGuide(query: string, options: LaunchOptions = {}): Promise<App> {
  const app = await launch(options)
  await app.open(`pages/guides/index?${query}`)
  await app.advance(ALL_PARTS_MS)
  return app
}

describe('weapp: a guide without a network', () => {
  it('is there at the very first start, whichever it is, within the budgets', async () => {
    const app = await launch()
    for (const { id, title, whatToDo } of GUIDES) {
      await app.open(`pages/guides/index?id=${id}`)
      await app.advance(ALL_PARTS_MS)
      expect(app.texts()).toEqual(expect.arrayContaining([title, whatToDo.at(-1), navigationWords.rescue]))
    }
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('is not found where it does not ship and the cloud cannot be asked', async () => {
    const app = await openGuide('id=no-such-guide')
    expect(app.texts()).not.toContain(guideWords.script)
    expect(app.texts()).toContain(navigationWords.rescue)
  })
})

describe('weapp: a guide that is sent on', () => {
  it('opens again from its card, for a friend and in the timeline', async () => {
    const app = await openGuide('id=fake-police&flag=safe-account')
    const card = guideWords.card(FAKE_POLICE.title, FAKE_POLICE.remember)
    expect(app.cardToFriend()).toEqual({ title: card, path: '/pages/guides/index?id=fake-police' })
    expect(app.cardToTimeline()).toEqual({ title: card, query: 'id=fake-police' })
  })

  it('is complete in the timeline, with nothing that WeChat refuses there: sign-in, other pages, the phone', async () => {
    const app = await openGuide('id=fake-police', { scene: TIMELINE })
    for (const text of [FAKE_POLICE.title, FAKE_POLICE.typicalCase.story, navigationWords.rescueAlone]) {
      expect(app.texts()).toContain(text)
    }
    await app.advance(30_000)
    expect(app.calls('cloud.callFunction')).toEqual([])
    const controls = nodesBelow(app.view()).map(roleOf)
    expect(controls.filter((role) => role === 'button' || role === 'link')).toEqual([])
    await app.tap(guideWords.brief, { role: 'tab' })
    expect(app.texts()).toContain(FAKE_POLICE.brief[0])
  })
})

describe('weapp: a guide opened for one of its red flags', () => {
  it('opens whole, also for an elder, and brings the red flag into view', async () => {
    const [, { id, words }] = FAKE_POLICE.redFlags as [Guide['redFlags'][0], Guide['redFlags'][0]]
    const app = await openGuide(`id=fake-police&flag=${id}`, { fontFactor: 1.4 })
    const sought = nodesBelow(app.view()).filter((node) => stringOf(node, 'ariaCurrent') === 'true')
    expect(sought).toHaveLength(1)
    expect(app.texts().slice(app.texts().indexOf(guideWords.soughtFlag), -1)[1]).toBe(words)
    expect(app.calls('pageScrollTo')).toEqual([expect.objectContaining({ selector: '.guide__flag--sought' })])
  })

  it('opens as ever where the guide has no such red flag', async () => {
    const app = await openGuide('id=fake-police&flag=constructor', { fontFactor: 1.4 })
    expect(app.texts()).not.toContain(guideWords.soughtFlag)
    expect(app.texts()).toContain(FAKE_POLICE.brief[0])
  })
})
