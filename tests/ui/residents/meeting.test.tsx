import { act, fireEvent, render, screen } from '@testing-library/react'
import type { MeetingView } from '@/domain/meetings/contract'
import MeetingPage from '@/pages/meeting/index'
import { answerWith, opened, openedWith, sentTo, startOver } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-device'))
jest.mock('@/platform/identity', () => ({ hasWeChatIdentity: () => true }))

const AT: MeetingView = {
  meetingId: 'the-meeting',
  unitName: '八年级 3 班',
  unitCode: 'K2M9QX',
  step: 'gathering',
  asked: null,
  explained: null,
  kinds: null,
  pollEveryMs: 2_000,
}
const MESSAGE = '您的快递丢了，请加客服办理三倍赔付。'
const ASKED: MeetingView = {
  ...AT,
  step: 'ask-1',
  asked: { key: 'before-1', channel: '短信', message: MESSAGE },
}
const EXPLAINED: MeetingView = {
  ...AT,
  step: 'show-1',
  explained: {
    ...{ key: 'before-1', channel: '短信', message: MESSAGE, kind: 'scam' },
    cues: [{ text: '三倍赔付', title: '赔得太多', why: '真的客服只退您付的钱。' }],
    explanation: '快递丢了，在原来的订单里就能退。',
  },
}
const ok = (value: unknown) => () => ({ ok: true, value })
const refused = (code: string) => () => ({ ok: false, error: { code } })

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))

/** Comes in by the code in the link. */
async function come(view: MeetingView, more = {}): Promise<void> {
  startOver({ attend: ok(view), ...more })
  openedWith({ unitCode: 'K2M9QX' })
  render(<MeetingPage />)
  await wait(10)
}

describe('a class meeting on a phone', () => {
  it('takes a code that is typed in small letters, and none that is too short', async () => {
    startOver({ attend: ok(AT) })
    render(<MeetingPage />)
    const field = screen.getByRole('textbox', { name: '班会码' })
    fireEvent.input(field, { target: { value: 'k2m9' } })
    press('进班会')
    expect(sentTo('attend')).toEqual([])
    fireEvent.input(field, { target: { value: 'k2m9qx' } })
    press('进班会')
    await wait(10)
    expect(sentTo('attend').map(({ payload }) => payload)).toEqual([{ code: 'K2M9QX' }])
    expect(screen.getByRole('heading', { name: '欢迎来到八年级 3 班的班会' })).toBeInTheDocument()
  })

  it('comes back to its meeting with one press after it was locked', async () => {
    await come(AT)
    openedWith({})
    render(<MeetingPage />)
    expect(screen.getByRole('textbox', { name: '班会码' })).toHaveValue('K2M9QX')
  })

  it.each([
    ['MEETING_NOT_OPEN', '班会还没有开始。等大屏幕亮起来，再扫一次。'],
    ['MEETING_NOT_FOUND', '没有找到这场班会。请看一看大屏幕上的码。'],
  ])('tells of %s', async (code, words) => {
    startOver({ attend: refused(code) })
    openedWith({ unitCode: 'K2M9QX' })
    render(<MeetingPage />)
    await wait(10)
    expect(screen.getByText(words)).toBeInTheDocument()
  })

  it('shows the question when the wall does, and sends the first answer once', async () => {
    await come(AT, { follow: ok(ASKED), answer: ok(ASKED) })
    await wait(3_000)
    expect(screen.getByText(MESSAGE)).toBeInTheDocument()
    press('像骗局')
    await wait(3_000)
    expect(screen.getByText('记下了，您选的是“像骗局”。')).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: '是真消息' })).toBeNull()
    expect(sentTo('answer').map(({ payload }) => payload)).toEqual([
      { meetingId: 'the-meeting', question: 'before-1', verdict: 'scam' },
    ])
  })

  it('sends an answer again under its own key until it has arrived', async () => {
    await come(ASKED, { follow: ok(ASKED) })
    press('是真消息')
    await wait(100)
    expect(screen.getByText('还没发出去，正在再试。您选的还在。')).toBeInTheDocument()
    const [first] = sentTo('answer')
    answerWith({ follow: ok(ASKED), answer: ok(ASKED) })
    await wait(3_000)
    expect(sentTo('answer').map(({ idempotencyKey }) => idempotencyKey)).toEqual([first?.idempotencyKey])
    expect(screen.queryByText('还没发出去，正在再试。您选的还在。')).toBeNull()
  })

  it('says to nobody but its owner what they chose, and blames nobody who missed it', async () => {
    await come(EXPLAINED, { follow: ok(EXPLAINED) })
    expect(screen.getByText('这条是骗局')).toBeInTheDocument()
    expect(screen.getByText('这道没赶上，没关系，一起听讲解。')).toBeInTheDocument()
    await wait(100)
    expect(screen.getByText('真的客服只退您付的钱。')).toBeInTheDocument()
  })

  it('looks at once where somebody sees the wall change', async () => {
    await come({ ...EXPLAINED, pollEveryMs: 20_000 }, { follow: ok(ASKED) })
    press('大屏幕换题了？点这里')
    await wait(10)
    expect(screen.getByText('您看这条，是真是假？')).toBeInTheDocument()
  })

  it('leads whoever has not signed to the pledge, and a guest of the unit to joining', async () => {
    const view = { ...AT, step: 'pledge' as const }
    await come(view, { follow: ok(view), tellPledged: refused('PLEDGE_NOT_FOUND') })
    await wait(10)
    press('去签承诺书')
    expect(opened()).toBe('/pages/pledges/index')
  })

  it('counts a signature that is there already', async () => {
    const view = { ...AT, step: 'pledge' as const }
    await come(view, { follow: ok(view), tellPledged: ok(view) })
    await wait(10)
    expect(screen.getByText('您的一份算进去了。')).toBeInTheDocument()
  })

  it('asks no more once the meeting is over', async () => {
    await come({ ...AT, step: 'closed' }, { follow: ok(AT) })
    await wait(60_000)
    expect(sentTo('follow')).toEqual([])
    expect(screen.getByText('班会结束了，谢谢您来。')).toBeInTheDocument()
  })
})
