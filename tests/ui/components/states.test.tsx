import { act, render, screen } from '@testing-library/react'
import { CodeText } from '@/components/code-text'
import { Loading } from '@/components/loading'
import { Notice } from '@/components/notice'
import { Progress } from '@/components/progress'
import { Screen } from '@/components/screen'
import { Steps } from '@/components/steps'
import { TextSizeContext } from '@/components/text-size'
import { Timeline } from '@/components/timeline'

describe('components: Loading', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const renderAfter = (ms: number) => {
    render(<Loading words="正在打开…" slowWords="网络有点慢，再等等。" />)
    act(() => {
      jest.advanceTimersByTime(ms)
    })
  }

  it('shows nothing while an answer may still come at once', () => {
    renderAfter(299)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('shows shapes without words after 300 ms', () => {
    renderAfter(300)
    expect(screen.getByRole('status', { name: '正在打开…' })).toHaveTextContent('')
  })

  it('says after 3 s that it is slow', () => {
    renderAfter(3000)
    expect(screen.getByRole('status')).toHaveTextContent('网络有点慢，再等等。')
  })
})

describe('components: states and pieces', () => {
  it.each([
    ['warm', 'alert'],
    ['danger', 'alert'],
  ] as const)('a %s notice is announced', (tone, role) => {
    render(<Notice tone={tone}>没发出去</Notice>)
    expect(screen.getByRole(role)).toHaveTextContent('没发出去')
  })

  it('a calm notice keeps quiet unless it tells of a change', () => {
    const { rerender } = render(<Notice>只在这部手机上看</Notice>)
    expect(screen.queryByRole('status')).toBeNull()
    rerender(<Notice isStatus>已存好</Notice>)
    expect(screen.getByRole('status')).toHaveTextContent('已存好')
  })

  it('progress says in words where one is', () => {
    render(<Progress now={2} total={5} label="共 5 题，现在第 2 题" />)
    expect(screen.getByRole('img', { name: '共 5 题，现在第 2 题' })).toBeVisible()
  })

  it('a receipt code stands in groups and is spelled out to who does not see it', () => {
    render(<CodeText code="7K2M9QXT4RWB3HNFC" label="回执码" />)
    const code = screen.getByRole('img', { name: '回执码：7 K 2 M 9 Q X T 4 R W B 3 H N F C' })
    expect([...code.children].map((group) => group.textContent)).toEqual(['7K2M', '9QXT', '4RWB', '3HNFC'])
  })

  it('steps carry their numbers', () => {
    render(<Steps steps={['挂断', '打 96110']} />)
    expect(screen.getAllByRole('listitem').map((step) => step.textContent)).toEqual(['1挂断', '2打 96110'])
  })

  it('a timeline says which step is now', () => {
    render(
      <Timeline
        steps={[
          { title: '已收到', state: 'done' },
          { title: '受理', second: '11 月 26 日前', state: 'now' },
        ]}
      />,
    )
    expect(screen.getByRole('listitem', { current: 'step' })).toHaveTextContent('受理11 月 26 日前')
  })

  it.each([
    ['standard', 'view screen'],
    ['large', 'view view--elder screen'],
    ['largest', 'view view--elder view--elder-largest screen'],
  ] as const)('a page at %s text carries its size on the root', (size, classes) => {
    const { container } = render(
      <TextSizeContext.Provider value={size}>
        <Screen>内容</Screen>
      </TextSizeContext.Provider>,
    )
    expect(container.firstElementChild?.className).toBe(classes)
    expect(screen.getByRole('main')).toHaveTextContent('内容')
  })
})
