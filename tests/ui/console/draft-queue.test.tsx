import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import { BroadcastSection } from '@/features/broadcasts/components/broadcast-section'
import { aDraft, UNITS } from './alert-drafts'
import { sent, startOver, storedOnDevice, type SentCall } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const callsOf = (action: string) => sent.filter((call) => call.action === action)

let inCloud: readonly AlertDraft[]

beforeEach(() => {
  jest.useFakeTimers()
  inCloud = [aDraft({ id: 'other', headline: '别的预警', state: 'published', publishedAt: '2026-11-22' })]
  startOver({
    listGuides: () => ({ ok: true, value: [] }),
    listDrafts: () => ({ ok: true, value: inCloud }),
    saveDraft: ({ payload }) => {
      const id = `draft-${inCloud.length}`
      inCloud = [aDraft({ id, state: 'draft', isOwn: true, ...(payload.content as object) }), ...inCloud]
      return { ok: true, value: { alertId: id, revision: 'r1' } }
    },
  })
})
afterEach(() => jest.useRealTimers())

/** Long enough to save and to be answered; in pieces, because what appears part by part sets its next timer. */
async function aPause() {
  for (let at = 0; at < 2_500; at += 250) await act(() => jest.advanceTimersByTimeAsync(250))
}

async function openSection() {
  const shown = render(<BroadcastSection unitId="county" roles={['organiser']} units={UNITS} />)
  await aPause()
  return shown
}

async function writeOne() {
  press('写一条预警')
  await aPause()
  press(/哪一类骗局/)
  await aPause()
  fireEvent.click(screen.getByRole('radio', { name: '冒充班主任收费' }))
  type('标题', '三小有人冒充班主任')
  type('发生了什么', '有人混进家长群，换上班主任的头像收资料费。')
  press('用常用的三句')
  fireEvent.click(screen.getByRole('checkbox', { name: '家长' }))
}

describe('the queue, of a new draft', () => {
  it('has it as soon as the cloud has it, though it is still being written', async () => {
    await openSection()
    await writeOne()
    await aPause()
    expect(screen.getByRole('button', { name: /三小有人冒充班主任/ })).toBeVisible()
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveValue('三小有人冒充班主任')
  })
})

describe('the queue, of a draft that a colleague threw away or handed in meanwhile', () => {
  const mine = aDraft({ id: 'mine', state: 'draft', isOwn: true, headline: '三小有人冒充班主任' })
  const ended = { ok: false, error: { code: 'ALERT_TRANSITION' } }
  const list = () => ({ ok: true, value: inCloud })
  const base = { listGuides: () => ({ ok: true, value: [] }), listDrafts: list }
  const headline = () => screen.getByRole('textbox', { name: '标题' })
  const save = ({ payload }: SentCall) => {
    if (payload['alertId'] === 'mine') return ended
    inCloud = [{ ...mine, ...(payload['content'] as object), id: 'again' }, ...inCloud]
    return { ok: true, value: { alertId: 'again', revision: 'r1' } }
  }

  async function writeWhileItEnds(others: readonly AlertDraft[]) {
    inCloud = [mine, ...inCloud]
    startOver({ ...base, saveDraft: save })
    const { unmount } = await openSection()
    press(/三小有人冒充班主任/)
    await aPause()
    inCloud = [...others, ...inCloud.slice(1)]
    type('标题', '三小又有人冒充班主任')
    await aPause()
    return unmount
  }

  it.each([
    ['thrown away', []],
    ['handed in', [{ ...mine, state: 'inReview' as const }]],
  ])('goes on with the words in a new draft, with one press: %s', async (_, others) => {
    await writeWhileItEnds(others)
    expect(screen.getByText(/同事已把这份草稿送审或扔掉/)).toBeVisible()
    press('用我写的，另起一份草稿')
    await aPause()
    expect(headline()).toHaveValue('三小又有人冒充班主任')
    expect(callsOf('saveDraft').at(-1)?.payload).toMatchObject({
      ...{ alertId: null, updatesId: null, revision: null },
      content: { headline: '三小又有人冒充班主任' },
    })
    expect(screen.getAllByRole('button', { name: /三小又有人冒充班主任/ })).toHaveLength(1)
    expect(storedOnDevice()).not.toContain('alert-draft:')
  })

  it.each([
    ['stays a correction of the alert that stands', '2036-01-01T00:00:00Z', 'other'],
    ['is a new alert where the one it was to correct has ended', '2026-11-20T00:00:00Z', null],
  ])('%s', async (_, expiresAt, updatesId) => {
    inCloud = [{ ...mine, updatesId: 'other' }]
    const other = aDraft({ id: 'other', state: 'published', expiresAt })
    startOver({ ...base, saveDraft: save })
    await openSection()
    press(/三小有人冒充班主任/)
    await aPause()
    inCloud = [other]
    type('标题', '三小又有人冒充班主任')
    await aPause()
    press('用我写的，另起一份草稿')
    await aPause()
    expect(callsOf('saveDraft').at(-1)?.payload).toMatchObject({ alertId: null, updatesId })
  })

  it('has the words after a reload, beside a new draft that overwrites nothing of them', async () => {
    const close = await writeWhileItEnds([])
    close()
    await openSection()
    press('写一条预警')
    await aPause()
    type('标题', '另外一件事')
    await aPause()
    press(/三小又有人冒充班主任.*原来那份已送审或扔掉/)
    await aPause()
    expect(headline()).toHaveValue('三小又有人冒充班主任')
    expect(screen.getByRole('button', { name: /另外一件事/ })).toBeVisible()
  })

  it('has them where nothing more was typed before the draft was handed in from here', async () => {
    inCloud = [mine, ...inCloud]
    startOver({ ...base, submitForReview: () => ended })
    await openSection()
    press(/三小有人冒充班主任/)
    await aPause()
    inCloud = inCloud.slice(1)
    press('送去审核')
    await aPause()
    press('用我写的，另起一份草稿')
    await aPause()
    expect(headline()).toHaveValue('三小有人冒充班主任')
  })
})
