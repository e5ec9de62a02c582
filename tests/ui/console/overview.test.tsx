import { fireEvent, render, screen, within } from '@testing-library/react'
import type { Overview as Participation } from '@/domain/metrics/contract'
import type { Grant } from '@/domain/shared/roles'
import { sectionsFor } from '@/features/console/hooks'
import { Overview } from '@/features/metrics/components/overview'
import { startOver } from './taro-api'

jest.mock('@tarojs/taro', () => jest.requireActual<object>('./taro-api'))

const counts = {
  joined: 12,
  guideRead: 30,
  practiceFinished: null,
  pledgeSigned: 8,
  alertAcknowledged: null,
  noticeConfirmed: null,
}
const nothing = {
  joined: null,
  guideRead: null,
  practiceFinished: null,
  pledgeSigned: null,
  alertAcknowledged: null,
  noticeConfirmed: null,
}

const OVERVIEW: Participation = {
  unitName: '青禾县',
  from: '2026-11-10',
  to: '2026-11-23',
  countedAt: '2026-11-23T02:00:00Z',
  totals: counts,
  children: [
    { unitId: 'a', name: '石桥镇', counts: nothing },
    { unitId: 'b', name: '柳湾镇', counts },
  ],
  days: [{ day: '2026-11-23', counts }],
}

describe('Overview', () => {
  it('says in a sentence what may be shown, and nothing of what may not', async () => {
    startOver({ getOverview: () => ({ ok: true, value: OVERVIEW }) })
    render(<Overview unitId="county" todo={null} action={null} />)
    expect(await screen.findByText('这 14 天，12 人加入，读完指南 30 次，签承诺 8 份。')).toBeInTheDocument()
    expect(screen.getByRole('radio', { name: /完成答题/ })).toHaveTextContent('不显示')
  })

  it('shows the units in their own order for the kind that was chosen', async () => {
    startOver({ getOverview: () => ({ ok: true, value: OVERVIEW }) })
    render(<Overview unitId="county" todo={null} action={null} />)
    fireEvent.click(await screen.findByRole('radio', { name: /读完指南/ }))
    const list = await screen.findByRole('list', { name: '各单位读完指南' })
    const bars = within(list).getAllByRole('listitem')
    expect(bars.map(({ textContent }) => textContent)).toEqual(['石桥镇不显示', '柳湾镇30'])
  })
})

describe('sectionsFor', () => {
  const on = (role: Grant['role']): Grant => ({ role, unitPath: ['county'] })

  it.each<[string, readonly Grant[], readonly string[]]>([
    ['nobody without a grant', [], []],
    [
      'an organiser',
      [on('organiser')],
      ['overview', 'broadcasts', 'notices', 'meetings', 'content', 'visits', 'units', 'staff'],
    ],
    ['a reviewer', [on('reviewer')], ['overview', 'broadcasts', 'notices', 'content']],
    ['a triage officer', [on('triage')], ['casework']],
    [
      'an administrator, who appoints but does not do the work',
      [on('admin')],
      ['overview', 'broadcasts', 'units', 'staff'],
    ],
    ['a volunteer', [on('volunteer')], []],
  ])('admits %s', (_, grants, sections) => expect(sectionsFor(grants)).toEqual(sections))
})
