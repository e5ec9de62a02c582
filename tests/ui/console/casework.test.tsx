import * as v from 'valibot'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { encodeBase64 } from '@/domain/shared/base64'
import { SealedText, type ListedTip } from '@/domain/tips/contract'
import { makeOfficerKey, OFFICER_KEY_RANDOM_BYTES } from '@/domain/tips/officer-key'
import { reporterKeyPairOf } from '@/domain/tips/receipt'
import { openText, sealText, SEALING_RANDOM_BYTES } from '@/domain/tips/sealing'
import { writeTipLetter } from '@/domain/tips/tip-letter'
import { TipDesk } from '@/features/casework/components/tip-desk'
import { countDue, useOfficerKey } from '@/features/casework/hooks'
import { sent, startOver, storedOnDevice } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const PASSPHRASE = '高山 茶壶 三轮车 蓝天'
const WORDS = '菜市场旁边每天送鸡蛋，开始卖药了。'
const reporter = reporterKeyPairOf('0123456789ABCDEFG')
const bytes = (length: number, first: number) => Uint8Array.from({ length }, (_, at) => first + at)

const aListedTip = (changes: Partial<ListedTip> = {}): ListedTip => ({
  id: 'tip-1',
  scamTypeId: 'health-product-lecture',
  urgency: 'now',
  unitName: '县反诈中心',
  state: 'received',
  receivedAt: '2026-11-20T02:00:00Z',
  dueAt: '2026-11-23T02:00:00Z',
  possibleSteps: ['accept', 'decline'],
  ...changes,
})

async function aCloudWithASealedTip() {
  const { publicKey, wrapped } = await makeOfficerKey(PASSPHRASE, bytes(OFFICER_KEY_RANDOM_BYTES, 1))
  const sealed = sealText(
    writeTipLetter({ text: WORDS, contact: '' }),
    [publicKey],
    bytes(SEALING_RANDOM_BYTES, 99),
  )
  const reporterPublicKey = encodeBase64(reporter.publicKey)
  startOver({
    getOfficerKey: () => ({ ok: true, value: { publicKey, wrapped } }),
    openTip: () => ({ ok: true, value: { ...aListedTip(), sealed, reporterPublicKey, events: [] } }),
    advanceTip: () => ({ ok: true, value: { state: 'declined' } }),
  })
}

function Desk({ onTaken }: { onTaken: (words: string) => void }) {
  return <TipDesk tipId="tip-1" officerKey={useOfficerKey('unit-1')} onTaken={onTaken} />
}

function unlockWith(passphrase: string) {
  fireEvent.change(screen.getByLabelText('口令'), { target: { value: passphrase } })
  fireEvent.click(screen.getByRole('button', { name: '打开密钥' }))
}

describe('TipDesk', () => {
  it('shows nothing of a tip until the passphrase opens the key, and locks it again', async () => {
    await aCloudWithASealedTip()
    render(<Desk onTaken={() => undefined} />)
    await screen.findByLabelText('口令')
    unlockWith('不是这个口令不是这个口令')
    await screen.findByText(/口令不对/, {}, { timeout: 20_000 })
    expect(screen.queryByText(WORDS)).toBeNull()
    expect(screen.queryByRole('button', { name: '受理' })).toBeNull()

    unlockWith(PASSPHRASE)
    await screen.findByText(WORDS, {}, { timeout: 20_000 })
    fireEvent.click(screen.getByRole('button', { name: '现在就锁上' }))
    expect(screen.queryByText(WORDS)).toBeNull()
  })

  it('seals the answer to the reporter, and keeps neither it nor the tip readable on the device', async () => {
    await aCloudWithASealedTip()
    const onTaken = jest.fn()
    render(<Desk onTaken={onTaken} />)
    await screen.findByLabelText('口令')
    unlockWith(PASSPHRASE)
    fireEvent.click(await screen.findByRole('button', { name: '不受理并说明' }, { timeout: 20_000 }))
    const sheet = within(screen.getByRole('dialog'))
    fireEvent.click(sheet.getByRole('button', { name: '不受理并说明' }))
    expect(sheet.getByText(/写一句给举报人/)).toBeInTheDocument()

    const answer = '这件事归市场监管，请打 12315。'
    fireEvent.change(sheet.getByRole('textbox'), { target: { value: answer } })
    await waitFor(() => expect(storedOnDevice()).toContain('answer-draft:tip-1'))
    expect(storedOnDevice()).not.toContain('12315')
    fireEvent.click(sheet.getByRole('button', { name: '不受理并说明' }))
    await waitFor(() => expect(onTaken).toHaveBeenCalledWith('办好了，现在是“不受理”。'))

    const payload = sent.find(({ action }) => action === 'advanceTip')?.payload
    expect(JSON.stringify(payload)).not.toContain('12315')
    expect(openText(v.parse(SealedText, payload?.answer), reporter)).toBe(answer)
    expect(storedOnDevice()).not.toContain('answer-draft:tip-1')
  })
})

describe('countDue', () => {
  const now = new Date('2026-11-23T10:00:00Z')

  it.each([
    ['late since yesterday', '2026-11-22T10:00:00Z', { overdue: 1, soon: 0 }],
    ['due today, even if the hour has passed', '2026-11-23T01:00:00Z', { overdue: 0, soon: 1 }],
    ['due tomorrow', '2026-11-24T01:00:00Z', { overdue: 0, soon: 1 }],
    ['due in two days on China’s clock', '2026-11-24T17:00:00Z', { overdue: 0, soon: 0 }],
  ])('counts what is %s', (_, dueAt, counts) => {
    expect(countDue([aListedTip({ dueAt }), aListedTip({ dueAt: null })], now)).toEqual(counts)
  })
})
