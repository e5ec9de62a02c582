import { act, fireEvent, render, screen } from '@testing-library/react'
import type { AlertDraft } from '@/domain/alerts/alert'
import { BroadcastSection } from '@/features/broadcasts/components/broadcast-section'
import { aDraft, UNITS } from './alert-drafts'
import { startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const type = (name: string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

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
  render(<BroadcastSection unitId="county" roles={['organiser']} units={UNITS} />)
  await aPause()
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
