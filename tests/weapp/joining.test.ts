import { errorMessages } from '../../src/i18n/zh-CN/errors'
import { joiningWords } from '../../src/i18n/zh-CN/joining'
import { memberWords, myUnitsWords } from '../../src/i18n/zh-CN/members'
import { demonstration, PARENT } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

describe('weapp: the journey of a parent of two', () => {
  const POSTER = 'https://example.com/#/pages/join/index?unitCode=BJ8001'

  it('joins a second class by a scanned code, without being asked again, and leaves the first', async () => {
    const app = await openAs(PARENT, 'pages/me/index', { code: POSTER })
    await app.tap(memberWords.joinAnother)
    await app.tap(joiningWords.scan)
    expect(app.texts()).toContain('八年级 1 班')
    expect(app.texts()).toContain(joiningWords.homeStays('八年级 3 班'))
    expect(app.shows(joiningWords.agree)).toBe(false)
    await app.tap(joiningWords.join, { role: 'button' })
    expect(app.texts()).toContain(joiningWords.joined('八年级 1 班'))
    expect(app.cardToFriend()).toEqual({
      title: joiningWords.cardTitle('八年级 1 班'),
      path: '/pages/join/index?unitCode=BJ8001',
    })

    await app.tap(joiningWords.toMyUnits)
    await app.tap(myUnitsWords.leaveOf('八年级 3 班'))
    await app.tap(myUnitsWords.leaveYes)
    expect(app.texts()).toContain(myUnitsWords.left('八年级 3 班'))
    await app.tap(myUnitsWords.leaveOf('八年级 1 班'))
    expect(app.texts()).toContain(myUnitsWords.lastText)
    const me = await call('members', 'getMe', {}, PARENT)
    expect(me).toMatchObject({ value: { unit: { id: 'class-8-1' }, otherUnits: [] } })
  })

  it('opens the way in at once from a code of WeChat, and says why a code does not work', async () => {
    const scene = encodeURIComponent('c=BJ8002')
    const app = await openAs('wechat:new-parent', `pages/join/index?scene=${scene}`)
    expect(app.texts()).toContain('八年级 2 班')
    await app.tap(joiningWords.notThis)
    await app.input(joiningWords.code, 'ZZZZZZ')
    await app.tap(joiningWords.find)
    expect(app.texts()).toContain(errorMessages.UNIT_NOT_FOUND)
  })

  it('finds a village by its name, without a code', async () => {
    const app = await openAs('wechat:villager', 'pages/join/index')
    await app.tap(joiningWords.byName)
    await app.input(joiningWords.name, '东坡')
    await app.tap(joiningWords.search)
    await app.tap('东坡村')
    await app.tap(joiningWords.agree)
    await app.tap(joiningWords.join, { role: 'button' })
    expect(app.texts()).toContain(joiningWords.joined('东坡村'))
  })
})

describe('weapp: the size of what joining sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
