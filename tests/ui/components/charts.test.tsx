import { render, screen, within } from '@testing-library/react'
import { BarChart } from '@/components/bar-chart'
import { ColumnChart } from '@/components/column-chart'

const REASON = '虚线：不足 5 人的单位不显示。'
const UNITS = [
  { name: '石桥镇', value: 64, words: '1,842 人 64%' },
  { name: '东坡村', value: undefined, words: '不显示' },
]

describe('components: charts', () => {
  it('writes every value out beside its name', () => {
    render(<BarChart label="各单位参与" bars={UNITS} />)
    const bars = within(screen.getByRole('list', { name: '各单位参与' })).getAllByRole('listitem')
    expect(bars.map((bar) => bar.textContent)).toEqual(['石桥镇1,842 人 64%', '东坡村不显示'])
  })

  it('says why a bar is hidden', () => {
    render(<BarChart label="各单位参与" bars={UNITS} hiddenReason={REASON} />)
    expect(screen.getByText(REASON)).toBeVisible()
  })

  it('gives no reason where nothing is hidden', () => {
    render(<BarChart label="各单位参与" bars={UNITS.slice(0, 1)} hiddenReason={REASON} />)
    expect(screen.queryByText(REASON)).toBeNull()
  })

  it('draws a bar as long as its share of the largest, and a hidden one not at all', () => {
    const bars = [...UNITS, { name: '柳湾镇', value: 32, words: '32%' }]
    const { container } = render(<BarChart label="各单位参与" bars={bars} />)
    const widths = [...container.querySelectorAll<HTMLElement>('.bars__fill')].map(({ style }) => style.width)
    expect(widths).toEqual(['100%', '50%'])
  })

  it('says in a sentence what the columns show', () => {
    const columns = [
      { name: '17 日', value: 200 },
      { name: '18 日', value: undefined },
    ]
    render(
      <ColumnChart
        label="17 日有 200 人参与"
        columns={columns}
        highestWords="最高 200 人"
        hiddenReason={REASON}
      />,
    )
    expect(screen.getByRole('img', { name: '17 日有 200 人参与' })).toHaveTextContent(REASON)
  })
})
