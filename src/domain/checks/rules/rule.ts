import type { RedFlagId } from '../../shared/taxonomy'
import type { Pattern } from '../patterns'

/** Words that give a trick away, or that honest senders write; a pattern of several steps ties them together. */
export type Cue = {
  /** What is shown beside the matched words; absent where they mean nothing alone. */
  readonly flag?: RedFlagId
  /** No honest sender asks for it, whatever else they write. */
  readonly isDecisive?: true
  readonly says: readonly Pattern[]
}
export type Cues = Readonly<Record<string, Cue>>
