import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { CONSENT_VERSION, type Me, type MyData } from '@/domain/members/contract'
import MyDataPage from '@/pages/my-data/index'
import { sentTo, startOver, store } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-device'))

const EARLIER = { version: 1, at: '2026-01-05T00:00:00.000Z' }
const MEMBER: Me = {
  isMember: true,
  unit: { id: 'village', name: '河湾村', path: ['county', 'village'] },
  otherUnits: [],
  audience: 'elder',
  grants: [],
  joinedAt: '2026-01-05T00:00:00.000Z',
  consent: { version: CONSENT_VERSION, at: '2026-11-20T00:00:00.000Z' },
  earlierConsents: [EARLIER],
}
const BEHIND: Me = { ...MEMBER, consent: EARLIER, earlierConsents: [] }
const MY_DATA: MyData = {
  exportedAt: '2026-11-26T00:00:00.000Z',
  collections: { members: [{ _id: 'M1', unitName: '河湾村', audience: 'elder' }], pledges: [] },
}
const NIGHT = { at: '2026-11-25T19:00:00.000Z', forgotten: { participations: 3, idempotency: 9 }, left: {} }
const ok = (value: unknown) => () => ({ ok: true, value })

function open(me: Me, answers = {}): void {
  startOver({ getMe: ok(me), exportMyData: ok(MY_DATA), listRetentionRuns: ok([NIGHT]), ...answers })
  store('persona', 'elder')
  render(<MyDataPage />)
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('my data', () => {
  it('lists every version of the notice that was agreed to, and shows its words again', async () => {
    open(MEMBER)
    expect(
      await screen.findByText(`同意了告知第 ${CONSENT_VERSION} 版`, { exact: false }),
    ).toBeInTheDocument()
    expect(screen.getByText(/同意了告知第 1 版/)).toBeInTheDocument()
    expect(screen.queryByText(/您自己选了才记/)).toBeNull()
    press(`看告知第 ${CONSENT_VERSION} 版写了什么`)
    expect(screen.getByText(/您自己选了才记/)).toBeInTheDocument()
  })

  it('asks who agreed to an earlier notice once, and hides nothing meanwhile', async () => {
    open(BEHIND, { agreeToNotice: ok(MEMBER) })
    expect(await screen.findByText(/没看以前，一切照旧/)).toBeInTheDocument()
    expect(await screen.findByText('我的成员资料')).toBeInTheDocument()
    startOver({
      getMe: ok(MEMBER),
      agreeToNotice: ok(MEMBER),
      exportMyData: ok(MY_DATA),
      listRetentionRuns: ok([]),
    })
    press('看过了，同意')
    await waitFor(() => expect(screen.queryByText(/没看以前，一切照旧/)).toBeNull())
    expect(sentTo('agreeToNotice').map(({ payload }) => payload)).toEqual([
      { consentVersion: CONSENT_VERSION },
    ])
  })

  it('shows a card for each kind that is stored, and names the rest in one line', async () => {
    open(MEMBER)
    expect(await screen.findByRole('heading', { name: '我的成员资料' })).toBeInTheDocument()
    expect(screen.queryByRole('heading', { name: '我签的承诺' })).toBeNull()
    expect(screen.getByText(/我签的承诺/)).toBeInTheDocument()
  })

  it('says how much the last nights forgot', async () => {
    open(MEMBER)
    expect(await screen.findByText(/到期的 12 条，都清了/)).toBeInTheDocument()
  })

  it('owns up where something was left', async () => {
    open(MEMBER, { listRetentionRuns: ok([{ ...NIGHT, left: { pledges: 2 } }]) })
    expect(await screen.findByText(/还有 2 条到期了没清掉/)).toBeInTheDocument()
  })

  it('erases only after a second word, and names what stays as a mere count', async () => {
    open(MEMBER, {
      eraseMyData: ok({ deleted: { members: 1, pledges: 2 }, anonymised: { participations: 1 } }),
    })
    fireEvent.click(await screen.findByRole('button', { name: /全部删掉/ }))
    expect(sentTo('eraseMyData')).toHaveLength(0)
    expect(screen.getByText('会留下：参加次数，看不出是谁。')).toBeInTheDocument()
  })
})
