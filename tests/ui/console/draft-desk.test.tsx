import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import { DraftDesk } from '@/features/broadcasts/components/draft-desk'
import { aDraft, UNITS } from './alert-drafts'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const CHANGED = { ok: false, error: { code: 'ALERT_CHANGED_ELSEWHERE' } }
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)
const onDone = jest.fn()
const onBegun = jest.fn()

/** Long enough to save and to be answered; in pieces, because what appears part by part sets its next timer. */
async function aPause() {
  for (let at = 0; at < 2_500; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

async function openDesk(draft: AlertDraft, all: readonly AlertDraft[] = [draft], role = 'organiser') {
  render(
    <DraftDesk
      draft={draft}
      all={all}
      units={UNITS}
      roles={[role as 'organiser' | 'reviewer']}
      onBegun={onBegun}
      onGoOn={() => undefined}
      onDone={onDone}
    />,
  )
  await aPause()
}

beforeEach(() => {
  jest.useFakeTimers()
  onDone.mockClear()
})
afterEach(() => jest.useRealTimers())

describe('DraftDesk, of a draft', () => {
  const draft = aDraft({ state: 'draft', isOwn: true })
  const inCloud = (found: AlertDraft, answers: Record<string, object> = {}) =>
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      listDrafts: () => ({ ok: true, value: [found] }),
      ...Object.fromEntries(Object.entries(answers).map(([action, answer]) => [action, () => answer])),
    })

  it('is thrown away only once the person has said so again', async () => {
    inCloud(draft, { discardDraft: { ok: true, value: { alertId: 'alert-1' } } })
    await openDesk(draft)
    press('扔掉这份草稿')
    expect(screen.getByRole('dialog')).toHaveTextContent('同事那里也看不到了，找不回来。')
    fireEvent.click(screen.getAllByRole('button', { name: '留着' })[0] as HTMLElement)
    expect(callsOf('discardDraft')).toEqual([])
    press('扔掉这份草稿')
    press('扔掉')
    await aPause()
    expect(callsOf('discardDraft')[0]?.payload).toEqual({ alertId: 'alert-1', revision: 'r1' })
    expect(onDone).toHaveBeenCalledWith('草稿扔掉了。')
  })

  it('shows what a colleague saved in the second before it was handed in, and hands nothing in', async () => {
    inCloud(draft, { submitForReview: CHANGED })
    await openDesk(draft)
    inCloud({ ...draft, headline: '三小有人冒充班主任', revision: 'theirs' }, { submitForReview: CHANGED })
    press('送去审核')
    await aPause()
    expect(callsOf('submitForReview')[0]?.payload).toEqual({ alertId: 'alert-1', revision: 'r1' })
    expect(screen.getByRole('dialog')).toHaveTextContent('标题对方写的三小有人冒充班主任')
    expect(onDone).not.toHaveBeenCalled()
  })
})

describe('DraftDesk, of a correction that came too late', () => {
  const first = aDraft({
    id: 'first',
    state: 'withdrawn',
    isReplaced: true,
    publishedAt: '2026-11-22T16:00:00.000Z',
  })
  const second = aDraft({
    ...first,
    id: 'second',
    state: 'published',
    isReplaced: false,
    updatesId: 'first',
    version: 2,
  })
  const late = aDraft({ id: 'late', state: 'draft', updatesId: 'first', headline: '更正：只有一个班遇到' })

  it('takes its words over with one press, as a correction of what stands', async () => {
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      listDrafts: () => ({ ok: true, value: [late] }),
      saveDraft: () => ({ ok: true, value: { alertId: 'new', revision: 'r9' } }),
      submitForReview: () => ({ ok: true, value: { alertId: 'new' } }),
    })
    await openDesk(late, [first, second, late])
    press('用这份的话，更正现在那版')
    await aPause()
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('更正：只有一个班遇到')
    press('送去审核')
    await aPause()
    expect(callsOf('saveDraft')[0]?.payload).toMatchObject({
      ...{ alertId: null, updatesId: 'second' },
      content: { headline: '更正：只有一个班遇到' },
    })
    expect(onBegun).toHaveBeenCalledTimes(1)
    expect(callsOf('submitForReview')[0]?.payload).toEqual({ alertId: 'new', revision: 'r9' })
  })
})

describe('DraftDesk, for the reviewer', () => {
  it('sends nothing out that was rewritten since it was read, and asks to read it again', async () => {
    startOver({ listGuides: () => ({ ok: true, value: [] }), reviewAlert: () => CHANGED })
    await openDesk(aDraft(), undefined, 'reviewer')
    press('通过，发给居民')
    press('发出')
    await aPause()
    expect(callsOf('reviewAlert')[0]?.payload).toMatchObject({ revision: 'r1', decision: 'approve' })
    expect(onDone).toHaveBeenCalledWith('您看的时候，这条又改过了。请重新打开，再看一遍。')
  })
})
