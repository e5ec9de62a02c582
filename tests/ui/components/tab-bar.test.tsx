import { fireEvent, render, screen } from '@testing-library/react'
import { TabBar, type Tab } from '@/components/tab-bar'
import { TextSizeContext, type TextSize } from '@/components/text-size'

const WORDS = { home: '首页', learn: '学习', rescue: '我被骗了', alerts: '预警', me: '我的' }

function renderBar(
  size: TextSize,
  current: Tab = 'home',
  onOpen: (tab: Tab) => void = () => undefined,
): void {
  render(
    <TextSizeContext.Provider value={size}>
      <TabBar label="主导航" words={WORDS} current={current} onOpen={onOpen} />
    </TextSizeContext.Provider>,
  )
}

const tabNames = () => screen.getAllByRole('link').map((tab) => tab.textContent)

describe('components: TabBar', () => {
  it('says which page is the current one', () => {
    renderBar('standard', 'alerts')
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('预警')
  })

  it('opens the tab that is pressed', () => {
    const onOpen = jest.fn()
    renderBar('standard', 'home', onOpen)
    fireEvent.keyDown(screen.getByRole('link', { name: '我被骗了' }), { key: 'Enter' })
    expect(onOpen).toHaveBeenCalledWith('rescue')
  })

  it('has all five pages in the standard view', () => {
    renderBar('standard')
    expect(tabNames()).toEqual(['首页', '学习', '我被骗了', '预警', '我的'])
  })

  it.each(['large', 'largest'] as const)('has three tabs and the rescue as a bar at %s text', (size) => {
    const onOpen = jest.fn()
    renderBar(size, 'home', onOpen)
    expect(tabNames()).toEqual(['首页', '预警', '我的'])
    fireEvent.click(screen.getByRole('button', { name: '我被骗了' }))
    expect(onOpen).toHaveBeenCalledWith('rescue')
  })

  it('does not offer the rescue on the page of the rescue', () => {
    renderBar('large', 'rescue')
    expect(screen.queryByRole('button', { name: '我被骗了' })).toBeNull()
  })
})
