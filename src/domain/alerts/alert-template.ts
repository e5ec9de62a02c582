import type { Audience, ScamTypeId } from '../shared/taxonomy'
import { HEADLINE_MAX_LENGTH, STEP_MAX_LENGTH, WHAT_HAPPENS_MAX_LENGTH } from './alert'
import type { AlertForm } from './alert-form'

/** What of a guide an alert is made of. */
type GuideWords = {
  readonly id: string
  readonly scamTypeId: ScamTypeId
  readonly audiences: readonly Audience[]
  readonly title: string
  readonly remember: string
  readonly definition: string
  readonly script: readonly { readonly says: string }[]
  readonly whatToDo: readonly string[]
}

/** What a guide can say of an alert about its kind of scam; where and when it happens is for people to say. */
export type AlertTemplate = Pick<
  AlertForm,
  'scamTypeId' | 'headline' | 'whatHappens' | 'whatToDo' | 'guideId' | 'audiences'
>

/** An alert in the guide's own words, shortened only where a clause ends. */
export function alertTemplateOf(guide: GuideWords): AlertTemplate {
  return {
    scamTypeId: guide.scamTypeId,
    guideId: guide.id,
    audiences: guide.audiences,
    headline: headlineOf(guide),
    whatHappens: whatHappensOf(guide),
    whatToDo: stepsOf(guide),
  }
}

/** Whether it can be taken in without asking: nothing is written yet. */
export const isUnwritten = ({ headline, whatHappens, whatToDo }: AlertForm): boolean =>
  [headline, whatHappens, ...whatToDo].every(isBlank)

/** The template where the person has written nothing; their own words stay. */
export function fillBlanks(form: AlertForm, template: AlertTemplate): AlertTemplate {
  const [first, second, third] = form.whatToDo
  return {
    ...template,
    headline: isBlank(form.headline) ? template.headline : form.headline,
    whatHappens: isBlank(form.whatHappens) ? template.whatHappens : form.whatHappens,
    // Three steps belong together: a guide's second one may say again what the person's first one says.
    whatToDo: [first, second, third].every(isBlank) ? template.whatToDo : form.whatToDo,
    audiences: form.audiences.length > 0 ? form.audiences : template.audiences,
  }
}

const isBlank = (text: string): boolean => text.trim() === ''

/** Names the scam, and where both fit says the sentence to remember: a push shows nothing else. */
function headlineOf({ title, remember }: GuideWords): string {
  const candidates = [`${title}：${remember}`, `当心${title}`, title, remember]
  const whole = candidates.find(({ length }) => length <= HEADLINE_MAX_LENGTH)
  return whole ?? shortened(title, HEADLINE_MAX_LENGTH)
}

/** What the trick is, with the first and the last words of the swindler as far as there is room. */
function whatHappensOf({ definition, script }: GuideWords): string {
  const first = script[0]?.says
  const last = script.at(-1)?.says
  const sentences = [definition, first && `先说：${quoted(first)}`, last && `还会说：${quoted(last)}`]
  return sentences.reduce<string>((text, sentence = '') => {
    const longer = text + sentence
    return longer.length <= WHAT_HAPPENS_MAX_LENGTH ? longer : text
  }, '')
}

/** Quotes within the quote become single ones. */
const quoted = (says: string): string => `“${says.replace(/“/g, '‘').replace(/”/g, '’')}”`

const MOST_HELPFUL = [/打 110/, /96110/]

/** Three of the guide's steps in its order: whom to call stays, then what comes first. */
function stepsOf({ whatToDo }: GuideWords): [string, string, string] {
  const calls = MOST_HELPFUL.map((call) => whatToDo.findIndex((step) => call.test(step)))
  const chosen = [...new Set([...calls.filter((at) => at >= 0), ...whatToDo.keys()])].slice(0, 3)
  const steps = chosen.sort((a, b) => a - b).map((at) => shortened(whatToDo[at] ?? '', STEP_MAX_LENGTH))
  const [first = '', second = '', third = ''] = steps
  return [first, second, third]
}

/** As many whole clauses as fit, without the mark at the end; none where the first one is too long. */
function shortened(text: string, most: number): string {
  const clauses = text.match(/[^。；，、？！]*[。；，、？！]+[”’]?|[^。；，、？！]+$/g) ?? []
  const fitting = clauses.reduce(
    (kept, clause) => {
      const longer = kept.text + clause
      const isFull = kept.isFull || withoutEnd(longer).length > most
      return isFull ? { ...kept, isFull } : { text: longer, isFull }
    },
    { text: '', isFull: false },
  )
  return withoutEnd(fitting.text)
}

const withoutEnd = (text: string): string => text.replace(/[。；，、]$/, '')
