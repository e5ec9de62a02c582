import { act, fireEvent, render, screen } from '@testing-library/react'
import { HoldButton } from '@/components/hold-button'

const words = { words: '按住', holdingWords: '别松手', againWords: '再按一下' }

function aHoldButton(isDisabled = false) {
  const onHeld = jest.fn<void, []>()
  render(<HoldButton {...words} isDisabled={isDisabled} onHeld={onHeld} />)
  return { onHeld, button: screen.getByRole('button') }
}
const pass = (ms: number) => act(() => jest.advanceTimersByTime(ms))

describe('HoldButton', () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  it.each([
    ['a finger', (button: HTMLElement) => fireEvent.pointerDown(button)],
    ['Enter', (button: HTMLElement) => fireEvent.keyDown(button, { key: 'Enter' })],
    ['the space bar', (button: HTMLElement) => fireEvent.keyDown(button, { key: ' ' })],
  ])('answers once it was held for a second and a half with %s', (_, hold) => {
    const { onHeld, button } = aHoldButton()
    hold(button)
    expect(button).toHaveTextContent('别松手')
    pass(1_499)
    expect(onHeld).not.toHaveBeenCalled()
    pass(1)
    expect(onHeld).toHaveBeenCalledTimes(1)
  })

  it('counts a key that repeats as one that is held', () => {
    const { onHeld, button } = aHoldButton()
    fireEvent.keyDown(button, { key: 'Enter' })
    for (let held = 0; held < 20; held++) {
      pass(100)
      fireEvent.keyDown(button, { key: 'Enter', repeat: true })
    }
    fireEvent.keyUp(button, { key: 'Enter' })
    expect(onHeld).toHaveBeenCalledTimes(1)
  })

  it('after a short press says that a second one will do, and takes it', () => {
    const { onHeld, button } = aHoldButton()
    fireEvent.pointerDown(button)
    fireEvent.pointerUp(button)
    fireEvent.click(button)
    expect(button).toHaveTextContent('再按一下')
    expect(onHeld).not.toHaveBeenCalled()
    fireEvent.pointerDown(button)
    fireEvent.pointerUp(button)
    fireEvent.click(button)
    expect(onHeld).toHaveBeenCalledTimes(1)
  })

  it('does nothing when the finger slips off', () => {
    const { onHeld, button } = aHoldButton()
    fireEvent.pointerDown(button)
    fireEvent.pointerLeave(button)
    pass(5_000)
    expect(button).toHaveTextContent('按住')
    expect(onHeld).not.toHaveBeenCalled()
  })

  it('does nothing while it is disabled', () => {
    const { onHeld, button } = aHoldButton(true)
    fireEvent.pointerDown(button)
    pass(5_000)
    fireEvent.click(button)
    fireEvent.click(button)
    expect(onHeld).not.toHaveBeenCalled()
  })
})
