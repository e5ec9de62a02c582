import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { Broadcast, BroadcastPlan } from '@/domain/broadcasts/contract'
import { PushDesk } from '@/features/pushes/components/push-desk'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const REACH = { people: 12_000, byPush: 7_000, byFamily: 500, unreached: 4_500 }
const PLAN: BroadcastPlan = {
  headline: '有人冒充民警打电话',
  reach: REACH,
  units: [{ ...REACH, unitId: 'town', name: '某镇' }],
  startsAt: '2026-11-23T02:02:00.000Z',
  isTyped: true,
  startedToday: 1,
  hasTemplate: true,
  alertOver: null,
}
const NONE = { accepted: 0, refused: 0, unknown: 0, failed: 0 }
const RUNNING: Broadcast = {
  alertId: 'alert-1',
  headline: PLAN.headline,
  state: 'sending',
  stopReason: null,
  alertOver: null,
  startedAt: '2026-11-23T02:00:00.000Z',
  startsAt: '2026-11-23T02:00:00.000Z',
  planned: REACH,
  waves: [
    {
      ...{
        wave: 'alert',
        dueAt: '2026-11-23T02:00:00.000Z',
        nextAt: '2026-11-23T02:00:00.000Z',
        isDone: false,
      },
      counts: { ...NONE, accepted: 3_400, refused: 100 },
    },
  ],
  counts: { ...NONE, accepted: 3_400, refused: 100 },
  minutes: [{ at: '2026-11-23T02:00:00.000Z', sent: 3_400 }],
  rate: 1_750,
  secondsLeft: 120,
  units: [
    {
      ...{ unitId: 'town', name: '某镇', people: 12_000, known: 900, visited: 30, family: 70, open: 11_000 },
      ...{ accepted: 3_400, opened: 1_200 },
    },
  ],
}
const ENDED_WAVES = RUNNING.waves.map((wave) => ({ ...wave, isDone: true, nextAt: null }))
const RECALL = {
  ...{ wave: 'cancel' as const, dueAt: RUNNING.startsAt, isDone: true, nextAt: null },
  counts: { ...NONE, accepted: 2_000 },
}
const ok = (value: unknown) => () => ({ ok: true, value })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

