import { useEffect, useRef, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import './hold-button.css'

/** Longer than a slip of the finger, shorter than a wait. */
const HOLD_MS = 1_500

/** A tap that comes so soon after a finger or a key was lifted is the same press, told twice. */
const SAME_PRESS_MS = 500

type Props = {
  readonly words: string
  readonly holdingWords: string
  /** After a press that was short: a second one will do. */
  readonly againWords: string
  readonly isDisabled?: boolean
  readonly onHeld: () => void
}

/**
 * Pressed and held, by finger, mouse or keyboard; the bar shows how far it is. Whoever cannot hold, as with a
 * screen reader, presses twice.
 */
export function HoldButton({ words, holdingWords, againWords, isDisabled = false, onHeld }: Props) {
  const { isHolding, isAskedAgain, start, end, cancel, tap } = useHold(isDisabled, onHeld)
  const shown = isHolding ? holdingWords : isAskedAgain ? againWords : words
  return (
    <View
      className={classNames(
        'hold-button',
        'pressable',
        isHolding && 'hold-button--holding',
        isDisabled && 'hold-button--disabled',
      )}
      aria-role="button"
      {...(isDisabled ? { 'aria-disabled': 'true' } : {})}
      onClick={tap}
      {...(process.env.TARO_ENV === 'weapp'
        ? { onTouchStart: start, onTouchEnd: end, onTouchCancel: cancel }
        : webHandlers(start, end, cancel))}
    >
      <View className="hold-button__fill" />
      <Text className="hold-button__words" aria-live="polite">
        {shown}
      </Text>
    </View>
  )
}

function useHold(isDisabled: boolean, onHeld: () => void) {
  const [isHolding, setHolding] = useState(false)
  const [isAskedAgain, setAskedAgain] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const liftedAt = useRef(0)
  const latest = useRef(onHeld)
  latest.current = onHeld
  const stop = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    setHolding(false)
  }
  useEffect(() => () => clearTimeout(timer.current), [])

  const done = () => {
    stop()
    setAskedAgain(false)
    latest.current()
  }
  const start = () => {
    if (isDisabled || timer.current !== undefined) return
    setHolding(true)
    timer.current = setTimeout(done, HOLD_MS)
  }
  const press = () => {
    if (isDisabled) return
    if (isAskedAgain) done()
    else setAskedAgain(true)
  }
  const end = () => {
    liftedAt.current = Date.now()
    if (timer.current === undefined) return
    stop()
    press()
  }
  const tap = () => {
    if (Date.now() - liftedAt.current > SAME_PRESS_MS) press()
  }
  return { isHolding, isAskedAgain, start, end, cancel: stop, tap }
}

type KeyPress = { readonly key: string; readonly repeat?: boolean; preventDefault(): void }

const isPressKey = ({ key }: KeyPress): boolean => key === 'Enter' || key === ' '

function webHandlers(start: () => void, end: () => void, cancel: () => void) {
  return {
    tabIndex: 0,
    onPointerDown: start,
    onPointerUp: end,
    onPointerCancel: cancel,
    onPointerLeave: cancel,
    // A long press would open the browser's menu over the bar.
    onContextMenu: (event: { preventDefault(): void }) => event.preventDefault(),
    onKeyDown: (event: KeyPress) => {
      if (!isPressKey(event)) return
      event.preventDefault()
      if (!event.repeat) start()
    },
    onKeyUp: (event: KeyPress) => {
      if (isPressKey(event)) end()
    },
    onBlur: cancel,
  }
}
