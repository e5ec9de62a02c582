import Taro from '@tarojs/taro'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { TextSizeContext } from '@/components/text-size'
import { TIP_SEED_KEY } from '@/domain/shared/tip-seed'
import CheckPage from '@/pages/check/index'
import { sent, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const MESSAGE = '您的积分快过期了，请登录 http://gov-cn.top/a 兑换。'

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText('把短信、聊天粘到这里'), { target: { value: text } })

function describeCall(...happenings: readonly string[]) {
  render(<CheckPage />)
  fireEvent.click(screen.getByRole('tab', { name: '接了电话' }))
  for (const name of happenings) fireEvent.click(screen.getByRole('checkbox', { name }))
  press('查一查')
}

const SCAM = '我是市公安局的，您涉嫌洗钱，请把钱转到安全账户，不要告诉家人。'

/** The browser's own voice, which jsdom has not. */
function giveVoice(): SpeechSynthesisUtterance[] {
  const said: SpeechSynthesisUtterance[] = []
  jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: 'h5' })
  Object.assign(window, {
    speechSynthesis: {
      getVoices: () => [],
      cancel: () => undefined,
      speak: (one: SpeechSynthesisUtterance) => said.push(one),
    },
    SpeechSynthesisUtterance: class {
      constructor(readonly text: string) {}
    },
  })
  return said
}

beforeEach(() => startOver({}))
afterEach(() => jest.restoreAllMocks())

describe('check', () => {
  it('asks for a message before it answers', () => {
    render(<CheckPage />)
    press('查一查')
    screen.getByText('先粘一段话。要是接了电话，点上面的“接了电话”。')
    expect(screen.getByRole('status')).toBeEmptyDOMElement()
  })

  it('answers what happened on the phone with a verdict and one next step', async () => {
    describeCall('让我转账、汇款', '要我的验证码、密码')
    expect(screen.getByRole('status')).toHaveTextContent('很像骗局')
    screen.getByRole('button', { name: '打 96110 问一问' })
    expect(await screen.findByText('要验证码、密码')).toBeInTheDocument()
  })

  it('leads to the rescue where money has gone', () => {
    render(<CheckPage />)
    fireEvent.click(screen.getByRole('tab', { name: '接了电话' }))
    return screen.findByRole('checkbox', { name: '我已经转了钱、给了验证码' }).then((paid) => {
      fireEvent.click(paid)
      press('查一查')
      screen.getByRole('button', { name: '我被骗了，怎么办' })
    })
  })

  it('reads the verdict, the one thing to do and the red flags aloud in the elder view', async () => {
    const said = giveVoice()
    render(
      <TextSizeContext.Provider value="large">
        <CheckPage />
      </TextSizeContext.Provider>,
    )
    fireEvent.change(screen.getByLabelText('粘到这里'), { target: { value: SCAM } })
    press('查一查')
    const account = await screen.findByText('转到“安全账户”。公安、银行都没有“安全账户”。')
    press('听一听')
    for (let place = 0; place < 6; place++) {
      expect(account.closest('.is-spoken') !== null).toBe(place === 4)
      await act(async () => said[place]?.onend?.(new Event('end') as SpeechSynthesisEvent))
    }
    expect(said.map(({ text }) => text)).toEqual([
      '很像骗局，像是“冒充公检法”',
      '别转账，别点链接，别报验证码。先挂断，再打 九六幺幺零，有人帮您看。',
      '拿案件、处罚吓您。真办案会当面出示证件，不在电话里吓人。',
      '让您转账、汇款。一提转钱就停下，先问家人。',
      '转到“安全账户”。公安、银行都没有“安全账户”。',
      '不让告诉别人。正当的事，不怕告诉家里人。',
    ])
  })

  it('calls a trick what people call it', async () => {
    render(<CheckPage />)
    paste('我这有你的裸聊视频和通讯录，不转 5000 就群发给你所有好友。')
    press('查一查')
    expect(screen.getByRole('status')).toHaveTextContent('像是“裸聊敲诈、网上赌博”')
    expect(await screen.findByText('常见于：裸聊敲诈、网上赌博')).toBeInTheDocument()
    expect(screen.queryByText(/网黑案件/)).toBeNull()
  })

  it('explains all words of one red flag in one row, and counts the rows', async () => {
    render(<CheckPage />)
    paste(SCAM)
    press('查一查')
    await screen.findByText(/^不让告诉别人。/)
    screen.getByRole('button', { name: /^不要告诉家人/ })
    const rows = screen.getAllByRole('listitem')
    expect(rows).toHaveLength(4)
    expect(screen.getByRole('status')).toHaveTextContent('对上 4 种骗人的手法')
    expect(screen.getAllByRole('mark').map((mark) => mark.textContent)).toContain('不要告诉家人')
  })

  it('leads from a red flag to the guide at that red flag', async () => {
    const opened = jest.spyOn(Taro, 'navigateTo')
    render(<CheckPage />)
    paste(SCAM)
    press('查一查')
    fireEvent.click(await screen.findByText(/^转到“安全账户”。/))
    expect(opened).toHaveBeenCalledWith({ url: '/pages/guides/index?id=fake-police&flag=safe-account' })
  })

  it('leads from a red flag of no trick in particular to the guide of the trick', async () => {
    const opened = jest.spyOn(Taro, 'navigateTo')
    render(<CheckPage />)
    paste(SCAM)
    press('查一查')
    fireEvent.click(await screen.findByText(/^不让告诉别人。/))
    expect(opened).toHaveBeenLastCalledWith({ url: '/pages/guides/index?id=fake-police&flag=secrecy' })
  })

  it('gives no reasons where nothing was found', async () => {
    render(<CheckPage />)
    paste('今晚七点广场老地方见，记得带水。')
    press('查一查')
    expect(await screen.findByRole('heading', { name: '您查的是这条' })).toBeInTheDocument()
    expect(screen.queryByText('为什么这么说')).toBeNull()
  })

  it('shows where a link really leads', async () => {
    render(<CheckPage />)
    paste(MESSAGE)
    press('查一查')
    expect(await screen.findByText('gov-cn.top')).toBeInTheDocument()
    screen.getByText('装成官方网址，其实不是。')
  })

  it('keeps nothing and sends nothing until the person reports', async () => {
    render(<CheckPage />)
    paste(MESSAGE)
    press('查一查')
    fireEvent.click(await screen.findByRole('button', { name: /我要举报/ }))
    expect(sent).toEqual([])
    expect(storedOnDevice()).toContain(TIP_SEED_KEY)
    expect(storedOnDevice()).toContain('gov-cn.top')
  })

  it('keeps nothing of what was checked', async () => {
    render(<CheckPage />)
    paste(MESSAGE)
    press('查一查')
    await screen.findByText('gov-cn.top')
    expect(storedOnDevice()).toBe('[]')
    expect(sent).toEqual([])
  })
})
