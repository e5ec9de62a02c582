import { fireEvent, render, screen } from '@testing-library/react'
import type { Gatherings } from '@/domain/gatherings/contract'
import { chinaDay } from '@/domain/shared/time'
import { GatheringCard } from '@/features/gatherings/components/gathering-card'
import { gatheringWords } from '@/i18n/zh-CN/gatherings'
import { sent, startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const HELD: Gatherings = {
  count: 22,
  people: 1_186,
  newest: [
    {
      ...{ id: 'a', unitId: 'liuwan', unitName: '柳湾村', heldOn: '2026-11-20' },
      ...{ kind: 'talk', people: 86, note: '村口' },
    },
    {
      ...{ id: 'b', unitId: 'class', unitName: '八年级 3 班', heldOn: '2026-11-19' },
      ...{ kind: 'meeting', people: 40, note: '' },
    },
  ],
}

const calls = (action: string) => sent.filter((call) => call.action === action)

describe('people counted without the app', () => {
  it('are one sentence, a list, and what is older; only staff who may enter are asked to', async () => {
    startOver({ listGatherings: () => ({ ok: true, value: HELD }) })
    render(<GatheringCard unitId="qinghe" mayEnter={false} />)
    expect(await screen.findByText('这 14 天登记了 22 场，到场 1,186 人。')).toBeInTheDocument()
    expect(screen.getByText('11 月 20 日 · 讲座、宣讲 · 柳湾村')).toBeInTheDocument()
    expect(screen.getByText('11 月 19 日 · 班会 · 八年级 3 班')).toBeInTheDocument()
    expect(screen.getByText(gatheringWords.more(20))).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: gatheringWords.enter })).toBeNull()
    expect(screen.queryByRole('button', { name: /讲座/ })).toBeNull()
  })

  it('are entered with a day, a kind and a number; what is wrong stands at its field', async () => {
    startOver({
      listGatherings: () => ({ ok: true, value: { count: 0, people: 0, newest: [] } }),
      enterGathering: () => ({ ok: true, value: { gatheringId: 'new' } }),
    })
    render(<GatheringCard unitId="qinghe" mayEnter />)
    fireEvent.click(await screen.findByRole('button', { name: gatheringWords.enter }))
    fireEvent.input(screen.getByLabelText(gatheringWords.count), { target: { value: 'many' } })
    fireEvent.input(screen.getByLabelText(gatheringWords.said), { target: { value: '电话 13800138000' } })
    fireEvent.click(screen.getByRole('button', { name: gatheringWords.save }))
    const { kind, people, note } = gatheringWords.mistakes
    for (const words of [kind, people, note]) expect(screen.getByText(words)).toBeInTheDocument()
    expect(calls('enterGathering')).toEqual([])
    fireEvent.click(screen.getByRole('radio', { name: '摆摊、发传单' }))
    fireEvent.input(screen.getByLabelText(gatheringWords.count), { target: { value: '120' } })
    fireEvent.input(screen.getByLabelText(gatheringWords.said), { target: { value: '赶集' } })
    fireEvent.click(screen.getByRole('button', { name: gatheringWords.save }))
    expect(await screen.findByText(gatheringWords.entered)).toBeInTheDocument()
    const today = chinaDay(new Date())
    expect(calls('enterGathering')[0]?.payload).toEqual({
      ...{ unitId: 'qinghe', heldOn: today, kind: 'stall', people: 120, note: '赶集' },
    })
  })

  it('are put right where they were entered, and a class meeting in its own place', async () => {
    startOver({
      listGatherings: () => ({ ok: true, value: HELD }),
      correctGathering: () => ({ ok: true, value: { gatheringId: 'a' } }),
    })
    render(<GatheringCard unitId="qinghe" mayEnter />)
    expect(screen.queryByRole('button', { name: /班会/ })).toBeNull()
    fireEvent.click(await screen.findByRole('button', { name: /讲座、宣讲/ }))
    expect(screen.getByLabelText(gatheringWords.count)).toHaveValue('86')
    fireEvent.input(screen.getByLabelText(gatheringWords.heldOn), { target: { value: chinaDay(new Date()) } })
    fireEvent.input(screen.getByLabelText(gatheringWords.count), { target: { value: '68' } })
    fireEvent.click(screen.getByRole('button', { name: gatheringWords.save }))
    expect(await screen.findByText(gatheringWords.corrected)).toBeInTheDocument()
    expect(calls('correctGathering')[0]?.payload).toMatchObject({ gatheringId: 'a', people: 68 })
  })
})
