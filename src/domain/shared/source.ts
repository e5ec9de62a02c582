import * as v from 'valibot'
import { Day } from './ids'
import { AUDIENCE_IDS, RED_FLAG_IDS, SCAM_TYPE_IDS } from './taxonomy'

/** Where a fact comes from; every content file names at least one. */
export const Source = v.strictObject({
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(80)),
  /** Not `v.url`, which asks for a global that the mini-program does not have. */
  url: v.optional(
    v.pipe(v.string(), v.regex(/^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/\S*)?$/), v.maxLength(300)),
  ),
})
export const Sources = v.pipe(v.array(Source), v.minLength(1), v.maxLength(8))

/** When a person last compared the content with its sources. */
export const ReviewedOn = Day

export const ScamType = v.picklist(SCAM_TYPE_IDS)
export const RedFlag = v.picklist(RED_FLAG_IDS)
export const AudienceId = v.picklist(AUDIENCE_IDS)
export const Audiences = v.pipe(v.array(AudienceId), v.minLength(1), v.maxLength(AUDIENCE_IDS.length))
