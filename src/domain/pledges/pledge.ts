import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { Audiences, ReviewedOn, Sources } from '../shared/source'

export const Pledge = v.strictObject({
  id: Slug,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.pipe(v.string(), v.minLength(4), v.maxLength(24)),
  audiences: Audiences,
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

/** A random number, not a counter: it tells neither who signed nor how many did. */
export function certificateNumber(code: string, year: number): string {
  return `CN-${String(year % 100).padStart(2, '0')}-${code.slice(0, 4)}-${code.slice(4, 8)}`
}
