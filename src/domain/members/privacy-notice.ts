import * as v from 'valibot'

/** What a person reads before anything about them is stored; short, or nobody reads it. */
export const PrivacyNotice = v.strictObject({
  /** Equals `CONSENT_VERSION`; a changed text takes a new number, and a new consent. */
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.pipe(v.string(), v.minLength(4), v.maxLength(16)),
  sections: v.pipe(
    v.array(
      v.strictObject({
        heading: v.pipe(v.string(), v.minLength(2), v.maxLength(12)),
        text: v.pipe(v.string(), v.minLength(10), v.maxLength(80)),
      }),
    ),
    v.minLength(1),
    v.maxLength(12),
  ),
})
export type PrivacyNotice = v.InferOutput<typeof PrivacyNotice>
