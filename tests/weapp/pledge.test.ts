import elderPledge from '../../src/content/zh-CN/pledges/elder.json'
import { homeWords } from '../../src/i18n/zh-CN/home'
import { certificateWords, pledgeWords, verificationWords } from '../../src/i18n/zh-CN/pledges'
import { CITIZEN, demonstration, ELDER, PARENT } from './demonstration'
import type { App } from './runtime/launch'

const { openAs, countOf, staysWithinTheBudgets } = demonstration()

describe('weapp: the pledge', () => {
  it('takes a pledge signed with the finger, and saves the certificate as a picture', async () => {
    const app = await openAs(CITIZEN, 'pages/home/index')
    await app.tap(homeWords.doors.pledges)
    await app.draw(
      '',
      [
        { x: 20, y: 40 },
        { x: 90, y: 120 },
        { x: 160, y: 40 },
      ],
      { role: 'canvas' },
    )
    await app.tap(pledgeWords.agree)
    await app.tap(pledgeWords.submit)
    expect(app.texts()).toContain(certificateWords.done)
    await app.tap(certificateWords.save)
    expect(app.calls('saveImageToPhotosAlbum')).toEqual([{ filePath: 'wxfile://tmp/canvas.png' }])
    expect(app.texts()).toContain(certificateWords.saved.album)
  })
})

describe('weapp: the pledge in the elder view', () => {
  it('comes one sentence a screen, each confirmed; a grandmother presses twice, and a guest verifies', async () => {
    const app = await openAs(ELDER, 'pages/pledges/index', { fontFactor: 1.4 })
    const sentences = elderPledge.sentences
    for (const [at, sentence] of sentences.entries()) {
      expect(app.texts()).toContain(sentence)
      expect(app.texts()).not.toContain(sentences[at + 1] ?? '')
      await app.tap(at < sentences.length - 1 ? pledgeWords.nextSentence : pledgeWords.readThrough)
    }
    await app.tap(pledgeWords.hold)
    expect(await countOf(ELDER, 'pledges')).toBe(0)
    await app.tap(pledgeWords.holdAgain)
    expect(app.texts()).toContain(certificateWords.done)
    expect(app.texts()).toContain(certificateWords.heldName)
    expect(await countOf(ELDER, 'pledges')).toBe(1)
    expect(app.cardToFriend()).toEqual({ title: certificateWords.cardTitle, path: '/pages/pledges/index' })

    const number = numberOn(app)
    const guest = await openAs('wechat:passer-by', 'pages/pledges/verify/index', { code: number })
    await guest.tap(verificationWords.scan)
    expect(guest.texts()).toContain(verificationWords.found)
    expect(guest.texts()).toContain('村、社区')
    expect(guest.texts().join('')).not.toContain('柳湾')
  })

  it('is signed by holding the button, and not by letting go too early', async () => {
    const app = await openAs(PARENT, 'pages/pledges/index')
    await app.tap(pledgeWords.agree)
    await app.tap(pledgeWords.holdInstead)
    await app.hold(pledgeWords.hold, 600)
    expect(await countOf(PARENT, 'pledges')).toBe(0)
    await app.hold(pledgeWords.holdAgain, 1_600)
    expect(app.texts()).toContain(certificateWords.done)
    expect(await countOf(PARENT, 'pledges')).toBe(1)
  })
})

/** As it stands on the certificate: 编号 CN-26-…. */
function numberOn(app: App): string {
  const number = app.texts().flatMap((text) => /CN-[0-9A-Z-]+/.exec(text) ?? [])[0]
  if (!number) throw new Error('there is no number on the certificate')
  return number
}

describe('weapp: the size of what the pledge sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
