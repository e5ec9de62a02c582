import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import nacl from 'tweetnacl'
import { encodeBase64 } from '@/domain/shared/base64'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import type { ReceivingUnit, TipActions } from '@/domain/tips/contract'
import { openText } from '@/domain/tips/sealing'
import { readTipLetter } from '@/domain/tips/tip-letter'
import { ReportBody } from '@/features/tips/components/report-body'
import { ReportFoot } from '@/features/tips/components/report-foot'
import { useReport } from '@/features/tips/hooks'
import { answerWith, sentTo, startOver, store, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const WORDS = '有人在群里叫我刷单，先返五块，再要我垫三千。'
const officer = nacl.box.keyPair()
const newOfficer = nacl.box.keyPair()
const unitOf = (key: nacl.BoxKeyPair): ReceivingUnit => ({
  unitId: 'centre',
  name: '县反诈中心',
  officerPublicKeys: [encodeBase64(key.publicKey)],
})
const listReceivingUnits = () => ({ ok: true, value: [unitOf(officer)] })
const accepted = () => ({
  ok: true,
  value: { receivedAt: '2026-11-23T02:00:00.000Z', dueAt: '2026-11-26T02:00:00.000Z' },
})
const refusedWith = (code: string) => () => ({ ok: false, error: { code } })

function Report() {
  const report = useReport([])
  return (
    <>
      <ReportBody report={report} audience="citizen" />
      <ReportFoot report={report} />
    </>
  )
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))

async function writeReport() {
  render(<Report />)
  await screen.findByRole('radio', { name: '县反诈中心' })
  choose('刷单返利')
  choose('以前的事')
  press('下一步')
  fireEvent.change(screen.getByLabelText('经过'), { target: { value: WORDS } })
}

const submissions = () =>
  sentTo('submitTip').map(({ payload }) => payload as TipActions['submitTip']['input'])
const wordsFor = (key: nacl.BoxKeyPair, at: number) => {
  const sealed = submissions()[at]?.sealed
  return sealed && readTipLetter(openText(sealed, key) ?? '')?.text
}

describe('report', () => {
  it('names what is missing before it goes on', async () => {
    startOver({ listReceivingUnits })
    render(<Report />)
    await screen.findByRole('radio', { name: '县反诈中心' })
    press('下一步')
    screen.getByText('请选一种。说不清，就选“说不清，或者别的”。')
    screen.getByText('请选一下什么时候的事。')
  })

  it('asks for a few more words instead of sending a cry', async () => {
    startOver({ listReceivingUnits, submitTip: accepted })
    await writeReport()
    fireEvent.change(screen.getByLabelText('经过'), { target: { value: '有骗子' } })
    press('加密后发出')
    screen.getByText('再多写几个字，专员才看得明白。还差 7 个字。')
    expect(sentTo('submitTip')).toEqual([])
  })

  it('sends the words to the officer of the unit and to nobody else', async () => {
    startOver({ listReceivingUnits, submitTip: accepted })
    await writeReport()
    press('加密后发出')
    await screen.findByText('收到了，谢谢您说出来')
    expect(JSON.stringify(sentTo('submitTip'))).not.toContain('刷单，先返')
    expect(wordsFor(officer, 0)).toBe(WORDS)
    expect(wordsFor(newOfficer, 0)).toBeUndefined()
    expect(storedOnDevice()).not.toContain('先返五块')
  })

  it('keeps the receipt until the person has noted it, and then forgets it', async () => {
    startOver({ listReceivingUnits, submitTip: accepted })
    await writeReport()
    press('加密后发出')
    await screen.findByText('收到了，谢谢您说出来')
    expect(storedOnDevice()).toContain('receipt-to-note')
    press('我记好了，回首页')
    expect(storedOnDevice()).not.toContain('receipt')
  })

  it('seals anew for the new officers when they changed meanwhile', async () => {
    const units = [unitOf(officer), unitOf(officer), unitOf(newOfficer)]
    const replies = [refusedWith('TIP_OFFICERS_CHANGED'), accepted]
    startOver({
      listReceivingUnits: () => ({ ok: true, value: [units.shift()] }),
      submitTip: () => replies.shift()?.(),
    })
    await writeReport()
    press('加密后发出')
    await screen.findByText('收到了，谢谢您说出来')
    expect(wordsFor(newOfficer, 1)).toBe(WORDS)
    expect(sentTo('submitTip')[1]?.idempotencyKey).not.toBe(sentTo('submitTip')[0]?.idempotencyKey)
  })

  it('without a network sends nothing, keeps the words and says so', async () => {
    startOver({ listReceivingUnits })
    await writeReport()
    answerWith({})
    press('加密后发出')
    await screen.findByText('没有网络，还没发出去。写的都在，有网后再点一下。')
    expect(screen.getByLabelText('经过')).toHaveValue(WORDS)
    expect(sentTo('submitTip')).toEqual([])
  })

  it('lets a report be begun without a network, and asks for the unit when there is one', async () => {
    startOver({})
    render(<Report />)
    await screen.findByText('没有网络，看不到单位。可以先写，有网后再选。')
    choose('刷单返利')
    choose('以前的事')
    press('下一步')
    fireEvent.change(screen.getByLabelText('经过'), { target: { value: WORDS } })
    answerWith({ listReceivingUnits, submitTip: accepted })
    press('加密后发出')
    expect(await screen.findByRole('radio', { name: '县反诈中心' })).toBeChecked()
    press('下一步')
    press('加密后发出')
    await screen.findByText('收到了，谢谢您说出来')
  })

  it('sends the very same tip again when its answer was lost, also after the page was left', async () => {
    startOver({ listReceivingUnits })
    await writeReport()
    press('加密后发出')
    await screen.findByText('还不知道发到没有')
    const [lost] = sentTo('submitTip')
    document.body.innerHTML = ''
    answerWith({ listReceivingUnits, submitTip: accepted })
    render(<Report />)
    press('再发一次')
    await screen.findByText('收到了，谢谢您说出来')
    expect(sentTo('submitTip')).toEqual([lost])
  })

  it('goes back to the words when the cloud refuses, so that they can be sent another day', async () => {
    startOver({ listReceivingUnits, submitTip: refusedWith('TIP_DAILY_LIMIT') })
    await writeReport()
    press('加密后发出')
    await screen.findByText('今天举报的次数到了。紧急请拨 110，不急的请明天再来。')
    expect(screen.getByLabelText('经过')).toHaveValue(WORDS)
    expect(storedOnDevice()).not.toContain('tip-on-its-way')
  })

  it('takes over what another page knew, once', async () => {
    const seed: TipSeed = {
      source: 'check',
      scamTypeId: 'fake-police',
      redFlagIds: ['safe-account'],
      text: '他说我涉案。',
      indicators: [{ kind: 'phone', raw: '400-000-0000' }],
    }
    startOver({ listReceivingUnits })
    store(TIP_SEED_KEY, seed)
    render(<Report />)
    await waitFor(() => screen.getByRole('radio', { name: '县反诈中心' }))
    expect(screen.getByRole('radio', { name: '冒充公检法及政府机关' })).toBeChecked()
    choose('刚发生不久')
    press('下一步')
    expect(screen.getByLabelText('经过')).toHaveValue(
      '他说我涉案。\n我注意到：转到“安全账户”。\n对方电话：400-000-0000',
    )
    expect(storedOnDevice()).not.toContain(TIP_SEED_KEY)
  })
})
