import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { encodeBase64 } from '@/domain/shared/base64'
import type { TipStatus } from '@/domain/tips/contract'
import { formatReceipt, lookupIdOf, makeReceipt, reporterKeyPairOf } from '@/domain/tips/receipt'
import { sealText, SEALING_RANDOM_BYTES } from '@/domain/tips/sealing'
import { TipLookUpForm } from '@/features/tips/components/tip-look-up'
import { TipProgress } from '@/features/tips/components/tip-progress'
import { receiptMistake, useTipLookUp } from '@/features/tips/hooks'
import { sentTo, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const bytes = (length: number) => Uint8Array.from({ length }, (_, at) => at * 7)
const RECEIPT = makeReceipt(bytes(10))

const aStatus = (): TipStatus => ({
  scamTypeId: 'brushing-rebate',
  urgency: 'past',
  unitName: '县反诈中心',
  state: 'answered',
  receivedAt: '2026-11-20T02:00:00.000Z',
  dueAt: null,
  events: [
    { state: 'received', at: '2026-11-20T02:00:00.000Z' },
    { state: 'answered', at: '2026-11-22T02:00:00.000Z' },
  ],
  answers: [
    sealText(
      '已转给派出所。',
      [encodeBase64(reporterKeyPairOf(RECEIPT).publicKey)],
      bytes(SEALING_RANDOM_BYTES),
    ),
  ],
})

function LookUp() {
  const lookUp = useTipLookUp()
  return (
    <>
      {lookUp.found ? <TipProgress found={lookUp.found} /> : <TipLookUpForm lookUp={lookUp} />}
      <button onClick={() => void lookUp.look()}>看看进度</button>
    </>
  )
}

async function lookUp(typed: string) {
  render(<LookUp />)
  fireEvent.change(screen.getByLabelText('回执码'), { target: { value: typed } })
  fireEvent.click(screen.getByRole('button', { name: '看看进度' }))
}

describe('receiptMistake', () => {
  it.each([
    ['', '回执码是 17 位，现在少 17 位。'],
    [RECEIPT.slice(1), '回执码是 17 位，现在少 1 位。'],
    [`${RECEIPT}7`, '回执码是 17 位，现在多 1 位。'],
    [
      RECEIPT.replace(/.$/, (last) => (last === '7' ? '8' : '7')),
      '有一位不对，请再核对一遍。没有字母 I、L、O、U。',
    ],
  ])('of %j says what to mend', (typed, words) => {
    expect(receiptMistake(typed)).toBe(words)
  })

  it.each([formatReceipt(RECEIPT), RECEIPT.toLowerCase(), ` ${RECEIPT} `])('finds none in %j', (typed) => {
    expect(receiptMistake(typed)).toBeUndefined()
  })
})

describe('looking a tip up', () => {
  it('asks by the look-up id, opens the answer on the device and keeps nothing', async () => {
    startOver({ getTipStatus: () => ({ ok: true, value: aStatus() }) })
    await lookUp(formatReceipt(RECEIPT).toLowerCase())
    await screen.findByText('已转给派出所。')
    screen.getByText('这件事有结果了。')
    expect(sentTo('getTipStatus').map(({ payload }) => payload)).toEqual([{ lookupId: lookupIdOf(RECEIPT) }])
    expect(storedOnDevice()).not.toContain(RECEIPT)
  })

  it('remembers the receipt on request only', async () => {
    startOver({ getTipStatus: () => ({ ok: true, value: aStatus() }) })
    await lookUp(RECEIPT)
    fireEvent.click(await screen.findByRole('checkbox', { name: /把回执码记在这部手机上/ }))
    expect(storedOnDevice()).toContain(RECEIPT)
    fireEvent.click(screen.getByRole('checkbox', { name: /把回执码记在这部手机上/ }))
    expect(storedOnDevice()).not.toContain(RECEIPT)
  })

  it('asks nobody while the receipt cannot be right', async () => {
    startOver({})
    await lookUp('7K2M')
    screen.getByText('回执码是 17 位，现在少 13 位。')
    await waitFor(() => expect(sentTo('getTipStatus')).toEqual([]))
  })
})
