import type { RedFlagId, ScamTypeId } from './taxonomy'

/** What a page already knows when a person goes on to report. */
export type TipSeed = {
  readonly source: 'check' | 'guide' | 'alert' | 'rescue'
  readonly scamTypeId?: ScamTypeId
  readonly redFlagIds: readonly RedFlagId[]
  readonly text?: string
  /** As they were seen, before `normaliseIndicator`. */
  readonly indicators: readonly { readonly kind: 'phone' | 'account' | 'link'; readonly raw: string }[]
}

/** Where it lies on the device between the two pages; the report page reads it once and removes it. */
export const TIP_SEED_KEY = 'tip-seed'
