import type { LinkReading, LinkWarning } from './link'
import type { NormalisedText } from './normalise'
import type { Hit } from './word-trie'

/** Runs of digits and letters that say what they are by their form; a mask of x stands for hidden digits. */
const SHAPES: readonly { readonly name: string; readonly form: RegExp }[] = [
  { name: '{money}', form: /(?:\d|x{2})[\dx]{0,12}(?:元|块|万|千|百万|w(?![a-z]))/g },
  { name: '{percent}', form: /\d{1,4}%/g },
  { name: '{card}', form: /(?:62|60|43|45|52|95)[\dx]{13,17}(?!\d)/g },
  { name: '{phone}', form: /1[3-9x][\dx]{9}(?!\d)/g },
  { name: '{number}', form: /[\dx]{5,11}/g },
  { name: '{account}', form: /[a-z][a-z0-9]{5,19}/g },
]

/** Links that hide where they lead; honest senders use short links and plain http too. */
const ODD: ReadonlySet<LinkWarning> = new Set(['ipAddress', 'punycode', 'lookAlike', 'userInfo', 'download', 'port'])

/** The shapes of a text as hits beside its words, links among them. */
export function findShapes(normalised: NormalisedText, links: readonly LinkReading[]): Hit[] {
  const hits: Hit[] = []
  for (const { name, form } of SHAPES) {
    for (const match of normalised.text.matchAll(form)) {
      hits.push({ word: name, start: match.index, end: match.index + match[0].length })
    }
  }
  for (const link of links) {
    const start = normalised.starts.findIndex((offset) => offset >= link.start)
    const past = normalised.starts.findIndex((offset) => offset >= link.end)
    const end = past < 0 ? normalised.text.length : past
    if (start < 0 || start >= end) continue
    hits.push({ word: '{link}', start, end })
    if (link.warnings.some((warning) => ODD.has(warning))) hits.push({ word: '{odd-link}', start, end })
  }
  return hits
}
