import fc from 'fast-check'
import { cleanup, render, screen } from '@testing-library/react'
import { MarkedText } from '@/components/mark'

const MESSAGE = '请下载会议软件，按提示开启屏幕共享。'
const MARKS = [
  { start: 11, end: 17 },
  { start: 1, end: 7 },
]

const markedWords = () => screen.queryAllByRole('mark').map((mark) => mark.textContent)

describe('components: MarkedText', () => {
  it('marks exactly the given ranges, in the order of the text', () => {
    render(<MarkedText text={MESSAGE} marks={MARKS} />)
    expect(markedWords()).toEqual(['下载会议软件', '开启屏幕共享'])
  })

  it('numbers the marks from 1', () => {
    const { container } = render(<MarkedText text={MESSAGE} marks={MARKS} />)
    expect(container).toHaveTextContent('请下载会议软件1，按提示开启屏幕共享2。')
  })

  it('gives the same number to marks that one line explains, and reads none aloud', () => {
    const marks = MARKS.map((mark) => ({ ...mark, number: 3 }))
    const { container } = render(<MarkedText text={MESSAGE} marks={marks} />)
    expect(container).toHaveTextContent('请下载会议软件3，按提示开启屏幕共享3。')
    for (const number of screen.getAllByText('3')) expect(number).toHaveAttribute('aria-hidden', 'true')
  })

  it('leaves the numbers out where there is no list to explain them', () => {
    const { container } = render(<MarkedText text={MESSAGE} marks={MARKS} isNumbered={false} />)
    expect(container).toHaveTextContent(MESSAGE)
  })

  it('passes over a mark that begins within another', () => {
    render(
      <MarkedText
        text={MESSAGE}
        marks={[
          { start: 1, end: 7 },
          { start: 3, end: 9 },
        ]}
      />,
    )
    expect(markedWords()).toEqual(['下载会议软件'])
  })

  it('shows every letter once, whatever the marks', () => {
    const mark = fc.record({ start: fc.nat(30), end: fc.nat(30) })
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 5 }), (marks) => {
        const { container } = render(<MarkedText text={MESSAGE} marks={marks} isNumbered={false} />)
        expect(container.textContent).toBe(MESSAGE)
        cleanup()
      }),
    )
  })
})
