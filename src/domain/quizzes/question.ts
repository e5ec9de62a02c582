import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { Audiences, RedFlag, ReviewedOn, ScamType, Sources } from '../shared/source'

const Sentence = v.pipe(v.string(), v.minLength(2), v.maxLength(120))

/** A stretch of the message that gives a scam away; `text` stands in the message letter by letter. */
const Cue = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  redFlagId: RedFlag,
  title: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
  why: Sentence,
})

/** One message to judge. Half of all are genuine, or practice only teaches suspicion. */
export const Question = v.strictObject({
  id: Slug,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  kind: v.picklist(['scam', 'genuine']),
  /** For a genuine message: the scam it is easily taken for. */
  scamTypeId: ScamType,
  audiences: Audiences,
  /** Where it arrives: 短信、微信群、电话 … */
  channel: v.pipe(v.string(), v.minLength(2), v.maxLength(12)),
  message: v.pipe(v.string(), v.minLength(10), v.maxLength(240)),
  /** Empty for a genuine message. */
  cues: v.pipe(v.array(Cue), v.maxLength(4)),
  /** The sentence under the answer, right or wrong. */
  explanation: Sentence,
  remember: v.pipe(v.string(), v.minLength(4), v.maxLength(30)),
  /** The question of the other kind that looks most like this one. */
  twinId: Slug,
  sources: Sources,
  reviewedOn: ReviewedOn,
})
export type Question = v.InferOutput<typeof Question>
export type Verdict = Question['kind']

export const PRACTICE_LENGTH = 5

/** What a list for editors shows of a question, and all that its twin needs to know of it. */
export type QuestionSummary = Pick<Question, 'id' | 'version' | 'kind' | 'scamTypeId'> & {
  readonly title: string
}

export function summariseQuestion({ id, version, kind, scamTypeId, message }: Question): QuestionSummary {
  return { id, version, kind, scamTypeId, title: message.slice(0, TITLE_LENGTH) }
}

/** A question has no title; its first words stand for it. */
const TITLE_LENGTH = 24
