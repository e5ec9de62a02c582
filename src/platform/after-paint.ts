import { useEffect, useState } from 'react'

/** Long enough for the first part to be on the screen, too short to be noticed. */
const PAINTED_AFTER_MS = 50

/**
 * True a moment after `isOn`: what lies below the fold follows on its own, so that neither part weighs more
 * than a setData may after a tap (4 KB).
 */
export function useAfterPaint(isOn: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    setPainted(false)
    if (!isOn) return undefined
    const timer = setTimeout(() => setPainted(true), PAINTED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [isOn])
  return isPainted
}

/**
 * How many parts of something long may be shown by now: one at once, then one after the other, so that none
 * of them weighs more than a setData may after a tap.
 */
export function usePartsPainted(parts: number): number {
  const [painted, setPainted] = useState(1)
  useEffect(() => {
    if (painted >= parts) return undefined
    const timer = setTimeout(() => setPainted(painted + 1), PAINTED_AFTER_MS)
    return () => clearTimeout(timer)
  }, [painted, parts])
  return painted
}
