import { fireEvent, render, screen } from '@testing-library/react'
import { PledgeBody } from '@/features/pledges/components/pledge-body'
import { PledgeFoot } from '@/features/pledges/components/pledge-foot'
import { usePledging, type PledgeToSign } from '@/features/pledges/hooks'
import { answerWith, sentTo, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const TO_SIGN: PledgeToSign = {
  pledge: {
    id: 'student',
    variant: '学生',
    version: 1,
    title: '拒绝电信诈骗承诺书',
    audiences: ['student'],
    sentences: ['陌生链接，我先不点。', '先垫钱的兼职，我不做。', '拿不准就打 96110。'],
    motto: ['不轻信，不转账', '要及时报警'],
    sources: [{ title: '样例' }],
    reviewedOn: '2026-11-23',
  },
  textHash: 'ab'.repeat(32),
  signed: null,
  earlier: [],
  isGuardianAsked: false,
  variants: [
    { id: 'student', variant: '学生' },
    { id: 'staff', variant: '工作人员' },
  ],
}
const SIGNED = {
  certificateNumber: 'CN-26-0000-0000-0000',
  pledgeId: 'student',
  variant: '学生',
  version: 1,
  title: TO_SIGN.pledge.title,
  motto: TO_SIGN.pledge.motto,
  unitName: '八年级 3 班',
  signedAt: '2026-11-23T02:00:00.000Z',
}
const signPledge = () => ({ ok: true, value: SIGNED })

type Reader = { canSign?: boolean; readsOneByOne?: boolean; toSign?: PledgeToSign }
const chosenVariant = jest.fn<void, [string]>()

function Pledge({ canSign = true, readsOneByOne = false, toSign = TO_SIGN }: Reader) {
  const pledging = usePledging(toSign, canSign, readsOneByOne)
  return (
    <>
      <PledgeBody pledging={pledging} unitName="八年级 3 班" isInWeChat onChooseVariant={chosenVariant} />
      <PledgeFoot pledging={pledging} onCheckAgain={() => undefined} />
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

const CHILD = '我未满 14 岁，家长一起签'
const GUARDIAN = '我是家长，我在旁边，同意孩子签'

async function fillIn(age: string) {
  fireEvent.click(await screen.findByRole('checkbox', { name: '我读完了，愿意这样做' }))
  fireEvent.click(screen.getByRole('radio', { name: age }))
  if (age === CHILD) fireEvent.click(screen.getByRole('checkbox', { name: GUARDIAN }))
  press('改用打字')
  fireEvent.change(screen.getByLabelText('您的名字'), { target: { value: '李小明' } })
}

describe('pledge', () => {
  it('lets guests read, and shows them the way to sign', () => {
    startOver({})
    render(<Pledge canSign={false} />)
    screen.getByText('先垫钱的兼职，我不做。')
    expect(screen.queryByRole('checkbox')).toBeNull()
    screen.getByRole('button', { name: '去“我的”看看怎么加入' })
  })

  it('asks a pupil for the tick, the age and the name, one after the other', async () => {
    startOver({ signPledge })
    render(<Pledge />)
    press('签好了，提交')
    expect(screen.getByRole('alert')).toHaveTextContent('请先读完')
    fireEvent.click(await screen.findByRole('checkbox'))
    expect(screen.getByRole('alert')).toHaveTextContent('请选一下您的年纪')
    fireEvent.click(screen.getByRole('radio', { name: '我满 14 岁了' }))
    expect(screen.getByRole('alert')).toHaveTextContent('请写上名字')
    expect(sentTo('signPledge')).toEqual([])
  })

  it.each([
    [CHILD, true],
    ['我满 14 岁了', false],
  ])('sends which words were signed and “%s”, but not the name', async (age, isGuardianPresent) => {
    startOver({ signPledge })
    render(<Pledge />)
    await fillIn(age)
    press('签好了，提交')
    await screen.findByText('编号 CN-26-0000-0000-0000')
    screen.getByText('李小明')
    expect(sentTo('signPledge').map(({ payload }) => payload)).toEqual([
      { pledgeId: 'student', textHash: TO_SIGN.textHash, isGuardianPresent },
    ])
  })

  it('without a network waits, with the name kept on the device', async () => {
    startOver({})
    const first = render(<Pledge />)
    await fillIn('我满 14 岁了')
    press('签好了，提交')
    await screen.findByText('已存在手机里，有网后自动发送，只发一次。')
    first.unmount()
    render(<Pledge />)
    screen.getByText('签好了，等网络')
    expect(storedOnDevice()).toContain('李小明')
  })

  it('comes one sentence a screen in the elder view', async () => {
    startOver({})
    render(<Pledge readsOneByOne />)
    for (const [at, sentence] of TO_SIGN.pledge.sentences.entries()) {
      screen.getByText(sentence)
      expect(screen.queryByRole('checkbox')).toBeNull()
      press(at < 2 ? '我做得到，下一句' : '我做得到，去签名')
    }
    await screen.findByText('按住下面的大按钮，数到二')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('does not take a child without the guardian beside it', async () => {
    startOver({ signPledge })
    render(<Pledge />)
    await fillIn(CHILD)
    fireEvent.click(screen.getByRole('checkbox', { name: GUARDIAN }))
    press('签好了，提交')
    expect(screen.getByRole('alert')).toHaveTextContent('请家长也点一下')
    expect(sentTo('signPledge')).toEqual([])
  })

  it.each([
    ['two short presses', () => [press('按住这里，签下承诺'), press('再按一下，就签好了')]],
    ['one tap, by whoever cannot hold', () => press('按不住？点这里签')],
  ])('is signed without a name by %s', async (_, sign) => {
    startOver({ signPledge })
    render(<Pledge />)
    fireEvent.click(await screen.findByRole('checkbox', { name: '我读完了，愿意这样做' }))
    fireEvent.click(screen.getByRole('radio', { name: '我满 14 岁了' }))
    press('不写字，按住就能签')
    sign()
    await screen.findByText('本人按住签下')
    expect(sentTo('signPledge')).toHaveLength(1)
  })

  it('shows what was signed before beside the words that are asked for now', () => {
    startOver({})
    const earlier = [{ ...SIGNED, variant: '家长', certificateNumber: 'CN-25-1111-2222' }]
    render(<Pledge toSign={{ ...TO_SIGN, earlier }} />)
    screen.getByText('承诺书有了这一版，请看过再签。以前签的仍然有效，在下面。')
    screen.getByText('家长版 · 第 1 版')
    screen.getByText(/CN-25-1111-2222/)
  })

  it('lets a person choose another version of it', () => {
    startOver({})
    render(<Pledge />)
    press('这是学生版，换一版')
    fireEvent.click(screen.getByRole('radio', { name: '工作人员版' }))
    expect(chosenVariant).toHaveBeenCalledWith('staff')
  })

  it('is taken back after one question, and the name goes from the device', async () => {
    startOver({ signPledge })
    render(<Pledge />)
    await fillIn('我满 14 岁了')
    press('签好了，提交')
    await screen.findByText('编号 CN-26-0000-0000-0000')
    answerWith({ withdrawPledge: () => ({ ok: true, value: { withdrawn: true } }) })
    fireEvent.click(await screen.findByRole('button', { name: '撤回承诺' }))
    press('撤回')
    await screen.findByText('撤回了。想签的时候，随时再来。')
    expect(storedOnDevice()).not.toContain('李小明')
  })
})
