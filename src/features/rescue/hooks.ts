import { useState } from 'react'
import { scrollToTop } from '@/platform/navigation'
import { readStored, writeStored } from '@/platform/storage'

type RescueProgress = {
  /** 0 is the call to 110; the steps of `rescueSteps` follow, then the end. */
  readonly step: number
  readonly ticked: readonly string[]
}

const STORED_AS = 'rescue'
const BEGINNING: RescueProgress = { step: 0, ticked: [] }

export type Rescue = RescueProgress & {
  readonly goTo: (step: number) => void
  readonly toggle: (line: string) => void
  readonly restart: () => void
}

/**
 * Where the person stands. The ticks are kept on this device and nowhere else, but the page always opens
 * with the call: whoever comes in a hurry must not land in the middle.
 */
export function useRescue(): Rescue {
  const [progress, setProgress] = useState<RescueProgress>(() => ({
    step: 0,
    ticked: readStored<RescueProgress>(STORED_AS)?.ticked ?? [],
  }))
  const keep = (next: RescueProgress) => {
    writeStored(STORED_AS, next)
    setProgress(next)
  }
  return {
    ...progress,
    goTo: (step) => {
      keep({ ...progress, step })
      scrollToTop()
    },
    toggle: (line) => keep({ ...progress, ticked: toggled(progress.ticked, line) }),
    restart: () => {
      keep(BEGINNING)
      scrollToTop()
    },
  }
}

function toggled(ticked: readonly string[], line: string): readonly string[] {
  return ticked.includes(line) ? ticked.filter((one) => one !== line) : [...ticked, line]
}
