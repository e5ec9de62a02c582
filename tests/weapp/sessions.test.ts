import type { FollowedSignIn } from '../../src/domain/sessions/contract'
import { myDataWords } from '../../src/i18n/zh-CN/members'
import { allowWords, sessionWords } from '../../src/i18n/zh-CN/sessions'
import { CITIZEN, demonstration } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

const ORGANISER = 'wechat:demo-organiser'

/** A browser that asks to be let in, with what its screen shows. */
async function aBrowser(secret: string): Promise<{ code: string; digits: string }> {
  await call('sessions', 'requestSignIn', { secret }, 'device-browser')
  const followed = await call('sessions', 'followSignIn', { secret }, 'device-browser')
  const shown = followed.ok ? (followed.value as FollowedSignIn) : undefined
  if (shown?.state !== 'waiting') throw new Error(`the request is ${shown?.state}`)
  return shown
}

const isLetIn = async (secret: string) =>
  (await call('alerts', 'listDrafts', { unitId: 'qinghe' }, `session:${secret}`)).ok

describe('weapp: the phone lets a computer in', () => {
  it('asks for the digits on its screen, and ends the session from my data', async () => {
    const secret = 'a'.repeat(64)
    const { code, digits } = await aBrowser(secret)
    const app = await openAs(ORGANISER, 'pages/console-sign-in/index')
    await app.input(allowWords.enter, '12')
    await app.tap(allowWords.find)
    expect(app.texts()).toContain(allowWords.codeMistake)
    await app.input(allowWords.enter, code.toLowerCase())
    await app.tap(allowWords.find)
    expect(app.texts()).toContain(allowWords.found)
    await app.tap(allowWords.allow)
    expect(app.texts()).toContain(allowWords.digitsMistake)
    await app.input(allowWords.digits, digits)
    await app.tap(allowWords.allow)
    expect(app.texts()).toContain(allowWords.allowedHow)
    expect(await isLetIn(secret)).toBe(true)

    const mine = await openAs(ORGANISER, 'pages/my-data/index')
    expect(mine.texts()).toContain(myDataWords.title)
    await mine.tap(sessionWords.end)
    expect(mine.texts()).toContain(sessionWords.ended)
    expect(await isLetIn(secret)).toBe(false)
  })

  it('lets nobody in whom its owner does not know, and nobody for a resident', async () => {
    const secret = 'b'.repeat(64)
    const { code } = await aBrowser(secret)
    const resident = await openAs(CITIZEN, `pages/console-sign-in/index?code=${code}`)
    expect(resident.texts()).not.toContain(allowWords.found)
    const app = await openAs(ORGANISER, `pages/console-sign-in/index?code=${code}`)
    await app.tap(allowWords.refuse)
    expect(app.texts()).toContain(allowWords.refused)
    expect(await isLetIn(secret)).toBe(false)
  })
})

describe('weapp: the size of what this sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
