import { fireEvent, render, screen } from '@testing-library/react'
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

beforeEach(() => startOver({}))

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
