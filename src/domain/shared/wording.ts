import type { Mistake, MistakeCode } from './mistakes'

/** The only numbers a text may tell people to dial; a test holds them against the hotlines of the content. */
export const SERVICE_NUMBERS: readonly string[] = [
  '110',
  '96110',
  '12381',
  '12315',
  '12321',
  '12378',
  '12345',
]

/** Keys whose strings the program reads, or that stand for what people type, and not for what they read. */
const MACHINE_KEYS: readonly string[] = [
  'id',
  'twinId',
  'kind',
  'scamTypeId',
  'redFlagId',
  'audiences',
  'url',
  'reviewedOn',
  'keywords',
]

type ReaderText = { readonly path: string; readonly text: string }

/** Every string of the content that a person reads, with the path that leads to it. */
export function readerTexts(value: unknown, path = ''): ReaderText[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  const texts: ReaderText[] = []
  for (const [key, child] of Object.entries(value)) {
    if (!MACHINE_KEYS.includes(key)) texts.push(...readerTexts(child, path ? `${path}.${key}` : key))
  }
  return texts
}

const HAN = '\\u3400-\\u9fff'
const HALF_WIDTH = `,.;:?()"'`
const LATIN = /[A-Za-z\u00c0-\u024f\uff21-\uff3a\uff41-\uff5a]/

/** What no text says, in whatever words. */
const UNWANTED: readonly (readonly [MistakeCode, RegExp])[] = [
  ['exclamationMark', /[!！]/],
  ['foreignWord', LATIN],
  ['halfWidthPunctuation', new RegExp(`[${HAN}][${HALF_WIDTH}]|[${HALF_WIDTH}][${HAN}]`)],
  ['numberNotApart', new RegExp(`[打拨是]\\d|[打拨是] \\d{3,5}[${HAN}]`)],
  ['scolding', /怎么会信|早就提醒|贪小便宜|吃大亏|活该|太傻|愚蠢|智能守护|一键无忧|赋能/],
  [
    'promise',
    /黄金 ?(30|三十) ?分钟|(一定|肯定|保证|百分之百|都)能?(追回|拿回|要回)|追回率|绝对安全|很安全|可以放心/,
  ],
  ['webAddress', /https?:|www\.|\.(com|cn|net|top|org|vip)($|[^a-z])/i],
  ['longNumber', /\d{7}|1[3-9]\d[ -]?\d{4}[ -]?\d{4}|[48]00[ -]\d{3}|(^|\D)0\d{2,3}-\d{7}/],
]

/** The plain, calm language of everything people read: what of it the content breaks, and where. */
export function wordingMistakes(content: unknown): Mistake[] {
  const mistakes: Mistake[] = []
  for (const { path, text } of readerTexts(content)) {
    const codes = UNWANTED.filter(([, pattern]) => pattern.test(text)).map(([code]) => code)
    if (!/^(“”)*$/.test(text.replace(/[^“”]/g, ''))) codes.push('unbalancedQuotes')
    if (numbersToDial(text).some((number) => !SERVICE_NUMBERS.includes(number))) {
      codes.push('unknownServiceNumber')
    }
    mistakes.push(...codes.map((code) => ({ path, code })))
  }
  return mistakes
}

/** Numbers of five digits, and those of three that follow 打 or 拨. */
function numbersToDial(text: string): string[] {
  const pattern = /([打拨] )?(\d+)/g
  const numbers: string[] = []
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, verb, digits = ''] = found
    if (digits.length === 5 || (digits.length === 3 && verb !== undefined)) numbers.push(digits)
  }
  return numbers
}
