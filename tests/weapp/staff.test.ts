import { staffWords, invitationWords } from '../../src/i18n/zh-CN/staff'
import { demonstration, PARENT } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

const ADMIN = 'wechat:demo-admin'

describe('weapp: somebody is asked to work for a unit', () => {
  it('takes the code, says how they are called, is confirmed by a second person, and has the console', async () => {
    const desk = await openAs(ADMIN, 'pages/console/index?section=staff')
    await desk.tap(staffWords.makeCode)
    const code = desk.texts().find((text) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(text))
    const made = desk.texts().filter((text) => /^[0-9A-HJKMNP-TV-Z]{4}$/.test(text))
    expect(code).toBeDefined()

    const app = await openAs(PARENT, 'pages/my-units/index')
    await app.tap(invitationWords.title)
    await app.input(invitationWords.code, '12')
    await app.tap(invitationWords.find)
    expect(app.texts()).toContain(invitationWords.codeMistake)
    await app.input(invitationWords.code, made.join(' '))
    await app.tap(invitationWords.find)
    expect(app.texts()).toContain(invitationWords.found('青禾县', '组织者'))
    await app.input(invitationWords.name, '王老师')
    await app.tap(invitationWords.accept)
    expect(app.texts()).toContain(invitationWords.accepted)
    expect(await call('alerts', 'listDrafts', { unitId: 'qinghe' }, PARENT)).toMatchObject({ ok: false })

    const second = await openAs(ADMIN, 'pages/console/index?section=staff')
    expect(second.texts()).toContain(staffWords.waitingConfirm('王老师'))
    await second.tap(staffWords.confirm)
    expect(second.texts()).toContain(staffWords.done.confirmed)
    expect(await call('alerts', 'listDrafts', { unitId: 'qinghe' }, PARENT)).toMatchObject({ ok: true })
  })
})

describe('weapp: the size of what this sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
