import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { Role } from '@/domain/shared/roles'
import { AlertEditor } from '@/features/broadcasts/components/alert-editor'
import { ReviewPanel } from '@/features/broadcasts/components/review-panel'
import teacherFee from '@/content/zh-CN/guides/fake-teacher-fee.json'
import { groupOf, type DraftGroup } from '@/features/broadcasts/hooks'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const UNITS = [{ id: 'county', name: '青禾县', kind: 'county' as const, path: ['county'] }]
const NOW = new Date('2026-11-23T02:00:00Z')

const aDraft = (changes: Partial<AlertDraft> = {}): AlertDraft => ({
  id: 'alert-1',
  state: 'inReview',
  unitId: 'county',
  areaNames: ['青禾县'],
  isOwn: false,
  publishedAt: null,
  reviewNote: null,
  ...{ version: 1, updatesId: null, earlierPublishedAt: null, isReplaced: false, cancelReason: null },
  emergencyReason: null,
  acknowledgedCount: null,
  severity: 'severe',
  urgency: 'immediate',
  certainty: 'observed',
  scamTypeId: 'fake-teacher-fee',
  headline: '冒充班主任收资料费',
  whatHappens: '有人混进家长群，换上班主任的头像收资料费。',
  whatToDo: ['先别扫码', '给班主任打电话问一句', '已经付了，马上打 110'],
  guideId: null,
  audiences: ['parent'],
  areaUnitIds: ['county'],
  effectiveAt: '2026-11-22T16:00:00.000Z',
  expiresAt: '2026-11-29T16:00:00.000Z',
  ...changes,
})

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

const SAVED = { ok: true, value: { alertId: 'alert-1' } }

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
    render(<AlertEditor unitId="county" units={UNITS} onSubmitted={onSubmitted} />)
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

describe('AlertEditor, from the guide', () => {
  beforeEach(() => {
    jest.useFakeTimers()
    startOver({
      listGuides: () => ({ ok: true, value: [teacherFee] }),
      getGuide: () => ({ ok: true, value: teacherFee }),
      saveDraft: () => SAVED,
    })
  })
  afterEach(() => jest.useRealTimers())

  async function aPause() {
    for (let at = 0; at < 2_000; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
  }

  const valueOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value

  async function chooseTeacherFee() {
    render(<AlertEditor unitId="county" units={UNITS} onSubmitted={() => undefined} />)
    await aPause()
    press(/哪一类骗局/)
    await aPause()
    fireEvent.click(screen.getByRole('radio', { name: '冒充班主任收费' }))
    await aPause()
  }

  it('fills an empty form with one press, complete enough to be kept in the cloud', async () => {
    await chooseTeacherFee()
    press('用指南写好的草稿')
    await aPause()
    expect(valueOf('标题')).toBe('冒充班主任收费：先打电话问老师，再交钱')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(callsOf('saveDraft')[0]?.payload).toMatchObject({
      content: { guideId: 'fake-teacher-fee', audiences: teacherFee.audiences },
    })
  })

  it('asks first where something is written, and leaves it unless told otherwise', async () => {
    await chooseTeacherFee()
    type('标题', '三小有人冒充班主任')
    press('用指南写好的草稿')
    await aPause()
    expect(valueOf('发生了什么')).toBe('')
    press('只填空着的地方')
    await aPause()
    expect(valueOf('标题')).toBe('三小有人冒充班主任')
    expect(valueOf('发生了什么')).toContain('骗子混进班级群')
    press('用指南写好的草稿')
    await aPause()
    press('全部换成指南的')
    expect(valueOf('标题')).toBe('冒充班主任收费：先打电话问老师，再交钱')
  })

  it('overwrites nothing that was typed while the guide was on its way', async () => {
    await chooseTeacherFee()
    press('用指南写好的草稿')
    type('标题', '三小有人冒充班主任')
    await aPause()
    expect(valueOf('标题')).toBe('三小有人冒充班主任')
    expect(screen.getByRole('dialog')).toBeTruthy()
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
