import { invitationWords, staffWords } from '../../src/i18n/zh-CN/staff'
import { CITIZEN, demonstration, PARENT } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

const ADMIN = 'wechat:demo-admin'
const ORGANISER = 'wechat:demo-organiser'

type App = Awaited<ReturnType<typeof openAs>>

/** The letters that stand in groups of four. */
const codeOn = (app: App): string =>
  app
    .texts()
    .filter((text) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(text))
    .join(' ')

const mayWrite = async (as: string) => (await call('alerts', 'listDrafts', { unitId: 'qinghe' }, as)).ok

describe('weapp: somebody is asked to work for a unit', () => {
  it('takes the code of an organiser, says how they are called, is confirmed by an administrator, and has the console', async () => {
    const desk = await openAs(ORGANISER, 'pages/console/index?section=staff')
    await desk.tap(staffWords.makeCode)
    expect(codeOn(desk)).toHaveLength(9)

    const app = await openAs(PARENT, 'pages/my-units/index')
    await app.tap(invitationWords.title)
    await app.input(invitationWords.code, '12')
    await app.tap(invitationWords.find)
    expect(app.texts()).toContain(invitationWords.codeMistake)
    await app.input(invitationWords.code, codeOn(desk))
    await app.tap(invitationWords.find)
    expect(app.texts()).toContain(invitationWords.found('青禾县', '组织者'))
    await app.input(invitationWords.name, '王老师')
    await app.tap(invitationWords.accept)
    expect(app.texts()).toContain(invitationWords.accepted)
    expect(await mayWrite(PARENT)).toBe(false)

    const second = await openAs(ADMIN, 'pages/console/index?section=staff')
    expect(second.texts()).toContain(staffWords.waitingConfirm('王老师'))
    await second.tap(staffWords.confirm)
    expect(second.texts()).toContain(staffWords.done.confirmed)
    expect(await mayWrite(PARENT)).toBe(true)
  })

  it('shows a code to the administrator beside them, who sees in the history what was done', async () => {
    const app = await openAs(CITIZEN, 'pages/staff-invitation/index')
    await app.tap(invitationWords.showCode)
    await app.input(invitationWords.name, '13800138000')
    await app.tap(invitationWords.showCode)
    expect(app.texts()).toContain(invitationWords.nameMistake)
    await app.input(invitationWords.name, '陈老师')
    await app.tap(invitationWords.showCode)

    const desk = await openAs(ADMIN, 'pages/console/index?section=staff')
    await desk.input(staffWords.staffCode, codeOn(app))
    await desk.tap(staffWords.grant)
    expect(desk.texts().some((text) => text.startsWith('陈老师现在是组织者，到 '))).toBe(true)
    expect(await mayWrite(CITIZEN)).toBe(true)
    await desk.tap(staffWords.viewTitles.history)
    expect(desk.texts()).toContain(staffWords.historyIntact)
    expect(desk.texts()).toContain('当面开通了权限 · 陈老师 · 组织者')
  })
})

describe('weapp: the size of what this sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
