import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import * as v from 'valibot'
import { releasedGuides } from '@/content/zh-CN/guides'
import { READINGS, SEARCH_INDEX } from '@/content/zh-CN/search-index'
import { Guide } from '@/domain/guides/guide'
import { openSearch } from '@/domain/guides/search'

const search = openSearch(SEARCH_INDEX, READINGS)
const guides = releasedGuides.map((content) => v.parse(Guide, content))

const guidesFound = (query: string): readonly string[] =>
  search(query)
    .filter(({ kind }) => kind === 'guide')
    .map(({ guideId }) => guideId)

const hasKeyword = (keyword: string) => guides.filter(({ keywords }) => keywords.includes(keyword)).length
const spoken = (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })

/** The other characters with the same sound. */
function homophonesOf(character: string): readonly string[] {
  const alike = Object.values(READINGS).find((characters) => characters.includes(character)) ?? ''
  return [...alike].filter((other) => other !== character).slice(0, 3)
}

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + 1)

describe('guides: search', () => {
  it.each(guides)('finds $id first by its title, its pinyin and its initials', ({ id, title }) => {
    const syllables = spoken(title)
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('')
    for (const query of [title, syllables.join(''), syllables.join(' '), initials]) {
      expect([query, guidesFound(query)[0]]).toEqual([query, id])
    }
  })

  it.each(guides)('finds $id by each thing people call it', ({ id, keywords }) => {
    const lost = keywords.filter(
      (word) =>
        !guidesFound(word)
          .slice(0, Math.max(3, hasKeyword(word)))
          .includes(id),
    )
    expect(lost).toEqual([])
  })

  it.each(guides)(
    'finds $id first where a character of its title is one that sounds alike',
    ({ id, title }) => {
      const typed = [...title].flatMap((character, at) =>
        homophonesOf(character).map((other) => replaced(title, at, other)),
      )
      expect(typed.filter((query) => guidesFound(query)[0] !== id)).toEqual([])
    },
  )

  it.each(guides)('finds $id among the first three where a character of its title is left out', (guide) => {
    const typed = [...guide.title].map((_, at) => replaced(guide.title, at, ''))
    expect(typed.filter((query) => !guidesFound(query).slice(0, 3).includes(guide.id))).toEqual([])
  })

  it.each(['刷单', 'sd', 'shuadan', '垫付返利', '刷但', '刷 單'.replace('單', '单'), 'ＳＤ'])(
    'finds the brushing rebates by %s',
    (query) => expect(guidesFound(query).slice(0, 3)).toContain('brushing-rebate'),
  )

  it('leads from a red flag to a guide that has it', () => {
    const flag = search('共享屏幕').find(({ kind }) => kind === 'flag')
    const guide = guides.find(({ id }) => id === flag?.guideId)
    expect(flag?.redFlagId).toBe('screen-sharing')
    expect(guide?.redFlags.map(({ id }) => id)).toContain('screen-sharing')
  })

  it('finds nothing by nothing', () => {
    expect(['', ' ', '。，！', '🙂'].flatMap(search)).toEqual([])
  })

  it('throws at no text, however odd or long', () => {
    const odd = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constant('刷'.repeat(10_000)),
    )
    fc.assert(fc.property(odd, (query) => Array.isArray(search(query))))
  })
})