async function aPause() {
  for (let at = 0; at < 1_500; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

async function open(answers: Parameters<typeof startOver>[0]) {
  startOver(answers)
  render(<PushDesk alertId="alert-1" />)
  await aPause()
}

describe('PushDesk', () => {
  beforeEach(() => jest.useFakeTimers({ now: new Date('2026-11-23T02:00:30Z') }))
  afterEach(() => jest.useRealTimers())

  it('says whom a push would reach, and starts for very many only with their number typed', async () => {
    await open({
      getBroadcast: ok(null),
      planBroadcast: ok(PLAN),
      startBroadcast: ok({ startsAt: PLAN.startsAt }),
    })
    expect(screen.getByText('这条预警给 12,000 人看。')).toBeInTheDocument()
    expect(screen.getByText('推送不到，自己打开才看到 4,500 人')).toBeInTheDocument()
    expect(screen.getByRole('listitem', { name: /某镇：微信直接推送 7,000 人/ })).toBeInTheDocument()
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '1200' } })
    press(pushDeskWords.start)
    await aPause()
    expect(screen.getByText(pushDeskWords.typedMistake)).toBeInTheDocument()
    expect(callsOf('startBroadcast')).toEqual([])
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '12000' } })
    press(pushDeskWords.start)
    await aPause()
    expect(callsOf('startBroadcast').map(({ payload }) => payload)).toEqual([
      { alertId: 'alert-1', typedPeople: 12_000 },
    ])
  })

  it('shows the number anew where somebody joined meanwhile', async () => {
    const more = { ...PLAN, reach: { ...REACH, people: 12_005 } }
    const plans = [PLAN, more]
    await open({
      getBroadcast: ok(null),
      planBroadcast: () => ({ ok: true, value: plans.shift() }),
      startBroadcast: () => ({ ok: false, error: { code: 'BROADCAST_TYPED' } }),
    })
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '12000' } })
    press(pushDeskWords.start)
    await aPause()
    expect(screen.getByText('这条预警给 12,005 人看。')).toBeInTheDocument()
    expect(screen.getByText(/请照着上面的数字再填一遍/)).toBeInTheDocument()
  })

  it('offers no start where the deployment has no template', async () => {
    await open({ getBroadcast: ok(null), planBroadcast: ok({ ...PLAN, hasTemplate: false }) })
    expect(screen.getByText(pushDeskWords.noTemplate)).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: pushDeskWords.start })).toBeNull()
  })

  it.each(['unpublished', 'cancelled', 'replaced', 'expired'] as const)(
    'says of an alert that is over (%s) that it is, and offers no start',
    async (alertOver) => {
      await open({ getBroadcast: ok(null), planBroadcast: ok({ ...PLAN, alertOver }) })
      expect(screen.getByText(pushDeskWords.over[alertOver])).toBeInTheDocument()
      expect(screen.getByText(pushDeskWords.overMeans[alertOver])).toBeInTheDocument()
      expect(screen.queryByText(pushDeskWords.planTitle)).toBeNull()
      expect(screen.queryByRole('button', { name: pushDeskWords.start })).toBeNull()
    },
  )

  it('shows how far it is, how fast it goes and until when, and the figures behind the picture', async () => {
    await open({ getBroadcast: ok(RUNNING) })
    expect(screen.getByRole('img', { name: '3,500 人 / 7,000 人' })).toBeInTheDocument()
    expect(screen.getByText(pushDeskWords.rate(1_750))).toBeInTheDocument()
    expect(screen.getByText(pushDeskWords.left(2))).toBeInTheDocument()
    expect(screen.getByText('12,000 人里，900 人知道了。')).toBeInTheDocument()
    const table = screen.getByRole('table', { name: pushDeskWords.tableTitle })
    expect(
      within(table)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual([...['某镇', '12,000', '3,400', '1,200', '900', '30', '70', '11,000']])
  })

  it('shows the minutes that have happened, and none that is to come', async () => {
    await open({ getBroadcast: ok(RUNNING) })
    const chart = screen.getByRole('img', { name: pushDeskWords.minutesLabel(3_400, 1) })
    expect(within(chart).getByText('9:51')).toBeInTheDocument()
    expect(within(chart).getByText('10:00')).toBeInTheDocument()
  })

  it('looks again every three seconds, and asks before it cancels', async () => {
    await open({ getBroadcast: ok(RUNNING), cancelBroadcast: ok({ state: 'cancelled' }) })
    const before = callsOf('getBroadcast').length
    await aPause()
    await aPause()
    await aPause()
    expect(callsOf('getBroadcast').length).toBeGreaterThan(before)
    press(pushDeskWords.cancel)
    expect(callsOf('cancelBroadcast')).toEqual([])
    press(pushDeskWords.cancelYes)
    await aPause()
    expect(callsOf('cancelBroadcast')).toHaveLength(1)
  })

  it('of a push that was cancelled neither announces what comes next nor says that it was done', async () => {
    const [own] = RUNNING.waves
    if (!own) throw new Error('there is no wave')
    const waves = [
      { ...own, isDone: true, nextAt: null },
      { ...own, wave: 'family' as const, nextAt: null },
    ]
    await open({ getBroadcast: ok({ ...RUNNING, state: 'cancelled', waves }) })
    expect(screen.getAllByText(pushDeskWords.counts(3_400, 100, 0))).toHaveLength(2)
    expect(screen.queryByText(/人转告。/)).toBeNull()
    expect(screen.queryByRole('button', { name: pushDeskWords.cancel })).toBeNull()
  })

  it('names the mistake of the deployment that stopped it', async () => {
    await open({ getBroadcast: ok({ ...RUNNING, state: 'stopped', stopReason: 'fields' }) })
    expect(screen.getByText(pushDeskWords.stopped.fields)).toBeInTheDocument()
    expect(screen.getByRole('button', { name: pushDeskWords.resume })).toBeInTheDocument()
  })

  it.each([
    ['cancelled', 'sending', pushDeskWords.recall.sending],
    ['cancelled', 'ended', pushDeskWords.waves.cancel],
    ['replaced', 'ended', pushDeskWords.overMeans.replaced],
    ['expired', 'ended', pushDeskWords.overMeans.expired],
  ] as const)(
    'of an alert that is over (%s, %s) says what went out before, and offers nothing',
    async (...row) => {
      const [alertOver, state, words] = row
      const waves = [...ENDED_WAVES, ...(alertOver === 'cancelled' ? [RECALL] : [])]
      await open({ getBroadcast: ok({ ...RUNNING, alertOver, state, waves }) })
      expect(screen.getByText(pushDeskWords.over[alertOver])).toBeInTheDocument()
      expect(screen.getByText(new RegExp(pushDeskWords.wentOut(3_400)))).toBeInTheDocument()
      expect(screen.getByText(new RegExp(words))).toBeInTheDocument()
      expect(screen.getByText(pushDeskWords.counts(3_400, 100, 0))).toBeInTheDocument()
      expect(screen.queryByText(pushDeskWords.familiesToCome)).toBeNull()
      expect(screen.queryAllByRole('button')).toEqual([])
    },
  )

  it('of an alert that was cancelled before anything went says so', async () => {
    const waves = ENDED_WAVES.map((wave) => ({ ...wave, counts: NONE }))
    await open({ getBroadcast: ok({ ...RUNNING, alertOver: 'cancelled', state: 'ended', waves }) })
    expect(screen.getByText(new RegExp(pushDeskWords.wentOut(0)))).toBeInTheDocument()
  })

  it('lets a recall that a mistake of the deployment stopped go on, and offers nothing else', async () => {
    const stopped = { alertOver: 'cancelled', state: 'stopped', stopReason: 'template' } as const
    await open({ getBroadcast: ok({ ...RUNNING, ...stopped, waves: [...ENDED_WAVES, RECALL] }) })
    const names = screen.getAllByRole('button').map(({ textContent }) => textContent)
    expect(names).toEqual([pushDeskWords.resume])
  })
})
