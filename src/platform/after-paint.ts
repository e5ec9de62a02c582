import { useEffect, useState } from 'react'

/** Long enough for the first part to be on the screen, too short to be noticed. */
const PAINTED_AFTER_MS = 50

/** What waits to be painted, in the order in which it was asked for. */
const waiting: (() => void)[] = []
let isPainting = false

/**
 * Runs a moment later; in WeChat one at a time, whoever asks: what several components paint at the same moment travels
 * to its view together, and would weigh more than a setData may after a tap (4 KB).
 *
 * @returns takes it back
 */
function afterPaint(paint: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const timer = setTimeout(paint, PAINTED_AFTER_MS)
    return () => clearTimeout(timer)
  }
  waiting.push(paint)
  if (!isPainting) setTimeout(paintNext, PAINTED_AFTER_MS)
  isPainting = true
  return () => {
    const place = waiting.indexOf(paint)
    if (place >= 0) waiting.splice(place, 1)
  }
}

function paintNext(): void {
  waiting.shift()?.()
  isPainting = waiting.length > 0
  if (isPainting) setTimeout(paintNext, PAINTED_AFTER_MS)
}

/** True a moment after `isOn`: what lies below the fold follows on its own. */
export function useAfterPaint(isOn: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    setPainted(false)
    return isOn ? afterPaint(() => setPainted(true)) : undefined
  }, [isOn])
  return isPainted
}

/** How many parts of something long may be shown by now: one at once, then one after the other. */
export function usePartsPainted(parts: number): number {
  const [painted, setPainted] = useState(1)
  useEffect(() => (painted < parts ? afterPaint(() => setPainted(painted + 1)) : undefined), [painted, parts])
  return painted
}
