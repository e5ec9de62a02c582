import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CallButton } from '@/components/call-button'
import { Doors } from '@/components/doors'
import { ListRow } from '@/components/list-row'
import { PageHead } from '@/components/page-head'
import { RescueLine } from '@/components/rescue-line'

describe('components: what can be pressed', () => {
  it.each([
    ['Enter', 1],
    [' ', 1],
    ['a', 0],
    ['Tab', 0],
  ])('a button answers to the key “%s” %i times', (key, times) => {
    const onPress = jest.fn()
    render(<Button onPress={onPress}>再试一次</Button>)
    fireEvent.keyDown(screen.getByRole('button', { name: '再试一次' }), { key })
    expect(onPress).toHaveBeenCalledTimes(times)
  })

  it('a disabled button says so and does nothing', () => {
    const onPress = jest.fn()
    render(
      <Button isDisabled onPress={onPress}>
        下一步
      </Button>,
    )
    const button = screen.getByRole('button', { name: '下一步' })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    expect(button).toHaveAttribute('aria-disabled', 'true')
    expect(onPress).not.toHaveBeenCalled()
  })

  it('the space bar presses without scrolling the page', () => {
    render(<Button onPress={() => undefined}>听一听</Button>)
    const isScrolled = fireEvent.keyDown(screen.getByRole('button'), { key: ' ' })
    expect(isScrolled).toBe(false)
  })

  it.each([
    ['a row', '学一招', (press: () => void) => <ListRow title="学一招" onPress={press} />],
    ['a card', '新预警', (press: () => void) => <Card onPress={press}>新预警</Card>],
    [
      'a call',
      /110.*打电话报警/,
      (press: () => void) => <CallButton number="110" words="点一下，打电话报警" onPress={press} />,
    ],
    [
      'the rescue line',
      /已经转了钱.*我被骗了/,
      (press: () => void) => <RescueLine question="已经转了钱？" words="我被骗了" onPress={press} />,
    ],
    [
      'the way back',
      '返回',
      (press: () => void) => <PageHead title="识骗" backLabel="返回" onBack={press} />,
    ],
    [
      'a door',
      '识骗',
      (press: () => void) => (
        <Doors label="四件事" doors={[{ icon: 'learn', title: '识骗', onPress: press }]} />
      ),
    ],
  ])('%s is a button by name, for finger and keyboard', (_, name, of) => {
    const onPress = jest.fn()
    render(of(onPress))
    const button = screen.getByRole('button', { name })
    fireEvent.click(button)
    fireEvent.keyDown(button, { key: 'Enter' })
    expect(button).toHaveAttribute('tabindex', '0')
    expect(onPress).toHaveBeenCalledTimes(2)
  })

  it('a row without a way on is no button', () => {
    render(<ListRow title="只是一个事实" />)
    expect(screen.queryByRole('button')).toBeNull()
  })
})
