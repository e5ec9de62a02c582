import type { RedFlagId, ScamTypeId } from '../../shared/taxonomy'
import type { CueId } from './cues'

/** Cues that weigh more together than alone: one of each list must be there. */
type Combination = {
  readonly all: readonly (readonly CueId[])[]
  readonly flag?: RedFlagId
  readonly types?: readonly ScamTypeId[]
  readonly weight: number
}

export const COMBINATIONS: readonly Combination[] = []
