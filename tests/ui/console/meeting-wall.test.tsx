import { fireEvent, render, screen } from '@testing-library/react'
import type { Board, MeetingReport } from '@/domain/meetings/contract'
import { QUESTION_KEYS, type Step } from '@/domain/meetings/step'
import { Controls } from '@/features/meeting-desk/components/controls'
import { Counting } from '@/features/meeting-desk/components/counting'
import { Report } from '@/features/meeting-desk/components/report'
import { Wall } from '@/features/meeting-desk/components/wall'
import type { BoardDesk } from '@/features/meeting-desk/hooks'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const QUESTION = {
  channel: '短信',
  message: '您的快递丢了，请加客服办理三倍赔付。',
  kind: 'scam',
  cues: [{ text: '三倍赔付', title: '赔得太多', why: '真的客服只退您付的钱。' }],
  explanation: '快递丢了，在原来的订单里就能退。',
} as const

const aBoard = (seed: Partial<Board> & { readonly step: Step }): Board => ({
  id: 'the-meeting',
  unitId: 'class-a',
  unitName: '八年级 3 班',
  audience: 'student',
  preparedAt: '2026-11-26T08:00:00.000Z',
  openedAt: '2026-11-26T08:10:00.000Z',
  closedAt: null,
  report: null,
  code: 'K2M9QX',
  questions: Object.fromEntries(QUESTION_KEYS.map((key) => [key, QUESTION])) as unknown as Board['questions'],
  attended: 40,
  answered: 0,
  tally: null,
  learning: null,
  pledged: 0,
  counted: { hands: {}, present: null, pledged: null, note: '' },
  ...seed,
})

const moves: Step[] = []
const counts: unknown[] = []
const DESK: BoardDesk = {
  board: undefined,
  failure: undefined,
  isLost: false,
  isBusy: false,
  move: (to) => moves.push(to),
  change: () => undefined,
  countHands: async (...count) => counts.push(count) > 0,
  countHeads: async (...count) => counts.push(count) > 0,
}
beforeEach(() => [moves, counts].forEach((list) => list.splice(0)))

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('the wall', () => {
  it('says how many have answered while they answer, and nothing of what', () => {
    render(<Wall board={aBoard({ step: 'ask-1', answered: 17 })} />)
    expect(screen.getByText('17 人答了')).toBeInTheDocument()
    expect(screen.queryByText('三倍赔付')).toBeNull()
    expect(screen.queryByText(QUESTION.explanation)).toBeNull()
  })

  it('shows phones and hands apart, with the cue', async () => {
    const counted = {
      hands: { 'before-1': { scam: 20, genuine: 12 } },
      present: null,
      pledged: null,
      note: '',
    }
    render(<Wall board={aBoard({ step: 'show-1', tally: { scam: 30, genuine: 10 }, counted })} />)
    expect(await screen.findByRole('list', { name: '大家怎么看' })).toHaveTextContent('30 人 75%')
    expect(screen.getByRole('list', { name: '举手的怎么看' })).toHaveTextContent('20 人 63%')
    expect(screen.getByText('真的客服只退您付的钱。')).toBeInTheDocument()
  })

  it('hides the bar of a few', async () => {
    render(<Wall board={aBoard({ step: 'show-1', answered: 3 })} />)
    expect(await screen.findByText('不到五个人答，不显示，免得看出是谁。')).toBeInTheDocument()
  })

  it.each([
    [0, '等第一份'],
    [null, '有人开始签了'],
    [31, '已经签了 31 份'],
  ])('counts %s signatures in words', (pledged, words) => {
    render(<Wall board={aBoard({ step: 'pledge', pledged })} />)
    expect(screen.getByText(words)).toBeInTheDocument()
  })
})

describe('leading a meeting', () => {
  beforeEach(() => void jest.replaceProperty(process, 'env', { ...process.env, TARO_ENV: 'h5' }))
  afterEach(() => jest.restoreAllMocks())

  it('goes on and back by the arrows of a keyboard and the keys of a presenter', () => {
    render(<Controls desk={DESK} board={aBoard({ step: 'show-2' })} />)
    for (const key of ['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp']) fireEvent.keyDown(window, { key })
    expect(moves).toEqual(['ask-3', 'ask-3', 'ask-2', 'ask-2'])
  })

  it('ends only after one question', () => {
    render(<Controls desk={DESK} board={aBoard({ step: 'pledge' })} />)
    fireEvent.keyDown(window, { key: 'PageDown' })
    expect(moves).toEqual([])
    press('结束')
    expect(moves).toEqual(['closed'])
  })

  it('takes hands as numbers, and keeps what was typed where it is none', async () => {
    render(<Counting desk={DESK} board={aBoard({ step: 'ask-1' })} />)
    const [scam, genuine] = screen.getAllByRole('textbox')
    fireEvent.input(scam as HTMLElement, { target: { value: '二十' } })
    fireEvent.input(genuine as HTMLElement, { target: { value: '12' } })
    press('记下举手')
    expect(await screen.findByText('请写一个数，没有就写 0。')).toBeInTheDocument()
    expect(counts).toEqual([])
    expect(scam).toHaveValue('二十')
    fireEvent.input(scam as HTMLElement, { target: { value: '20' } })
    press('记下举手')
    expect(await screen.findByText('记下了。')).toBeInTheDocument()
    expect(counts).toEqual([['before-1', { scam: 20, genuine: 12 }]])
  })
})

describe('the report', () => {
  const NOTHING = { before: null, after: null }
  const REPORT: MeetingReport = {
    attended: 3,
    pledged: null,
    learning: NOTHING,
    tallies: {},
    counted: { hands: {}, present: 32, pledged: 30, note: '三社的老人' },
    handsLearning: NOTHING,
  }

  it('says of a few only that they were there, and what was counted apart', async () => {
    render(<Report board={aBoard({ step: 'closed', report: REPORT })} report={REPORT} />)
    expect(screen.getByText('用手机进来 3 人')).toBeInTheDocument()
    expect(screen.getByText('组织者数到场 32 人')).toBeInTheDocument()
    expect(screen.getByText('在手机上签的不到五份，不写数目')).toBeInTheDocument()
    expect(await screen.findByText('用手机答题的不到五个人，不作比较。')).toBeInTheDocument()
    expect(screen.queryByText(/d′/)).toBeNull()
  })
})
