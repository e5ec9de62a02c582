import { fireEvent, render, screen } from '@testing-library/react'
import { PledgeBody } from '@/features/pledges/components/pledge-body'
import { PledgeFoot } from '@/features/pledges/components/pledge-foot'
import { usePledging, type PledgeToSign } from '@/features/pledges/hooks'
import { answerWith, sentTo, startOver, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const TO_SIGN: PledgeToSign = {
  pledge: {
    id: 'student',
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
}
const SIGNED = {
  certificateNumber: 'CN-26-0000-0000',
  pledgeId: 'student',
  version: 1,
  title: TO_SIGN.pledge.title,
  motto: TO_SIGN.pledge.motto,
  unitName: '八年级 3 班',
  signedAt: '2026-11-23T02:00:00.000Z',
}
const signPledge = () => ({ ok: true, value: SIGNED })

type Reader = { canSign?: boolean; readsOneByOne?: boolean }

function Pledge({ canSign = true, readsOneByOne = false }: Reader) {
  const pledging = usePledging(TO_SIGN, canSign, readsOneByOne)
  return (
    <>
      <PledgeBody pledging={pledging} unitName="八年级 3 班" isInWeChat />
      <PledgeFoot pledging={pledging} onCheckAgain={() => undefined} />
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function fillIn(age: string) {
  fireEvent.click(await screen.findByRole('checkbox', { name: '我读完了，愿意这样做' }))
  fireEvent.click(screen.getByRole('radio', { name: age }))
  press('手写不方便，改用打字')
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
    ['我未满 14 岁，家长在旁边一起签', true],
    ['我满 14 岁了', false],
  ])('sends which words were signed and “%s”, but not the name', async (age, isGuardianPresent) => {
    startOver({ signPledge })
    render(<Pledge />)
    await fillIn(age)
    press('签好了，提交')
    await screen.findByText('编号 CN-26-0000-0000')
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
      press(at < 2 ? '下一句' : '都看完了，去签名')
    }
    await screen.findByRole('checkbox', { name: '我读完了，愿意这样做' })
  })

  it('is taken back after one question, and the name goes from the device', async () => {
    startOver({ signPledge })
    render(<Pledge />)
    await fillIn('我满 14 岁了')
    press('签好了，提交')
    await screen.findByText('编号 CN-26-0000-0000')
    answerWith({ withdrawPledge: () => ({ ok: true, value: { withdrawn: true } }) })
    press('撤回承诺')
    press('撤回')
    await screen.findByText('撤回了。想签的时候，随时再来。')
    expect(storedOnDevice()).not.toContain('李小明')
  })
})
