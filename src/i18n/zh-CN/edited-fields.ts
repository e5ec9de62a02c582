import type { MistakeCode } from '@/domain/shared/mistakes'

/** What each group of fields is about. */
export const groupNames: Readonly<Record<string, string>> = {
  opening: '开头',
  script: '他会一步步这样骗',
  redFlags: '听到一个，就停下',
  genuine: '真的不一样',
  typicalCase: '情景改编',
  whatToDo: '现在该怎么做',
  outreach: '传出去的话',
  keywords: '大家怎么搜',
  sources: '来源和核对',
  message: '消息',
  cues: '破绽在哪里',
  answer: '答完看到的',
}

/** The name of each field, by its path without the numbers. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  title: '标题',
  definition: '一句话说清',
  remember: '记住一句',
  brief: '简版',
  targets: '谁容易遇到',
  audiences: '给谁看',
  script: '骗法',
  'script.title': '这一步叫什么',
  'script.says': '他会说',
  'script.marks': '标出的字',
  'script.marks.text': '哪几个字',
  'script.marks.redFlagId': '是什么破绽',
  'script.wants': '他想要',
  'script.really': '实际上',
  redFlags: '破绽',
  'redFlags.id': '是什么破绽',
  'redFlags.words': '说给人听',
  genuine: '真的',
  'genuine.who': '真的是谁',
  'genuine.twins': '真假对照',
  'genuine.twins.scam': '骗子',
  'genuine.twins.genuine': '真的',
  typicalCase: '情景改编',
  'typicalCase.story': '经过',
  'typicalCase.lesson': '学到什么',
  whatToDo: '该怎么做',
  hotline: '电话',
  'hotline.number': '打哪个电话',
  'hotline.why': '为什么打它',
  outreach: '传出去的话',
  'outreach.loudspeaker': '大喇叭稿',
  'outreach.chat': '群里发的话',
  keywords: '常用叫法',
  sources: '来源',
  'sources.title': '来源名称',
  'sources.url': '网址，可以不填',
  reviewedOn: '哪天核对的，如 2026-11-23',
  channel: '从哪里来的',
  message: '消息原文',
  cues: '破绽',
  'cues.text': '哪几个字',
  'cues.redFlagId': '是什么破绽',
  'cues.title': '一句话说它',
  'cues.why': '为什么',
  explanation: '答完看到的解释',
  twinId: '和它相像的那一道题',
  kind: '真的还是骗局',
  scamTypeId: '哪一类骗局',
}

/** One of a list, by its path without the numbers. */
const ROW_NAMES: Readonly<Record<string, (number: number) => string>> = {
  script: (number) => `第 ${number} 步`,
  'script.marks': (number) => `标出的字 ${number}`,
  redFlags: (number) => `破绽 ${number}`,
  'genuine.twins': (number) => `对照 ${number}`,
  brief: (number) => `简版第 ${number} 句`,
  whatToDo: (number) => `第 ${number} 句`,
  keywords: (number) => `叫法 ${number}`,
  sources: (number) => `来源 ${number}`,
  cues: (number) => `破绽 ${number}`,
  audiences: () => '给谁看',
}

/** What is added to a list. */
export const rowNouns: Readonly<Record<string, string>> = {
  script: '步骤',
  'script.marks': '标记',
  redFlags: '破绽',
  'genuine.twins': '对照',
  whatToDo: '句子',
  keywords: '叫法',
  sources: '来源',
  cues: '破绽',
}

export const withoutNumbers = (path: string): string =>
  path
    .split('.')
    .filter((key) => !/^\d+$/.test(key))
    .join('.')

/** What a field is called where it stands: `script.0.says` is 他会说. */
export function fieldName(path: string): string {
  const last = path.slice(path.lastIndexOf('.') + 1)
  const name = withoutNumbers(path)
  if (/^\d+$/.test(last)) return ROW_NAMES[name]?.(Number(last) + 1) ?? ''
  return FIELD_NAMES[name] ?? ''
}

/** What a field is called on its own: `script.0.says` is 第 1 步 · 他会说. */
export function fullFieldName(path: string): string {
  const keys = path.split('.')
  const rows = keys.flatMap((key, at) =>
    /^\d+$/.test(key) && at < keys.length - 1 ? [fieldName(keys.slice(0, at + 1).join('.'))] : [],
  )
  return [...rows, fieldName(path)].filter((name) => name !== '').join(' · ')
}

/** What to mend; the limits of the field stand beside it. */
const MISTAKES: Readonly<Record<MistakeCode, string>> = {
  missing: '还没写。',
  tooShort: '太短了，再多写一点。',
  tooLong: '太长了，请再短一点。',
  tooFew: '还不够，请再加。',
  tooMany: '太多了，请去掉几个。',
  unfit: '这样写放不进去，请按提示改。',
  notOneBreath: '一口气念完：7 到 36 个字，一句，句号收尾。',
  noFullStop: '念出来要停得住：请用句号或问号收尾。',
  notInText: '原话里没有这几个字，要一字不差。',
  overlapping: '和另一处标出的字重叠了。',
  noMark: '这一步还没标出破绽，至少标一处。',
  flagNotMarked: '骗法里没有标这个破绽。请去标出来，或者去掉它。',
  flagNotListed: '“听到一个，就停下”里还没有这个破绽，请加上。',
  listedTwice: '写了两遍，请去掉一个。',
  no110: '要有一句写着“打 110”。',
  no96110: '要写上 96110，听的人才知道打哪里。',
  cuesTooFew: '骗局至少要有两处破绽。',
  genuineWithCues: '真消息没有破绽，请把它们去掉。',
  twinNotFound: '找不到和它相像的那道题。',
  twinSameKind: '相像的那道题要一真一假。',
  twinOtherScamType: '相像的那道题要是同一类骗局。',
  exclamationMark: '请不用感叹号，平平地说。',
  foreignWord: '请换成大家都懂的中文。',
  halfWidthPunctuation: '请用中文的标点。',
  unbalancedQuotes: '引号少了一半。',
  numberNotApart: '数字和字之间要空一格，如“打 110”。',
  scolding: '这话像在怪人，请换一句。',
  promise: '这话说得太满，请换一句。',
  webAddress: '不写网址，免得有人点错。',
  longNumber: '这个号码太长，像真的账号，请去掉。',
  unknownServiceNumber: '这个号码不在公布的名单里，请核对。',
}

/** What to mend in a field, with how much of what it holds. */
export function mistakeWords(code: MistakeCode, extra: number): string {
  if (code === 'tooLong' && extra > 0) return `多了 ${extra} 个字，请再短一点。`
  if (code === 'tooShort' && extra < 0) return `少了 ${-extra} 个字，再多写一点。`
  return MISTAKES[code]
}
