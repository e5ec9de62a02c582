import { useEffect, useState } from 'react'

/** At once, and then again so long after each end; undefined stops it. */
export function useRepeatedly(run: () => Promise<void>, everyMs: number | undefined): void {
  const [round, setRound] = useState(0)
  useEffect(() => {
    if (everyMs === undefined) return undefined
    let isGone = false
    const timer = setTimeout(
      () => {
        void run().then(() => {
          if (!isGone) setRound(round + 1)
        })
      },
      round === 0 ? 0 : everyMs,
    )
    return () => {
      isGone = true
      clearTimeout(timer)
    }
    // `run` is new every time; a round begins when the one before has ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [round, everyMs])
}
