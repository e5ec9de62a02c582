import { useEffect, useRef } from 'react'

/** What the arrow keys of a presenter, or of a keyboard, do; typing in a field stays typing. Only on the web. */
export function useArrowKeys(onLeft: () => void, onRight: () => void): void {
  const latest = useRef({ onLeft, onRight })
  latest.current = { onLeft, onRight }
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return undefined
    const press = ({ key, target }: KeyboardEvent) => {
      if (target instanceof HTMLElement && target.closest('input, textarea, [role=radiogroup]')) return
      if (key === 'ArrowLeft' || key === 'PageUp') latest.current.onLeft()
      if (key === 'ArrowRight' || key === 'PageDown') latest.current.onRight()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
