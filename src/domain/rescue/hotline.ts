import * as v from 'valibot'
import { ReviewedOn, Source } from '../shared/source'

/** A public service number; kept in the content, so that an organiser can correct it. */
const Hotline = v.strictObject({
  number: v.pipe(v.string(), v.regex(/^\d{3,5}$/)),
  name: v.pipe(v.string(), v.minLength(2), v.maxLength(12)),
  /** When to turn to it, in one breath. */
  use: v.pipe(v.string(), v.minLength(4), v.maxLength(40)),
  /** False where it only sends messages, or takes reports elsewhere than by phone. */
  canCall: v.boolean(),
  /** Where it answers: 全国, or the name of a province, city or county. */
  region: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
  source: Source,
  reviewedOn: ReviewedOn,
})
export type Hotline = v.InferOutput<typeof Hotline>

export const Hotlines = v.pipe(v.array(Hotline), v.minLength(1))
