import { normalise, type NormalisedText } from './normalise'
import { buildTrie, findWords, type Hit, type Trie } from './word-trie'

/**
 * A pattern is words in the order they must come, at most `GAP` characters apart:
 * `要|让…下载|安装…{link}`. `|` parts alternatives, `…` parts steps, `<name>` stands for a group of words,
 * `{name}` for a shape such as a link or a sum of money.
 */
export type Pattern = string
export type WordGroups = Readonly<Record<string, string>>

/** How far the steps of one pattern may stand apart, in characters. */
const GAP = 10

type Place = { readonly pattern: number; readonly step: number; readonly isLast: boolean }

export type PatternBook<TName extends string> = {
  readonly names: readonly TName[]
  readonly trie: Trie
  readonly placesOf: ReadonlyMap<string, readonly Place[]>
}

/** The spans, in the normalised text, of the words that fulfilled a pattern. */
export type PatternMatch<TName extends string> = {
  readonly name: TName
  readonly spans: readonly Span[]
}
export type Span = { readonly start: number; readonly end: number }

/** Compiled once, when the rules are loaded. */
export function compilePatterns<TName extends string>(
  rules: readonly (readonly [TName, readonly Pattern[]])[],
  groups: WordGroups,
): PatternBook<TName> {
  const placesOf = new Map<string, Place[]>()
  const names: TName[] = []
  for (const [name, patterns] of rules) {
    for (const pattern of patterns) {
      const steps = pattern.split('…')
      steps.forEach((alternatives, step) => {
        const place = { pattern: names.length, step, isLast: step === steps.length - 1 }
        for (const word of wordsOf(alternatives, groups)) {
          const read = asRead(word)
          placesOf.set(read, [place, ...(placesOf.get(read) ?? [])])
        }
      })
      names.push(name)
    }
  }
  return { names, trie: buildTrie([...placesOf.keys()]), placesOf }
}

/** A word of the rules as it stands in a normalised text; a shape stays what it is. */
export const asRead = (word: string): string => (word.startsWith('{') ? word : normalise(word).text)

/** Every word that one step of a pattern may be. */
export function wordsOf(alternatives: string, groups: WordGroups): string[] {
  return alternatives.split('|').flatMap((alternative) => {
    const group = /<([a-z-]+)>/i.exec(alternative)
    if (!group) return [alternative]
    const [reference, name = ''] = group
    const members = groups[name]
    if (members === undefined) throw new Error(`no group of words is called ${name}`)
    return members.split('|').flatMap((word) => wordsOf(alternative.replace(reference, word), groups))
  })
}

/** Every pattern that the text fulfils, as often as it does; time grows with the length of the text. */
export function findPatterns<TName extends string>(
  book: PatternBook<TName>,
  { text }: NormalisedText,
  shapes: readonly Hit[],
): PatternMatch<TName>[] {
  const hits = [...findWords(book.trie, text), ...shapes].sort((a, b) => a.start - b.start)
  const reached = new Map<number, readonly Span[][]>()
  const matches: PatternMatch<TName>[] = []
  for (const { word, start, end } of hits) {
    for (const { pattern, step, isLast } of book.placesOf.get(word) ?? []) {
      const before = step === 0 ? [] : reached.get(pattern)?.[step - 1]
      const previous = before?.[before.length - 1]
      if (!before || (previous && !isNear(previous, start))) continue
      const spans = [...before, { start, end }]
      const name = book.names[pattern]
      if (isLast && name !== undefined) matches.push({ name, spans })
      else reached.set(pattern, withStep(reached.get(pattern) ?? [], step, spans))
    }
  }
  return matches
}

const isNear = (previous: Span, start: number) => start >= previous.end && start - previous.end <= GAP

function withStep(steps: readonly Span[][], step: number, spans: Span[]): Span[][] {
  const changed = [...steps]
  changed[step] = spans
  return changed
}
