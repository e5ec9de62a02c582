import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import { groupOf, type DraftGroup } from '@/domain/alerts/draft-group'
import type { Role } from '@/domain/shared/roles'
import { AlertEditor } from '@/features/broadcasts/components/alert-editor'
import { ReviewPanel } from '@/features/broadcasts/components/review-panel'
import { aDraft, ALONE, UNITS } from './alert-drafts'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const NOW = new Date('2026-11-23T02:00:00Z')

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

const SAVED = { ok: true, value: { alertId: 'alert-1', revision: 'r2' } }

describe('AlertEditor', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      saveDraft: () => SAVED,
      submitForReview: () => SAVED,
    })
  })
  afterEach(() => jest.useRealTimers())

  /** Long enough to save; in pieces, because what appears part by part sets its next timer while it renders. */
  async function aPause() {
    for (let at = 0; at < 2_000; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
  }

  /** The form appears part by part. */
  async function openEditor(onSubmitted: (alertId: string) => void = () => undefined) {
    render(<AlertEditor unitId="county" units={UNITS} {...ALONE} onSubmitted={onSubmitted} />)
    await aPause()
  }

  async function fillIn() {
    press(/哪一类骗局/)
    await aPause()
    fireEvent.click(screen.getByRole('radio', { name: '冒充班主任收费' }))
    type('标题', '冒充班主任收资料费')
    type('发生了什么', '有人混进家长群，换上班主任的头像收资料费。')
    press('用常用的三句')
    fireEvent.click(screen.getByRole('checkbox', { name: '家长' }))
  }

  it('says what is missing when it is sent too early, and keeps what was typed', async () => {
    await openEditor()
    type('标题', '冒充班主任收资料费')
    press('送去审核')
    await aPause()
    const mistakes = screen.getAllByRole('alert').map(({ textContent }) => textContent)
    expect(mistakes).toContain('至少选一类人。')
    expect(mistakes).not.toContain('标题要 4 到 20 个字，微信提醒放不下更多。')
    expect(callsOf('saveDraft')).toEqual([])
    expect(storedOnDevice()).toContain('冒充班主任收资料费')
  })

  it('begins one draft in the cloud at the first pause, and changes that one from then on', async () => {
    await openEditor()
    await fillIn()
    await aPause()
    type('标题', '有人冒充班主任收资料费')
    await aPause()
    expect(callsOf('saveDraft').map(({ payload }) => payload.alertId)).toEqual([null, 'alert-1'])
    expect(storedOnDevice()).not.toContain('有人冒充班主任收资料费')
  })

  it('repeats the key of a beginning whose answer was lost, so that no second draft appears', async () => {
    let isLost = true
    startOver({
      listGuides: () => ({ ok: true, value: [] }),
      saveDraft: () => {
        if (isLost) throw new Error('request:fail timeout')
        return SAVED
      },
    })
    await openEditor()
    await fillIn()
    await aPause()
    isLost = false
    type('标题', '有人冒充班主任收资料费')
    await aPause()
    const beginnings = callsOf('saveDraft').filter(({ payload }) => payload.alertId === null)
    expect(beginnings.length).toBeGreaterThan(1)
    expect(new Set(beginnings.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1)
    expect(callsOf('saveDraft').at(-1)?.payload).toMatchObject({
      alertId: 'alert-1',
      content: { headline: '有人冒充班主任收资料费' },
    })
  })

  it('hands over what was last typed, also when nobody paused before', async () => {
    const onSubmitted = jest.fn()
    await openEditor(onSubmitted)
    await fillIn()
    press('送去审核')
    await act(() => jest.advanceTimersByTimeAsync(0))
    expect(onSubmitted).toHaveBeenCalledWith('alert-1')
    expect(sent.map(({ action }) => action).filter((action) => action !== 'listGuides')).toEqual([
      'saveDraft',
      'submitForReview',
    ])
  })
})

describe('ReviewPanel', () => {
  it('gives an alert back only with a note that says what to change', async () => {
    startOver({ listGuides: () => ({ ok: true, value: [] }), reviewAlert: () => SAVED })
    const onDone = jest.fn()
    render(<ReviewPanel draft={aDraft()} units={UNITS} onDone={onDone} />)
    fireEvent.click(await screen.findByRole('button', { name: '退回，请他改' }))
    press('退回给写的人')
    expect(screen.getByRole('alert')).toHaveTextContent('写一句要改什么')
    expect(callsOf('reviewAlert')).toEqual([])
    type('要改什么', '第二句写清楚打哪个电话。')
    press('退回给写的人')
    await act(async () => undefined)
    expect(callsOf('reviewAlert')[0]?.payload).toEqual({
      alertId: 'alert-1',
      revision: 'r1',
      decision: 'return',
      note: '第二句写清楚打哪个电话。',
    })
    expect(onDone).toHaveBeenCalledTimes(1)
  })
})

describe('groupOf', () => {
  it.each<[DraftGroup, string, Partial<AlertDraft>, Role]>([
    ['toReview', 'an alert of somebody else, for a reviewer', {}, 'reviewer'],
    ['inReview', 'the reviewer’s own alert, which another one must read', { isOwn: true }, 'reviewer'],
    ['inReview', 'an alert in review, for an organiser', {}, 'organiser'],
    ['drafts', 'what was given back', { state: 'draft', isOwn: true, reviewNote: '改' }, 'organiser'],
    ['published', 'a current alert', { state: 'published' }, 'organiser'],
    [
      'ended',
      'an alert past its days',
      { state: 'published', expiresAt: '2026-11-20T00:00:00Z' },
      'organiser',
    ],
    ['ended', 'a withdrawn alert', { state: 'withdrawn' }, 'organiser'],
  ])('puts into %s %s', (group, _, changes, role) => {
    expect(groupOf(aDraft(changes), [role], NOW)).toBe(group)
  })
})
