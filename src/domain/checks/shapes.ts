import { isOfficialHost, type LinkReading, type LinkWarning } from './link'
import type { NormalisedText } from './normalise'
import type { Span } from './patterns'
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
const ODD: ReadonlySet<LinkWarning> = new Set([
  'ipAddress',
  'punycode',
  'lookAlike',
  'userInfo',
  'download',
  'port',
])

/** The shapes of a text as hits beside its words, links and disguises among them. */
export function findShapes(
  normalised: NormalisedText,
  links: readonly LinkReading[],
  disguises: readonly Span[],
): Hit[] {
  const hits: Hit[] = []
  for (const { name, form } of SHAPES) {
    for (const match of normalised.text.matchAll(form)) {
      hits.push({ word: name, start: match.index, end: match.index + match[0].length })
    }
  }
  for (const { word, start, end } of [...links.flatMap(linkPlaces), ...disguises.map(disguisePlace)]) {
    const from = indexAt(normalised.starts, start)
    const to = indexAt(normalised.starts, end)
    if (from < to) hits.push({ word, start: from, end: to })
  }
  return hits
}

function linkPlaces({ host, start, end, warnings }: LinkReading): Hit[] {
  if (isOfficialHost(host)) return [{ word: '{official-link}', start, end }]
  const link = { word: '{link}', start, end }
  const isOdd = warnings.some((warning) => ODD.has(warning))
  return isOdd ? [link, { word: '{odd-link}', start, end }] : [link]
}

const disguisePlace = ({ start, end }: Span): Hit => ({ word: '{disguise}', start, end })

/** The first character of the normalised text that stood at this offset of the original, or past it. */
function indexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? offset) < offset) low = middle + 1
    else high = middle
  }
  return low
}
