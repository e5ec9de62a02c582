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
