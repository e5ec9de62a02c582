import { CONSENT_VERSION } from '../../src/domain/members/contract'
import { consentWords, myDataWords, retentionWords } from '../../src/i18n/zh-CN/members'
import { demonstration, ELDER, PARENT } from './demonstration'

const { openAs, call, countOf, staysWithinTheBudgets } = demonstration()

const MY_DATA = 'pages/my-data/index'

describe('weapp: my data', () => {
  it('shows a member what is kept, what was agreed to, and takes it along to read', async () => {
    const app = await openAs(PARENT, MY_DATA)
    expect(app.texts()).toContain('我的成员资料')
    expect(app.texts()).toContain(consentWords.title)
    expect(app.texts()).toContain(retentionWords.title)
    await app.tap(consentWords.readOf(CONSENT_VERSION))
    expect(app.texts()).toContain('您自己选了才记')
    await app.tap(myDataWords.exportReadable)
    expect(app.texts()).toContain(myDataWords.copied)
    const [copy] = app.calls('setClipboardData') as readonly { readonly data: string }[]
    expect(copy?.data).toContain('我的成员资料')
    expect(copy?.data).toContain('用来：')
    await app.tap(myDataWords.exportIt)
    const copies = app.calls('setClipboardData') as readonly { readonly data: string }[]
    expect(JSON.parse(copies[1]?.data ?? '')).toMatchObject({
      collections: { members: [{ audience: 'parent' }] },
    })
  })

  it('erases everything after a second word: afterwards nobody is a member', async () => {
    const app = await openAs(ELDER, MY_DATA)
    await app.tap(myDataWords.erase)
    await app.tap(myDataWords.eraseNo, { nth: 1 })
    expect(await countOf(ELDER, 'members')).toBe(1)
    await app.tap(myDataWords.erase)
    expect(app.texts()).toContain(myDataWords.eraseKept)
    await app.tap(myDataWords.eraseYes)
    expect(app.texts().join('')).toContain('删好了')
    expect(await call('members', 'getMe', {}, ELDER)).toMatchObject({ value: { isMember: false } })
    const later = await openAs(ELDER, MY_DATA)
    expect(later.texts()).toContain(myDataWords.nothingInCloud)
    expect(later.texts()).not.toContain(consentWords.title)
  })
})

describe('weapp: the size of what my data sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
