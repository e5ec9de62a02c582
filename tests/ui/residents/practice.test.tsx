import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { PracticeItem } from '@/domain/quizzes/contract'
import { PracticeBody } from '@/features/quizzes/components/practice-body'
import { PracticeFoot } from '@/features/quizzes/components/practice-foot'
import { usePractice } from '@/features/quizzes/hooks'
import { answerWith, sentTo, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const aScam = (id: string): PracticeItem => ({
  id,
  kind: 'scam',
  scamTypeId: 'fake-customer-service',
  audiences: ['citizen'],
  channel: '电话',
  message: '赔您三倍，把收到的验证码念给我，十分钟就到账。',
  cues: [
    { text: '验证码念给我', redFlagId: 'verification-code', title: '要验证码', why: '验证码好比家门钥匙。' },
    { text: '赔您三倍', redFlagId: 'too-generous', title: '赔得比东西还贵', why: '好处大得不合理。' },
  ],
  explanation: '真的赔付不用念验证码。',
  remember: `真退款，不用念验证码（${id}）`,
  version: 1,
  twinId: 'q-genuine-1',
  twin: { kind: 'genuine', channel: '短信', message: '包裹到了南门小店，请来取。', explanation: '不要钱。' },
  sources: [{ title: '样例' }],
  reviewedOn: '2026-11-23',
})
const aGenuine = (id: string): PracticeItem => ({
  ...aScam(id),
  kind: 'genuine',
  message: '您的退款已同意，原路退回。',
  cues: [],
  remember: `退款到哪了，订单里看得到（${id}）`,
})
const PAPER = [aScam('q-1'), aGenuine('q-2'), aScam('q-3'), aGenuine('q-4'), aScam('q-5')]
const getPractice = () => ({ ok: true, value: PAPER })

function Practice() {
  const practice = usePractice('citizen')
  return (
    <>
      <PracticeBody practice={practice} />
      <PracticeFoot practice={practice} />
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** Takes everything for a scam, and hands the paper in. */
async function suspectEverything() {
  await screen.findByText('您看这条，是真是假？')
  for (let number = 1; number <= PAPER.length; number++) {
    press('像骗局')
    press(number < PAPER.length ? '下一题' : '看看结果')
  }
}

describe('practice', () => {
  it('explains a missed scam by its cues, in the order they stand in the message, beside its genuine twin', async () => {
    startOver({ getPractice })
    render(<Practice />)
    await screen.findByText('您看这条，是真是假？')
    press('是真消息')
    expect(screen.getByRole('status')).toHaveTextContent('这条容易看错，它是骗局')
    expect(screen.getAllByRole('mark').map(({ textContent }) => textContent)).toEqual([
      '赔您三倍',
      '验证码念给我',
    ])
    await screen.findByText('包裹到了南门小店，请来取。')
    expect(screen.getByText('赔得比东西还贵').compareDocumentPosition(screen.getByText('要验证码'))).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  it('tells whoever suspects everything that genuine messages were wronged', async () => {
    const score = { correct: 3, total: 5, hits: 3, scams: 3, falseAlarms: 2, genuine: 2 }
    startOver({ getPractice, submitAttempt: () => ({ ok: true, value: score }) })
    render(<Practice />)
    await suspectEverything()
    await screen.findByText('3 条骗局，您都认出来了。')
    screen.getByText('2 条真消息，有 2 条被当成了骗局。')
    screen.getByText('退款到哪了，订单里看得到（q-4）')
    expect(screen.queryByText('真退款，不用念验证码（q-3）')).toBeNull()
  })

  it('goes on where it was left', async () => {
    startOver({ getPractice })
    const first = render(<Practice />)
    await screen.findByText('您看这条，是真是假？')
    press('像骗局')
    press('下一题')
    first.unmount()
    answerWith({})
    render(<Practice />)
    screen.getByRole('img', { name: '共 5 题，现在第 2 题' })
    await waitFor(() => expect(sentTo('getPractice')).toHaveLength(1))
  })

  it('without a network counts on the device, and keeps the answers to be sent with the same key', async () => {
    startOver({ getPractice })
    render(<Practice />)
    await suspectEverything()
    await screen.findByText('已存在手机里，有网后自动发送，只发一次。')
    screen.getByText('2 条真消息，有 2 条被当成了骗局。')
    const [attempt] = sentTo('submitAttempt')
    expect(storedOnDevice()).toContain(attempt?.idempotencyKey)
  })

  it('after a failure of the cloud hands the same paper in with the same key', async () => {
    const broken = () => ({ ok: false, error: { code: 'INTERNAL', requestId: '8F3K' } })
    startOver({ getPractice, submitAttempt: broken })
    render(<Practice />)
    await suspectEverything()
    await screen.findByText(/查询号 8F3K/)
    press('再发一次')
    await waitFor(() => expect(sentTo('submitAttempt')).toHaveLength(2))
    const [first, second] = sentTo('submitAttempt')
    expect(second).toEqual(first)
  })
})
