import { fireEvent, render, screen, within } from '@testing-library/react'
import { EvidencePage } from '@/features/rescue/components/evidence-page'
import { FamilyNumbers } from '@/features/rescue/components/family-numbers'
import { RescuePage } from '@/features/rescue/components/rescue-page'
import { rescueSteps } from '@/i18n/zh-CN/rescue'
import { sent, startOver, store, storedOnDevice } from './taro-device'

jest.mock('@tarojs/taro', () => jest.requireActual('./taro-device'))

const WRITTEN = {
  name: '张阿姨',
  phone: '00 123',
  transfers: [{ when: '上午九点', amountFen: 1_200_000, payee: '某某商行', payeeAccount: '某账号' }],
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const inDialogue = (name: string) => fireEvent.click(within(screen.getByRole('dialog')).getByText(name))

beforeEach(() => startOver({}))
afterEach(() => expect(sent).toEqual([]))

describe('the rescue', () => {
  it('tells the officer what the person has written in the list', () => {
    store('rescue-evidence', WRITTEN)
    render(<RescuePage />)
    screen.getByText('我叫张阿姨，在＿＿。')
    screen.getByText('转了 12,000 元，时间是上午九点。')
  })

  it('puts 110 first and 96110 next, before anything that takes reading', () => {
    render(<RescuePage />)
    const names = screen.getAllByRole('button').map((button) => button.textContent)
    expect(names.slice(1, 3)).toEqual(['110点一下，打电话报警', '还拿不准，打 96110 问'])
  })

  it('warns of those who offer to get the money back', async () => {
    render(<RescuePage />)
    press('看全部八步')
    fireEvent.click(await screen.findByRole('button', { name: /7\. / }))
    screen.getByText(/先交钱才帮您追回的，是另一个骗局/)
    screen.getByRole('checkbox', { name: /又有“警察”来电要转钱/ })
  })

  it('shows how far each step is', () => {
    const [{ lines }] = rescueSteps
    render(<RescuePage />)
    press(/打完了，下一步/)
    fireEvent.click(screen.getByRole('checkbox', { name: lines[0] }))
    press('看全部八步')
    expect(screen.getByRole('button', { name: /1\. 先停下/ })).toHaveTextContent('做完了')
    expect(screen.getByRole('button', { name: /2\. / })).toHaveTextContent('做了一些')
    expect(screen.getByRole('button', { name: /3\. / })).toHaveTextContent('还没做')
  })

  it('hands the traces of the swindler to a report, and nothing of the person', () => {
    store('rescue-evidence', WRITTEN)
    render(<RescuePage />)
    press('看全部八步')
    press(/3\. /)
    for (const { title } of rescueSteps.slice(2)) press(`下一步：${title}`)
    press('八步都看过了')
    press(/把经过写成线索/)
    const seed = JSON.parse(new Map<string, string>(JSON.parse(storedOnDevice())).get('tip-seed') ?? '')
    expect(seed).toEqual({
      source: 'rescue',
      redFlagIds: [],
      indicators: [
        { kind: 'phone', raw: '00 123' },
        { kind: 'account', raw: '某账号' },
      ],
    })
  })
})

describe('the evidence list', () => {
  it('says at once when an amount cannot be read, and keeps the one that can', () => {
    render(<EvidencePage />)
    press(/第 1 笔钱/)
    type('转了多少元', '三千')
    screen.getByText(/没看懂这个数/)
    type('转了多少元', '3000.5 元')
    expect(screen.queryByText(/没看懂这个数/)).toBeNull()
    expect(storedOnDevice()).toContain('300050')
  })

  it('takes several transfers, and removes one after a question', () => {
    store('rescue-evidence', WRITTEN)
    render(<EvidencePage />)
    press('再加一笔钱')
    type('转了多少元', '800')
    press('下一项：第 2 笔钱：转给了谁')
    press('去掉这一笔')
    inDialogue('去掉')
    screen.getByText('一共转出 12,000 元')
    expect(screen.queryByRole('button', { name: /第 2 笔钱/ })).toBeNull()
  })

  it('is erased only after one question, and then wholly', () => {
    store('rescue-evidence', WRITTEN)
    render(<EvidencePage />)
    press('全部清掉')
    inDialogue('先不清')
    expect(storedOnDevice()).toContain('某某商行')
    press('全部清掉')
    inDialogue('全部清掉')
    screen.getByText('清掉了，这部手机上没有了。')
    expect(storedOnDevice()).not.toContain('rescue-evidence')
  })
})

describe('the numbers of the family', () => {
  const save = (name: string, phone: string) => {
    type('怎么叫', name)
    type('电话号码', phone)
    press('存下')
  }

  it('says what is missing, and takes nothing away', () => {
    render(<FamilyNumbers />)
    save('女儿', '12')
    screen.getByText(/号码不对/)
    expect(screen.getByLabelText('怎么叫')).toHaveValue('女儿')
    expect(storedOnDevice()).not.toContain('女儿')
  })

  it('are three at most', () => {
    render(<FamilyNumbers />)
    save('女儿', '100 0000 0001')
    press('再存一个')
    save('儿子', '100 0000 0002')
    press('再存一个')
    save('老李', '100 0000 0003')
    screen.getByRole('button', { name: '打给老李' })
    expect(screen.queryByRole('button', { name: '再存一个' })).toBeNull()
  })

  it('are removed from this device after a question', () => {
    store('rescue-family', [{ name: '女儿', phone: '10000000001' }])
    render(<FamilyNumbers />)
    press('删掉女儿的号码')
    inDialogue('删掉')
    expect(storedOnDevice()).not.toContain('女儿')
  })
})
