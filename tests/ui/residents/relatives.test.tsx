import { fireEvent, render, screen } from '@testing-library/react'
import type { RelativeView } from '@/domain/families/contract'
import { AskingForHelp } from '@/features/families/components/asking-for-help'
import { OfferingHelp } from '@/features/families/components/offering-help'
import { RelativeList } from '@/features/families/components/relative-list'
import { useRelatives } from '@/features/families/hooks'
import { answerWith, sentTo, startOver, store, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-device'))

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

const ok = (value: unknown) => () => ({ ok: true, value })
const refused = (code: string) => () => ({ ok: false, error: { code } })

const HELPED: RelativeView = { id: 'r-1', is: 'helped', since: '2026-11-26T00:00:00.000Z', textSize: null }
const HELPER: RelativeView = { ...HELPED, id: 'r-2', is: 'helper', textSize: 'largest' }
const ALERT = {
  id: 'alert',
  headline: '有人冒充民警打电话',
  whatHappens: '有人自称民警。',
  whatToDo: ['先挂断电话', '打派出所电话问', '已经转了打 110'],
  publishedAt: '2026-11-26T00:00:00.000Z',
}

const chosen: string[] = []
function Relatives() {
  const { value = [], reload } = useRelatives()
  return (
    <RelativeList
      relatives={value}
      reload={reload}
      onChooseSize={(size) => chosen.push(size)}
      moreFor={() => null}
    />
  )
}

describe('RelativeList', () => {
  it('shows what somebody I help has not read, and how this phone calls and reaches them', async () => {
    startOver({ listRelatives: ok([HELPED]), listUnread: ok([{ relativeId: 'r-1', alerts: [ALERT] }]) })
    store('relatives', { 'r-1': { name: '奶奶', phone: '00005550116' } })
    render(<Relatives />)
    await screen.findByText('有 1 条预警还没点“我知道了”')
    screen.getByText('有人冒充民警打电话')
    screen.getByRole('button', { name: '打给奶奶' })
  })

  it('changes the size of the text only after a tap of one’s own', async () => {
    startOver({ listRelatives: ok([HELPER]), listUnread: ok([]), settleTextSize: ok({ settled: true }) })
    render(<Relatives />)
    await screen.findByText('家人提议把字调成“特大”。')
    expect(chosen).toEqual([])
    press('好，用“特大”')
    expect(chosen).toEqual(['largest'])
    await screen.findByRole('button', { name: '停止和家人结对' })
    expect(sentTo('settleTextSize')).toHaveLength(1)
  })

  it('asks before it ends a pair, and forgets the name on this phone', async () => {
    startOver({ listRelatives: ok([HELPED]), listUnread: ok([]), endRelative: ok({ ended: true }) })
    store('relatives', { 'r-1': { name: '奶奶', phone: '00005550116' } })
    render(<Relatives />)
    fireEvent.click(await screen.findByRole('button', { name: '停止和奶奶结对' }))
    expect(sentTo('endRelative')).toEqual([])
    answerWith({ listRelatives: ok([]), listUnread: ok([]), endRelative: ok({ ended: true }) })
    press('停止')
    await screen.findByText('和奶奶的结对停了。')
    await screen.findByText(/还没有和家人结对/)
    expect(storedOnDevice()).not.toContain('奶奶')
  })
})

describe('AskingForHelp', () => {
  const view = (part: object) =>
    ok({ code: 'ABCDEFGH', side: 'helped', calledAs: null, digits: null, ...part })

  it('says what is seen before there is a code, and shows who asks', async () => {
    startOver({
      startPairing: ok({ code: 'ABCDEFGH' }),
      getPairing: view({ state: 'asked', calledAs: '孙女' }),
    })
    render(<AskingForHelp />)
    screen.getByText(/只看得到您还没点“我知道了”的预警/)
    press('出一个结对码')
    await screen.findByText('“孙女”想和您结对')
    press('数字对了，同意')
    screen.getByText('请填家人手机上的三个数字。')
    expect(sentTo('agreeToPairing')).toEqual([])
  })

  it('says beside the digits that they are wrong', async () => {
    startOver({
      startPairing: ok({ code: 'ABCDEFGH' }),
      getPairing: view({ state: 'asked', calledAs: '孙女' }),
      agreeToPairing: refused('PAIRING_DIGITS'),
    })
    render(<AskingForHelp />)
    press('出一个结对码')
    await screen.findByText('“孙女”想和您结对')
    type('三个数字', '123')
    press('数字对了，同意')
    await screen.findByText(/这三个数字不对/)
  })

  it('leads to a new code where the time was over', async () => {
    startOver({ startPairing: ok({ code: 'ABCDEFGH' }), getPairing: refused('PAIRING_EXPIRED') })
    render(<AskingForHelp />)
    press('出一个结对码')
    await screen.findByText(/过了十分钟/)
    press('重新来')
    screen.getByRole('button', { name: '出一个结对码' })
  })
})

describe('OfferingHelp', () => {
  it('asks for the code and a form of address, and loses nothing that was typed', async () => {
    startOver({ openPairing: refused('PAIRING_NOT_FOUND') })
    render(<OfferingHelp linked={undefined} />)
    press('下一步')
    screen.getByText(/结对码是 8 位/)
    screen.getByText('请写家人认得出的称呼。')
    type('结对码', 'abcd efgh')
    type('家人怎么称呼您', '孙女')
    press('下一步')
    await screen.findByText(/没找到这个结对码/)
    expect(screen.getByLabelText('家人怎么称呼您')).toHaveValue('孙女')
    expect(sentTo('openPairing')[0]?.payload).toEqual({ code: 'ABCDEFGH', calledAs: '孙女' })
  })

  it('keeps the name and the number on this phone, and sends neither', async () => {
    const view = { code: 'ABCDEFGH', side: 'helper', calledAs: null, digits: null }
    startOver({ openPairing: ok({ state: 'asked' }), getPairing: ok({ ...view, state: 'agreed' }) })
    render(<OfferingHelp linked="ABCDEFGH" />)
    type('家人怎么称呼您', '孙女')
    press('下一步')
    await screen.findByText(/家人同意了/)
    answerWith({
      confirmPairing: ok({ state: 'paired' }),
      getPairing: ok({ ...view, state: 'paired', relativeId: 'r-1' }),
    })
    type('您怎么称呼家人', '奶奶')
    type('家人的电话（可以不填）', '0000 5550116')
    press('确认结对')
    await screen.findByText('结好了')
    expect(storedOnDevice()).toContain('00005550116')
    expect(JSON.stringify(sentTo('confirmPairing'))).not.toMatch(/奶奶|5550116/)
  })
})
