import * as v from 'valibot'
import type { EditionActions } from '../shared/edition'
import { Slug } from '../shared/ids'
import { AudienceId } from '../shared/source'
import type { Guide, GuideSummary } from './guide'

export const ListGuides = v.strictObject({ audience: v.optional(AudienceId) })
export const GetGuide = v.strictObject({ guideId: Slug })
export const MarkGuideRead = v.strictObject({ guideId: Slug })

/** Every action of the `guides` function: what goes in, what comes out. */
export type GuideActions = EditionActions<Guide, GuideSummary> & {
  listGuides: { input: v.InferInput<typeof ListGuides>; output: readonly GuideSummary[] }
  getGuide: { input: v.InferInput<typeof GetGuide>; output: Guide }
  /** Counts once per member and guide. */
  markGuideRead: { input: v.InferInput<typeof MarkGuideRead>; output: { counted: boolean } }
}
