import { fireEvent, render, screen, within } from '@testing-library/react'
import type { StaffEvent, StaffHistory, StaffInvitation, StaffMember } from '@/domain/staff/contract'
import { StaffSection } from '@/features/staff/components/staff-section'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const SELF: StaffMember = {
  ...{ grantId: 'own', name: '孙主任', role: 'admin', unitId: 'county', unitName: '青禾县' },
  ...{ until: inDays(10), isSelf: true },
}
const COLLEAGUE: StaffMember = {
  ...{ grantId: 'other', name: '王老师', role: 'triage', unitId: 'town', unitName: '青禾镇' },
  ...{ until: inDays(10), isSelf: false },
}
const INVITATION: StaffInvitation = {
  ...{ id: 'asked', role: 'organiser', unitName: '青禾镇', state: 'accepted', name: '马老师' },
  ...{ openUntil: inDays(5), mayConfirm: false, mayDecline: true },
}
const ok = (value: unknown) => () => ({ ok: true, value })
const refused = (code: string) => () => ({ ok: false, error: { code } })
const payloadsOf = (name: string) =>
  sent.filter(({ action }) => action === name).map(({ payload }) => payload)

const open = (answers: Parameters<typeof startOver>[0], isAdmin = true) => {
  startOver({ listStaff: ok({ people: [SELF, COLLEAGUE], invitations: [INVITATION] }), ...answers })
  render(<StaffSection unitId="county" isAdmin={isAdmin} />)
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const rowOf = async (words: string) => {
  const title = await screen.findByText(words)
  return within(title.parentElement as HTMLElement)
}

describe('StaffSection', () => {
  it('offers to renew what ends soon, and never one’s own', async () => {
    open({})
    const colleague = await rowOf('王老师 · 线索专员')
    expect(colleague.getByText(/快到期了/)).toBeInTheDocument()
    expect(colleague.getByRole('button', { name: '再续一年' })).toBeInTheDocument()
    const own = await rowOf('孙主任 · 管理员 · 您自己')
    expect(own.queryByRole('button', { name: '再续一年' })).toBeNull()
  })

  it('tells who sent an invitation that somebody else confirms it', async () => {
    open({})
    expect(await screen.findByText('马老师 接受了，等管理员确认')).toBeInTheDocument()
    expect(screen.getByText('要由另一位管理员来确认，发邀请的人不行。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '是本人，确认' })).toBeNull()
  })

  it('keeps the code that was typed where it is refused', async () => {
    open({ grantRole: refused('STAFF_CODE_NOT_FOUND') })
    await screen.findByText('王老师 · 线索专员')
    const field = await screen.findByRole('textbox', { name: '他手机上的工作码' })
    fireEvent.input(field, { target: { value: 'mhad dh5n' } })
    press('开通')
    expect(await screen.findByText(/^这个工作码用不了/)).toBeInTheDocument()
    expect(field).toHaveValue('mhad dh5n')
    expect(payloadsOf('grantRole')).toEqual([
      { unitId: 'county', code: 'MHADDH5N', role: 'organiser', days: 365 },
    ])
  })

  it('lets an organiser send codes only, and shows them no history', async () => {
    open({}, false)
    expect(await screen.findByRole('button', { name: '生成邀请码' })).toBeInTheDocument()
    expect(screen.queryByRole('textbox', { name: '他手机上的工作码' })).toBeNull()
    expect(screen.queryByRole('tab')).toBeNull()
  })
})

describe('StaffSection: the history', () => {
  const event = (over: Partial<StaffEvent>): StaffEvent => ({
    ...{ id: 'alert:a:000001', at: '2026-11-22T00:30:00.000Z', kind: 'alert', event: 'approve' },
    ...{ unitName: '青禾镇', actor: { name: '李干事', roles: ['reviewer'] }, role: null, about: null },
    ...over,
  })
  const openHistory = (history: StaffHistory) => {
    open({ listHistory: ok(history) })
    fireEvent.click(screen.getByRole('tab', { name: '办理记录' }))
  }

  it('tells who did what, when and where', async () => {
    const gone = event({ id: 'tip:b:000002', kind: 'tip', event: 'opened', actor: { name: null, roles: [] } })
    const timer = event({
      id: 'staff:c:000003',
      kind: 'staff',
      event: 'extended',
      actor: null,
      role: 'admin',
    })
    openHistory({ events: [event({}), gone, timer], hasMore: false, isIntact: true })
    expect(await screen.findByText('审核通过，发布了一条预警')).toBeInTheDocument()
    expect(screen.getByText('2026 年 11 月 22 日 8:30 · 李干事（审核员） · 青禾镇')).toBeInTheDocument()
    expect(screen.getByText('打开看了一条线索')).toBeInTheDocument()
    expect(screen.getByText(/已经不是工作人员的人/)).toBeInTheDocument()
    expect(screen.getByText('最后一位管理员，顺延了期限 · 管理员')).toBeInTheDocument()
    expect(screen.getByText('这一页核对过，没有被改动。')).toBeInTheDocument()
  })

  it('warns where the chain does not hold', async () => {
    openHistory({ events: [event({})], hasMore: false, isIntact: false })
    expect(await screen.findByRole('alert')).toHaveTextContent('这一页有一条对不上')
  })

  it('says what will stand here where there is nothing yet', async () => {
    openHistory({ events: [], hasMore: false, isIntact: true })
    expect(await screen.findByText(/^还没有记录/)).toBeInTheDocument()
  })
})
