import * as v from 'valibot'
import { releasedGuides } from '../../src/content/zh-CN/guides'
import { Guide } from '../../src/domain/guides/guide'
import { frameWords } from '../../src/i18n/zh-CN/frame'
import { guideWords } from '../../src/i18n/zh-CN/guides'
import { rescueWords } from '../../src/i18n/zh-CN/rescue'
import { launch, type App, type LaunchOptions } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'
import { nodesBelow, stringOf, textOf } from './runtime/view-tree'
import { RECORDING_MS } from './runtime/wx-speech'

const WITH_SPEECH = 'dist/weapp-with-speech'
const GUIDE = guideOf('fake-police')

function guideOf(id: string): Guide {
  const guides = releasedGuides.map((content) => v.parse(Guide, content))
  const guide = guides.find((each) => each.id === id)
  if (!guide) throw new Error(`no guide ${id} ships`)
  return guide
}

async function openGuide(options: LaunchOptions): Promise<App> {
  const app = await launch(options)
  await app.open(`pages/guides/index?id=${GUIDE.id}`)
  return app
}

/** An elder: WeChat's large text, a phone that never reached the cloud. */
const openAsElder = () => openGuide({ folder: WITH_SPEECH, fontFactor: 1.4 })

/** What is marked as being read. */
const spoken = (app: App): readonly string[] =>
  nodesBelow(app.view())
    .filter((node) => stringOf(node, 'class').split(' ').includes('is-spoken'))
    .map(textOf)

const recorded = (app: App): readonly string[] =>
  app.calls('WechatSI.textToSpeech').map((call) => String(Reflect.get(Object(call), 'content')))

describe('weapp: listening with the speech plug-in', () => {
  it('reads the short guide to an elder, the text follows sentence by sentence, and it ends', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    for (const sentence of [GUIDE.title, ...GUIDE.brief, GUIDE.remember]) {
      expect(spoken(app)).toEqual([sentence])
      expect(app.shows(frameWords.stopListening, { role: 'button' })).toBe(true)
      await app.advance(RECORDING_MS)
    }
    expect(spoken(app)).toEqual([])
    expect(app.shows(frameWords.listen, { role: 'button' })).toBe(true)
    expect(app.calls('InnerAudioContext.play')).toHaveLength(4)
    expect(app.calls('pageScrollTo').length).toBeGreaterThan(0)
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('has the next sentence ready before it is its turn, and asks for none twice', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    expect(recorded(app)).toEqual([GUIDE.title, GUIDE.brief[0]])
    await app.advance(RECORDING_MS)
    expect(recorded(app)).toHaveLength(3)
  })

  it('has the number to call said digit by digit, while it is shown as it is dialled', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    await app.advance(2 * RECORDING_MS)
    expect(recorded(app)[2]).toContain('九六幺幺零')
    expect(spoken(app).join()).toContain('96110')
  })

  it('follows through the steps of the whole guide', async () => {
    const app = await openGuide({ folder: WITH_SPEECH })
    await app.advance(2_000)
    await app.tap(frameWords.listen)
    const [first] = GUIDE.script
    const marked = [GUIDE.title, GUIDE.definition, first?.title, first?.says, first?.really]
    for (const sentence of marked) {
      expect(spoken(app)).toEqual([sentence])
      await app.advance(RECORDING_MS)
    }
    await app.advance((GUIDE.script.length - 1) * 3 * RECORDING_MS)
    for (const sentence of [guideWords.whatToDo, GUIDE.whatToDo[0]]) {
      expect(spoken(app)).toEqual([sentence])
      await app.advance(RECORDING_MS)
    }
    expect(overBudget(app.setDataSizes())).toEqual([])
  })

  it('stops on a tap, and goes on from the same sentence', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    await app.advance(RECORDING_MS)
    await app.tap(frameWords.stopListening)
    expect(spoken(app)).toEqual([])
    await app.advance(10 * RECORDING_MS)
    expect(app.calls('InnerAudioContext.play')).toHaveLength(2)
    await app.tap(frameWords.goOnListening)
    expect(spoken(app)).toEqual([GUIDE.brief[0]])
  })

  it('falls silent when the page is left', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    await app.tap(guideWords.practiseElder)
    await app.advance(10 * RECORDING_MS)
    expect(app.calls('InnerAudioContext.play')).toHaveLength(1)
  })

  it('falls silent where the network goes, without a word of it, and the text stays', async () => {
    const app = await openAsElder()
    await app.tap(frameWords.listen)
    const before = app.texts()
    await app.setOnline(false)
    await app.advance(3 * RECORDING_MS)
    expect(spoken(app)).toEqual([])
    const words = before.map((text) => (text === frameWords.stopListening ? frameWords.goOnListening : text))
    expect(app.texts()).toEqual(words)
  })
})

describe('weapp: what is private', () => {
  it('is not given to the plug-in: the words for 110 are read by their owner', async () => {
    const app = await launch({ folder: WITH_SPEECH, fontFactor: 1.4 })
    await app.open('pages/rescue/index')
    expect(app.texts()).toContain(rescueWords.first.sayTitle)
    expect(app.shows(frameWords.listen)).toBe(false)
  })
})

describe('weapp: listening without the plug-in', () => {
  it('says quietly that the text is to be read, and asks WeChat for nothing', async () => {
    const app = await openGuide({ fontFactor: 1.4 })
    expect(app.texts()).toContain(frameWords.noVoice)
    expect(app.shows(frameWords.listen)).toBe(false)
    expect(app.texts()).toContain(GUIDE.brief[0])
    expect(app.calls('createInnerAudioContext')).toEqual([])
  })
})
