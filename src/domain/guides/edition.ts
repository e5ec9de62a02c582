import { markMistakes, repetitions } from '../shared/marks'
import { mistakesAgainst, type Mistake, type MistakeCode } from '../shared/mistakes'
import { SERVICE_NUMBERS, wordingMistakes } from '../shared/wording'
import { Guide } from './guide'

/** Everything that keeps a guide from being saved, or shipped; empty when nothing does. */
export function guideMistakes(content: unknown): Mistake[] {
  return mistakesAgainst(Guide, rulesBeyondTheSchema, content)
}

const rulesBeyondTheSchema = (guide: Guide): Mistake[] => [
  ...scriptMistakes(guide),
  ...redFlagMistakes(guide),
  ...repetitions(guide.audiences, (index) => `audiences.${index}`),
  ...keywordMistakes(guide),
  ...breathMistakes(guide),
  ...spokenMistakes(guide),
  ...numberMistakes(guide),
  ...wordingMistakes(guide),
]

/** Each step gives something away, and its marks stand in what the swindler says. */
function scriptMistakes({ script }: Guide): Mistake[] {
  return script.flatMap(({ says, marks }, index): Mistake[] => {
    const path = `script.${index}.marks`
    return marks.length > 0 ? markMistakes(says, marks, path) : [{ path, code: 'noMark' }]
  })
}

/** The red flags are exactly those that the script marks. */
function redFlagMistakes({ script, redFlags }: Guide): Mistake[] {
  const at = (index: number) => `redFlags.${index}.id`
  const listed: readonly string[] = redFlags.map(({ id }) => id)
  const marks = script.flatMap((step, index) =>
    step.marks.map(({ redFlagId }, place) => ({
      redFlagId,
      path: `script.${index}.marks.${place}.redFlagId`,
    })),
  )
  const marked: readonly string[] = marks.map(({ redFlagId }) => redFlagId)
  return [
    ...faulty(listed, at, 'flagNotMarked', (id) => !marked.includes(id)),
    ...repetitions(listed, at),
    ...marks
      .filter(({ redFlagId }) => !listed.includes(redFlagId))
      .map(({ path }): Mistake => ({ path, code: 'flagNotListed' })),
  ]
}

/** The title is searched for already, so that naming it again finds nothing more. */
function keywordMistakes({ title, keywords }: Guide): Mistake[] {
  const at = (index: number) => `keywords.${index}`
  return [
    ...repetitions(keywords, at),
    ...faulty(keywords, at, 'listedTwice', (keyword) => keyword === title),
  ]
}

/** Elders hear two sentences, each one breath long. */
const breathMistakes = ({ brief }: Guide): Mistake[] =>
  faulty(
    brief,
    (index) => `brief.${index}`,
    'notOneBreath',
    (sentence) => !/^[^。]{6,35}。$/.test(sentence),
  )

/** Whatever is read aloud ends with a full stop, so that the voice rests there. */
function spokenMistakes({ definition, targets, typicalCase, whatToDo, script, genuine }: Guide): Mistake[] {
  const spoken: readonly (readonly [path: string, sentence: string])[] = [
    ['definition', definition],
    ['targets', targets],
    ['typicalCase.lesson', typicalCase.lesson],
    ...whatToDo.map((sentence, index) => [`whatToDo.${index}`, sentence] as const),
    ...script.flatMap(({ says, wants, really }, index) => [
      [`script.${index}.says`, says] as const,
      [`script.${index}.wants`, wants] as const,
      [`script.${index}.really`, really] as const,
    ]),
    ...genuine.twins.flatMap((twin, index) => [
      [`genuine.twins.${index}.scam`, twin.scam] as const,
      [`genuine.twins.${index}.genuine`, twin.genuine] as const,
    ]),
  ]
  return spoken
    .filter(([, sentence]) => !/[。？]”?$/.test(sentence))
    .map(([path]) => ({ path, code: 'noFullStop' }))
}

/** Whom to call stands in every text that goes out on its own. */
function numberMistakes({ whatToDo, outreach, hotline }: Guide): Mistake[] {
  const mistakes: Mistake[] = []
  if (!whatToDo.some((step) => step.includes('打 110'))) mistakes.push({ path: 'whatToDo', code: 'no110' })
  for (const name of ['loudspeaker', 'chat'] as const) {
    const path = `outreach.${name}`
    if (!outreach[name].includes('96110')) mistakes.push({ path, code: 'no96110' })
    if (!/[。？]$/.test(outreach[name])) mistakes.push({ path, code: 'noFullStop' })
  }
  if (!SERVICE_NUMBERS.includes(hotline.number)) {
    mistakes.push({ path: 'hotline.number', code: 'unknownServiceNumber' })
  }
  return mistakes
}

const faulty = (
  values: readonly string[],
  at: (index: number) => string,
  code: MistakeCode,
  isFaulty: (value: string) => boolean,
): Mistake[] => values.flatMap((value, index) => (isFaulty(value) ? [{ path: at(index), code }] : []))
