import { Hotlines } from '@/domain/rescue/hotline'
import { contentThatFits, readContentFile, readContentFolder } from './content-files'

/** Keys whose strings the program reads, not a person. */
const MACHINE_KEYS = new Set([
  'id',
  'twinId',
  'kind',
  'scamTypeId',
  'redFlagId',
  'audiences',
  'url',
  'reviewedOn',
  'keywords',
])

function readerTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) => (MACHINE_KEYS.has(key) ? [] : readerTexts(child)))
}

/** The 6,763 characters of GB 2312, the standard of simplified characters: rows B0 to F7. */
function simplifiedCharacters(): Set<string> {
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell)
  const rows = Array.from({ length: 0xf8 - 0xb0 }, (_, row) => 0xb0 + row)
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]))
  return new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)))
}

const folders = ['guides', 'questions', 'pledges'].flatMap(readContentFolder)
const hotlineFile = readContentFile('hotlines.json')
const files = [...folders, hotlineFile, readContentFile('privacy-notice.json')].map(({ name, value }) => ({
  name,
  texts: readerTexts(value),
}))
const hotlines = contentThatFits(Hotlines, [hotlineFile]).flatMap(({ content }) => content)
const hotlineNumbers = new Set(hotlines.map(({ number }) => number))

const matching = (texts: readonly string[], pattern: RegExp) => texts.filter((text) => pattern.test(text))

describe('wording: language', () => {
  const simplified = simplifiedCharacters()

  it.each(files)('$name is written in simplified characters', ({ texts }) => {
    const strange = texts
      .flatMap((text) => text.match(/\p{Script=Han}/gu) ?? [])
      .filter((c) => !simplified.has(c))
    expect(strange).toEqual([])
  })

  it.each(files)('$name has no foreign word', ({ texts }) => {
    expect(matching(texts, /\p{Script=Latin}/u)).toEqual([])
  })

  it.each(files)('$name has full-width punctuation beside Chinese', ({ texts }) => {
    expect(matching(texts, /\p{Script=Han}[,.;:?()"']|[,.;:?()"']\p{Script=Han}/u)).toEqual([])
  })

  it.each(files)('$name opens and closes its quotation marks in turn', ({ texts }) => {
    const unbalanced = texts.filter((text) => !/^(“”)*$/.test(text.replace(/[^“”]/g, '')))
    expect(unbalanced).toEqual([])
  })

  it.each(files)('$name sets a number to dial apart by spaces', ({ texts }) => {
    const run = matching(texts, /[打拨是]\d|(打|拨|是) \d{3,5}\p{Script=Han}/u)
    expect(run).toEqual([])
  })
})

describe('wording: tone', () => {
  it.each(files)('$name raises its voice nowhere', ({ texts }) => {
    expect(matching(texts, /[!！]/)).toEqual([])
  })

  it.each(files)('$name neither scolds nor advertises', ({ texts }) => {
    expect(
      matching(texts, /怎么会信|早就提醒|贪小便宜|吃大亏|活该|太傻|愚蠢|智能守护|一键无忧|赋能/),
    ).toEqual([])
  })

  it.each(files)('$name promises no money back and no safety', ({ texts }) => {
    const promise =
      /黄金 ?(30|三十) ?分钟|(一定|肯定|保证|百分之百|都)能?(追回|拿回|要回)|追回率|绝对安全|很安全|可以放心/
    expect(matching(texts, promise)).toEqual([])
  })
})

describe('wording: nobody real', () => {
  it.each(files)('$name holds no address of the web', ({ texts }) => {
    expect(matching(texts, /https?:|www\.|\.(com|cn|net|top|org|vip)\b/i)).toEqual([])
  })

  it.each(files)('$name holds no number that could be a phone, a card or an account', ({ texts }) => {
    expect(matching(texts, /\d{7}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[48]00[ -]\d{3}|\b0\d{2,3}-\d{7}/)).toEqual([])
  })

  it.each(files)('$name names only service numbers that stand in the hotlines', ({ texts }) => {
    const named = texts.flatMap((text) => text.match(/(?<!\d)(\d{5}|(?<=[打拨] )\d{3})(?!\d)/g) ?? [])
    expect(named.filter((number) => !hotlineNumbers.has(number))).toEqual([])
  })
})
