import { fireEvent, render, screen, within } from '@testing-library/react'
import type { JoinCodeView } from '@/domain/joining/contract'
import { CodeDesk } from '@/features/joining/components/code-desk'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const LASTING: JoinCodeView = {
  code: 'BJ8001',
  note: '',
  state: 'open',
  expiresAt: null,
  cap: null,
  uses: 38,
  madeAt: '2026-09-01T00:00:00.000Z',
}
/** The midnight after 30 November in China. */
const EVENING = {
  ...LASTING,
  code: 'K2M9QX',
  note: '家长会 11 月',
  cap: 60,
  uses: 41,
  expiresAt: '2026-11-30T16:00:00.000Z',
}
const ENDED = { ...EVENING, code: 'K2M9QY', state: 'expired' as const }
const ok = (value: unknown) => () => ({ ok: true, value })
const payloadsOf = (name: string) =>
  sent.filter(({ action }) => action === name).map(({ payload }) => payload)

const open = (codes: readonly JoinCodeView[], more = {}) => {
  startOver({ listCodes: ok(codes), ...more })
  render(<CodeDesk unitId="class-a" unitName="八年级 1 班" />)
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('CodeDesk', () => {
  it('shows how far each code is used and until when it works', async () => {
    open([EVENING, ENDED, LASTING])
    expect(await screen.findByRole('button', { name: /K2M9QX/ })).toHaveTextContent(
      '家长会 11 月 · 到 11 月 30 日41 / 60 人',
    )
    expect(screen.getByRole('button', { name: /K2M9QY/ })).toHaveTextContent('过期了')
    expect(screen.getByRole('button', { name: /BJ8001/ })).toHaveTextContent('长期用 · 一直有效38 人用过')
  })

  it('makes a code for a week and sixty people', async () => {
    open([], { makeCode: ok(EVENING) })
    press('建一个单位码')
    fireEvent.input(screen.getByRole('textbox', { name: '做什么用' }), { target: { value: '家长会 11 月' } })
    fireEvent.input(screen.getByRole('textbox', { name: '最多几个人' }), { target: { value: '60' } })
    press('建好')
    expect(await screen.findByText('建好了：K2M9QX。')).toBeInTheDocument()
    expect(payloadsOf('makeCode')).toEqual([{ unitId: 'class-a', note: '家长会 11 月', days: 7, cap: 60 }])
  })

  it.each(['0', '1.5', '1001', '六十'])('sends no cap of %s', async (cap) => {
    open([])
    press('建一个单位码')
    fireEvent.input(screen.getByRole('textbox', { name: '最多几个人' }), { target: { value: cap } })
    press('建好')
    expect(await screen.findByText('请填 1 到 1000 的数，或者空着。')).toBeInTheDocument()
    expect(payloadsOf('makeCode')).toEqual([])
  })

  it('revokes only after one question', async () => {
    open([LASTING], { revokeCode: ok({ ...LASTING, state: 'revoked' }) })
    fireEvent.click(await screen.findByRole('button', { name: /BJ8001/ }))
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用这个码' }))
    expect(payloadsOf('revokeCode')).toEqual([])
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '停用' }))
    expect(await screen.findByText('BJ8001 停用了。')).toBeInTheDocument()
    expect(payloadsOf('revokeCode')).toEqual([{ unitCode: 'BJ8001' }])
  })
})
