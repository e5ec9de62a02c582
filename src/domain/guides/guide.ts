import * as v from 'valibot'
import { Slug } from '../shared/ids'
import { Audiences, RedFlag, ReviewedOn, ScamType, Sources } from '../shared/source'

const Sentence = v.pipe(v.string(), v.minLength(2), v.maxLength(120))
const Heading = v.pipe(v.string(), v.minLength(2), v.maxLength(24))

/** A stretch of a quote that gives the trick away; `text` stands in the quote letter by letter. */
const MarkedWords = v.strictObject({
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(120)),
  redFlagId: RedFlag,
})

const ScriptStep = v.strictObject({
  title: Heading,
  /** What the swindler says. */
  says: Sentence,
  marks: v.pipe(v.array(MarkedWords), v.maxLength(6)),
  /** What he wants by it. */
  wants: Sentence,
  /** What is really happening. */
  really: Sentence,
})

export const Guide = v.strictObject({
  id: Slug,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  scamTypeId: ScamType,
  audiences: Audiences,
  title: Heading,
  /** One sentence that says what the trick is; the first thing read. */
  definition: Sentence,
  /** The one sentence to remember. */
  remember: Heading,
  /** The short reading for elders: exactly two sentences. */
  brief: v.tuple([Sentence, Sentence]),
  targets: Sentence,
  script: v.pipe(v.array(ScriptStep), v.minLength(3), v.maxLength(6)),
  redFlags: v.pipe(v.array(v.strictObject({ id: RedFlag, words: Heading })), v.minLength(3), v.maxLength(6)),
  /** What the real one does differently. */
  genuine: v.strictObject({
    who: Heading,
    twins: v.pipe(
      v.array(v.strictObject({ scam: Sentence, genuine: Sentence })),
      v.minLength(2),
      v.maxLength(5),
    ),
  }),
  /** Composed, and shown as composed. */
  typicalCase: v.strictObject({
    story: v.pipe(v.string(), v.minLength(40), v.maxLength(300)),
    lesson: Sentence,
  }),
  whatToDo: v.pipe(v.array(Sentence), v.minLength(3), v.maxLength(4)),
  /** What people call it in everyday words, beside its title: the search finds the guide by these. */
  keywords: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(2), v.maxLength(10))),
    v.minLength(6),
    v.maxLength(16),
  ),
  /** Texts an organiser passes on as they are. */
  outreach: v.strictObject({
    /** Read over the village loudspeaker in about a minute, at four characters a second. */
    loudspeaker: v.pipe(v.string(), v.minLength(180), v.maxLength(260)),
    /** A message for a chat group. */
    chat: v.pipe(v.string(), v.minLength(60), v.maxLength(240)),
  }),
  hotline: v.strictObject({ number: v.pipe(v.string(), v.regex(/^\d{3,5}$/)), why: Sentence }),
  sources: Sources,
  reviewedOn: ReviewedOn,
})
export type Guide = v.InferOutput<typeof Guide>

/** What a list shows of a guide. */
export type GuideSummary = Pick<
  Guide,
  'id' | 'version' | 'scamTypeId' | 'audiences' | 'title' | 'definition' | 'remember'
>

export function summariseGuide(guide: Guide): GuideSummary {
  const { id, version, scamTypeId, audiences, title, definition, remember } = guide
  return { id, version, scamTypeId, audiences, title, definition, remember }
}

/** The text a voice reads, one entry a sentence that shows while it is read, in the order of the page. */
export function guideSpeech(guide: Guide, isBrief: boolean): string[] {
  const remember = `记住：${guide.remember}`
  if (isBrief) return [guide.title, ...guide.brief, remember]
  const script = guide.script.flatMap((step, index) => [
    `第${index + 1}步，${step.title}。`,
    `他会说：${step.says}`,
    `实际上，${step.really}`,
  ])
  return [guide.title, guide.definition, ...script, '现在该怎么做。', ...guide.whatToDo, remember]
}
