import { readdirSync, readFileSync } from 'node:fs'
import { pinyin } from 'pinyin-pro'
import * as v from 'valibot'
import { releasedGuides } from '../src/content/zh-CN/guides'
import { Guide } from '../src/domain/guides/guide'
import { serialiseIndex, type SearchEntry } from '../src/domain/guides/search'
import { readerOf, type Readings } from '../src/domain/guides/search-text'
import { Question } from '../src/domain/quizzes/question'
import { RED_FLAG_IDS, RED_FLAGS, SCAM_TYPES, type RedFlagId } from '../src/domain/shared/taxonomy'

const QUESTIONS = 'src/content/zh-CN/questions'

/** The index of the search and the readings of the usual characters: one module, of which a phone keeps both. */
export function searchIndexModule(): string {
  const readings = usualReadings()
  const index = serialiseIndex(searchEntries(), [readWords, readerOf(readings)])
  return [
    '/** Made by `npm run generate` from the guides and the questions. */',
    `export const SEARCH_INDEX = ${quoted(index)}`,
    '',
    '/** The usual characters of each syllable. */',
    `export const READINGS: Readonly<Record<string, string>> = ${JSON.stringify(readings)}`,
    '',
  ].join('\n')
}

/** Single quotes leave those of JSON as they are, which is shorter. */
function quoted(json: string): string {
  return `'${json.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
}

const readWords = (text: string): readonly string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' })

/** The first level of GB 2312: 3,755 characters in rows 16 to 55, of 94 places each, ordered by sound. */
function usualReadings(): Readings {
  const decoder = new TextDecoder('gb2312')
  const readings: Record<string, string> = {}
  for (let row = 16; row <= 55; row++) {
    for (let place = 1; place <= 94; place++) {
      const character = decoder.decode(Uint8Array.of(row + 0xa0, place + 0xa0))
      const syllable = pinyin(character, { toneType: 'none', v: true })
      if (/^[a-z]+$/.test(syllable)) readings[syllable] = `${readings[syllable] ?? ''}${character}`
    }
  }
  return readings
}

/** Everything that can be found, guides first. */
export function searchEntries(): readonly SearchEntry[] {
  const guides = releasedGuides.map((content) => v.parse(Guide, content))
  const questions = readdirSync(QUESTIONS)
    .sort()
    .flatMap((file) => v.parse(v.array(Question), JSON.parse(readFileSync(`${QUESTIONS}/${file}`, 'utf8'))))
  return [
    ...guides.map(guideEntry),
    ...RED_FLAG_IDS.flatMap((id) => flagEntry(id, guides)),
    ...questions.flatMap((question) => questionEntry(question, guides)),
  ]
}

function guideEntry({ id, title, scamTypeId, keywords, definition, remember, redFlags }: Guide): SearchEntry {
  return {
    id,
    kind: 'guide',
    guideId: id,
    title,
    second: remember,
    names: [title, SCAM_TYPES[scamTypeId], ...keywords],
    passages: [definition, remember, ...redFlags.map(({ words }) => words)],
  }
}

/** A red flag is shown in the first guide that has it. */
function flagEntry(id: RedFlagId, guides: readonly Guide[]): SearchEntry[] {
  const guide = guides.find(({ redFlags }) => redFlags.some((flag) => flag.id === id))
  if (!guide) return []
  return [
    {
      id: `flag:${id}`,
      kind: 'flag',
      guideId: guide.id,
      redFlagId: id,
      title: RED_FLAGS[id],
      second: guide.title,
      names: [RED_FLAGS[id]],
      passages: guides.flatMap(({ redFlags }) =>
        redFlags.filter((f) => f.id === id).map(({ words }) => words),
      ),
    },
  ]
}

/** A question opens nothing alone: it leads to the guide about its kind of scam. */
function questionEntry(question: Question, guides: readonly Guide[]): SearchEntry[] {
  const guide = guides.find(({ scamTypeId }) => scamTypeId === question.scamTypeId)
  if (!guide) return []
  return [
    {
      id: question.id,
      kind: 'question',
      guideId: guide.id,
      title: question.remember,
      second: guide.title,
      names: [question.remember],
      passages: question.cues.flatMap(({ text, title }) => [text, title]),
    },
  ]
}
