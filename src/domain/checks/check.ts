import type { RedFlagId, ScamTypeId } from '../shared/taxonomy'

/** 很像骗局 · 拿不准 · 没发现常见骗术. There is no "safe": what was not found may still be there. */
export type CheckVerdict = 'likelyScam' | 'unsure' | 'nothingFound'

/** The one thing to do next. */
export type CheckStep =
  /** The message says that money or a code is gone already: the rescue. */
  | 'rescue'
  /** Answer nothing, pay nothing, ask 96110 or the family. */
  | 'stopAndAsk'
  /** Look the official number up oneself, and ask there. */
  | 'askOfficially'
  /** Nothing found; once money or a code is wanted, check again. */
  | 'stayCareful'

/** Words of the message that give a trick away; [start, end) are UTF-16 offsets into the text as it was given. */
export type CheckMatch = {
  readonly start: number
  readonly end: number
  readonly redFlagId: RedFlagId
  readonly scamTypeId: ScamTypeId
}

export type CheckResult = {
  readonly verdict: CheckVerdict
  /** How much the message looks like a scam, from 0 to 1; the verdicts are steps of it. */
  readonly score: number
  /** The tricks it may belong to, the likeliest first; empty when nothing was found. */
  readonly scamTypeIds: readonly ScamTypeId[]
  /** What gave it away, the weightiest first, each once. */
  readonly redFlagIds: readonly RedFlagId[]
  /** In the order of the text, without overlaps; none for what was described by tapping. */
  readonly matches: readonly CheckMatch[]
  readonly nextStep: CheckStep
}
