import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { AudienceId, ReviewedOn, Sources } from '../shared/source'
import { AUDIENCE_IDS } from '../shared/taxonomy'

export const Pledge = v.strictObject({
  id: Slug,
  /** Whom it is written for, in a word: 学生. */
  variant: v.pipe(v.string(), v.minLength(2), v.maxLength(6)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.pipe(v.string(), v.minLength(4), v.maxLength(24)),
  /** Who is shown it first; one that is for none of them is chosen, or comes with a role. */
  audiences: v.pipe(v.array(AudienceId), v.maxLength(AUDIENCE_IDS.length)),
  /** Each in the first person's mouth, each something one can do. */
  sentences: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(6), v.maxLength(40))),
    v.minLength(3),
    v.maxLength(8),
  ),
  /** What stands on the certificate, two short lines. */
  motto: v.tuple([v.string(), v.string()]),
  sources: Sources,
  reviewedOn: ReviewedOn,
})
export type Pledge = v.InferOutput<typeof Pledge>

/** The exact words that are signed; their SHA-256 is what the cloud keeps of the text. */
export function pledgeText(pledge: Pick<Pledge, 'id' | 'version' | 'title' | 'sentences'>): string {
  return [`${pledge.id}@${pledge.version}`, pledge.title, ...pledge.sentences].join('\n')
}
