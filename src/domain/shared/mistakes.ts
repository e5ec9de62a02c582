import * as v from 'valibot'

/** What can be wrong with a field of a guide or a question; public, each with a sentence in the console. */
export type MistakeCode =
  | 'missing'
  | 'tooShort'
  | 'tooLong'
  | 'tooFew'
  | 'tooMany'
  | 'unfit'
  | 'notOneBreath'
  | 'noFullStop'
  | 'notInText'
  | 'overlapping'
  | 'noMark'
  | 'flagNotMarked'
  | 'flagNotListed'
  | 'listedTwice'
  | 'no110'
  | 'no96110'
  | 'cuesTooFew'
  | 'genuineWithCues'
  | 'twinNotFound'
  | 'twinSameKind'
  | 'twinOtherScamType'
  | 'exclamationMark'
  | 'foreignWord'
  | 'halfWidthPunctuation'
  | 'unbalancedQuotes'
  | 'numberNotApart'
  | 'scolding'
  | 'promise'
  | 'webAddress'
  | 'longNumber'
  | 'unknownServiceNumber'

/** One thing to mend; `path` leads to the field, as in `script.0.marks.1.text`, empty for the whole. */
export type Mistake = { readonly path: string; readonly code: MistakeCode }

/** Something is still to be written or chosen here; what was written so far may be right. */
const UNWRITTEN: readonly MistakeCode[] = [
  'missing',
  'tooFew',
  'noMark',
  'cuesTooFew',
  'no110',
  'flagNotListed',
]

export const isUnwritten = ({ code }: Mistake): boolean => UNWRITTEN.includes(code)

/**
 * Everything that is wrong with a value, empty exactly when it may be saved: what the schema says, and,
 * once the value has its shape, what the rules beyond it say of all that is written.
 */
export function mistakesAgainst<TSchema extends v.GenericSchema>(
  schema: TSchema,
  rules: (content: v.InferOutput<TSchema>) => readonly Mistake[],
  value: unknown,
): Mistake[] {
  const result = v.safeParse(schema, value)
  const faults = (result.issues ?? []).map((issue) => ({
    path: v.getDotPath(issue) ?? '',
    code: codeOf(issue),
  }))
  if (!(result.issues ?? []).every(isOfItsShape)) return faults
  const empty = faults.filter(({ code }) => code === 'missing').map(({ path }) => path)
  const beyond = rules(result.output)
  return [...faults, ...beyond.filter(({ path }) => !empty.includes(path))]
}

/** What is not chosen yet is a text all the same, and the rules can read the rest. */
const isOfItsShape = ({ kind, type, input }: v.BaseIssue<unknown>): boolean =>
  kind !== 'schema' || (type === 'picklist' && typeof input === 'string')

function codeOf({ kind, type, input }: v.BaseIssue<unknown>): MistakeCode {
  if (input === undefined || input === null || input === '') return 'missing'
  if (kind === 'schema') return 'unfit'
  if (type === 'min_length') return Array.isArray(input) ? 'tooFew' : 'tooShort'
  if (type === 'max_length') return Array.isArray(input) ? 'tooMany' : 'tooLong'
  return 'unfit'
}
