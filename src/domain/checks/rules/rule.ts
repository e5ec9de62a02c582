import type { RedFlagId, ScamTypeId } from '../../shared/taxonomy'
import type { Pattern } from '../patterns'

/** Words that give a trick away, or that tell something about a message which combinations ask for. */
export type Cue = {
  /** What is shown beside the matched words; absent where they mean nothing alone. */
  readonly flag?: RedFlagId
  readonly types?: readonly ScamTypeId[]
  /** Added to the log-odds once, however often the words come; negative for what honest senders write. */
  readonly weight: number
  readonly says: readonly Pattern[]
}
export type Cues = Readonly<Record<string, Cue>>
