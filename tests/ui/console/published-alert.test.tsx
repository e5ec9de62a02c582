import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { Role } from '@/domain/shared/roles'
import { DraftDesk } from '@/features/broadcasts/components/draft-desk'
import { A_PICTURE, aDraft, UNITS } from './alert-drafts'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

const SAVED = { ok: true, value: { alertId: 'alert-1', revision: 'r1' } }

/** What stands beside appears part by part. */
async function aPause() {
  for (let at = 0; at < 1_000; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

describe('a published alert in the console', () => {
  const PUBLISHED = {
    state: 'published',
    publishedAt: '2026-11-23T02:00:00Z',
    expiresAt: '2036-01-01T00:00:00Z',
  } as const
  const onDone = jest.fn()

  async function openDesk(
    draft: AlertDraft,
    roles: readonly Role[] = ['organiser'],
    others: AlertDraft[] = [],
  ) {
    render(
      <DraftDesk
        draft={draft}
        all={[draft, ...others]}
        units={UNITS}
        roles={roles}
        onBegun={() => undefined}
        onGoOn={() => undefined}
        onDone={onDone}
      />,
    )
    await aPause()
  }

  beforeEach(() => {
    jest.useFakeTimers()
    onDone.mockClear()
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      ...{ saveDraft: () => SAVED, submitForReview: () => SAVED, cancelAlert: () => SAVED },
    })
  })

  afterEach(() => jest.useRealTimers())

  it('is corrected in a new draft filled in from it, which goes to review', async () => {
    await openDesk(aDraft({ ...PUBLISHED, id: 'alert-0' }))
    press('更正或补充')
    await aPause()
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('冒充班主任收资料费')
    type('标题', '更正：只有一个班遇到')
    expect(storedOnDevice()).toContain('更正：只有一个班遇到')
    press('送去审核')
    await aPause()
    expect(callsOf('saveDraft')[0]?.payload).toMatchObject({
      ...{ unitId: 'county', alertId: null, updatesId: 'alert-0' },
      content: { headline: '更正：只有一个班遇到', audiences: ['parent'] },
    })
    expect(callsOf('submitForReview')[0]?.payload).toEqual({ alertId: 'alert-1', revision: 'r1' })
    expect(onDone).toHaveBeenCalledTimes(1)
  })

  it('is not corrected by who only reviews', async () => {
    await openDesk(aDraft(PUBLISHED), ['reviewer'])
    expect(screen.queryByRole('button', { name: '更正或补充' })).toBeNull()
    expect(screen.getByRole('button', { name: '取消这条预警' })).toBeVisible()
  })

  it('is cancelled with a reason, and with none not at all', async () => {
    await openDesk(aDraft({ ...PUBLISHED, id: 'alert-0' }))
    press('取消这条预警')
    press('确定取消')
    expect(screen.getByRole('alert')).toHaveTextContent('至少 8 个字')
    expect(callsOf('cancelAlert')).toEqual([])
    type('为什么取消', '核实了，收费的是班主任本人')
    press('确定取消')
    await act(async () => undefined)
    expect(callsOf('cancelAlert')[0]?.payload).toEqual({
      alertId: 'alert-0',
      reason: '核实了，收费的是班主任本人',
    })
    expect(onDone).toHaveBeenCalledWith('取消了，居民会看到原因。')
  })

  const NEXT = { version: 2, updatesId: 'alert-0', earlierPublishedAt: '2026-11-23T02:00:00Z' } as const
  const earlier = aDraft({ ...PUBLISHED, id: 'alert-0' })
  const SAME_DAYS = { ...earlier, expiresAt: aDraft().expiresAt }

  it.each<[string, AlertDraft, AlertDraft[], RegExp]>([
    ['what a correction will replace', aDraft(NEXT), [earlier], /第 2 版：发出后，代替 11 月 23 日/],
    ['what was changed in it', aDraft({ ...NEXT, headline: '只有一个班遇到' }), [SAME_DAYS], /改了：标题。$/],
    [
      'that a picture was added',
      aDraft({ ...NEXT, pictures: [A_PICTURE] }),
      [SAME_DAYS],
      /改了：图片和说明。$/,
    ],
    ['that nothing was changed', aDraft(NEXT), [SAME_DAYS], /内容和原来那条一样。$/],
    ['what it has replaced', aDraft({ ...NEXT, ...PUBLISHED }), [], /第 2 版，代替了 11 月 23 日/],
    ['that one is under way', earlier, [aDraft(NEXT)], /已有一份更正在写或在审/],
    ['that it came too late', aDraft(NEXT), [{ ...earlier, state: 'withdrawn' }], /这份发不出了/],
    ['that a newer one stands', aDraft({ state: 'withdrawn', isReplaced: true }), [], /已有新的一版/],
    [
      'why it ended',
      aDraft({ state: 'withdrawn', cancelReason: '是一场误会，已核实' }),
      [],
      /是一场误会，已核实/,
    ],
  ])('says %s', async (_, draft, others, words) => {
    await openDesk(draft, ['organiser'], others)
    expect(screen.getByText(words)).toBeVisible()
  })
})
