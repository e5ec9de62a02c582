import MiniSearch, { type Options, type Query } from 'minisearch'
import { RED_FLAG_IDS, type RedFlagId } from '../shared/taxonomy'
import { packIndex, unpackIndex } from './search-pack'
import { pairsOf, plainText, readerOf, type Readings } from './search-text'

/** What a search leads to: a guide, one of its red flags, or a question that belongs to it. */
export type SearchHit = {
  readonly kind: 'guide' | 'flag' | 'question'
  readonly guideId: string
  readonly title: string
  readonly second: string
  readonly redFlagId?: RedFlagId
}

/** A hit as it goes into the index. */
export type SearchEntry = SearchHit & {
  readonly id: string
  /** By which it is found first: its title, and what people call it. */
  readonly names: readonly string[]
  /** Found in passing. */
  readonly passages: readonly string[]
}

/** One term a word; `names` and `sounds` whole, `pairs` and `soundPairs` of neighbours. */
type IndexedEntry = SearchHit & {
  readonly id: string
  readonly names: string
  readonly sounds: string
  readonly initials: string
  readonly pairs: string
  readonly soundPairs: string
}

type ReadText = (text: string) => readonly string[]

/** The terms are cut here, because minisearch would cut Chinese at punctuation only. */
const OPTIONS: Options<IndexedEntry> = {
  fields: ['names', 'sounds', 'initials', 'pairs', 'soundPairs'],
  storeFields: ['kind', 'guideId', 'title', 'second', 'redFlagId'],
  tokenize: (text) => text.split(' ').filter(Boolean),
  processTerm: (term) => term,
}

/**
 * The index as it ships, made when the product is built.
 * @param readers read a name aloud; where they differ, it is found by each reading
 */
export function serialiseIndex(entries: readonly SearchEntry[], readers: readonly ReadText[]): string {
  const index = new MiniSearch(OPTIONS)
  index.addAll(entries.map((entry) => indexedEntry(entry, readers)))
  return packIndex(index.toJSON())
}

function indexedEntry({ names, passages, ...hit }: SearchEntry, readers: readonly ReadText[]): IndexedEntry {
  const plain = names.map(plainText)
  const spoken = plain.flatMap((name) => readers.map((read) => read(name)))
  const inPairs = (texts: readonly string[]) => texts.flatMap((text) => pairsOf([...text]))
  return {
    ...hit,
    names: terms(plain),
    sounds: terms(spoken.map((syllables) => syllables.join(''))),
    initials: terms(spoken.map(initialsOf)),
    pairs: terms(inPairs([...plain, ...passages.map(plainText)])),
    soundPairs: terms(spoken.flatMap((syllables) => pairsOf(syllables, BETWEEN_SYLLABLES))),
  }
}

/** So that `xi'an` is not taken for `xian`. */
const BETWEEN_SYLLABLES = "'"

const terms = (words: readonly string[]): string => [...new Set(words)].join(' ')

const initialsOf = (syllables: readonly string[]): string => syllables.map((s) => s.charAt(0)).join('')

/** Nobody searches for more than a line, and a longer one would take longer than a keystroke may. */
const QUERY_MAX_LENGTH = 40

/** Looks things up by everyday words, pinyin, its initials and words that merely sound right; best first. */
export function openSearch(serialised: string, readings: Readings): (query: string) => readonly SearchHit[] {
  const index = MiniSearch.loadJS(unpackIndex(serialised), OPTIONS)
  const read = readerOf(readings)
  return (query) => {
    const plain = plainText(query).slice(0, QUERY_MAX_LENGTH)
    if (!plain) return []
    return index.search(queryFor(plain, read(plain))).map(toHit)
  }
}

/** Letters in this number may be a word that was typed wrongly; fewer are too many words at once. */
const FUZZY_FROM = 5

function queryFor(plain: string, syllables: readonly string[]): Query {
  const sound = syllables.join('')
  const pairs = pairsOf([...plain]).join(' ')
  const soundPairs = pairsOf(syllables, BETWEEN_SYLLABLES).join(' ')
  const isShort = sound.length < FUZZY_FROM
  return {
    combineWith: 'OR',
    queries: [
      { queries: [plain], fields: ['names'], boost: { names: 12 }, prefix: plain.length > 1 },
      {
        queries: [sound],
        fields: ['sounds'],
        boost: { sounds: 6 },
        prefix: sound.length > 2,
        fuzzy: isShort ? false : 1,
      },
      { queries: [plain], fields: ['initials'], boost: { initials: 5 }, prefix: plain.length > 1 },
      { queries: [pairs], fields: ['pairs'] },
      { queries: [soundPairs], fields: ['soundPairs'], boost: { soundPairs: 1 } },
    ],
  }
}

type Found = { readonly [field: string]: unknown }

function toHit({ kind, guideId, title, second, redFlagId }: Found): SearchHit {
  return {
    kind: kind === 'flag' || kind === 'question' ? kind : 'guide',
    guideId: String(guideId),
    title: String(title),
    second: String(second),
    ...(isRedFlag(redFlagId) ? { redFlagId } : {}),
  }
}

const isRedFlag = (id: unknown): id is RedFlagId => RED_FLAG_IDS.some((known) => known === id)
