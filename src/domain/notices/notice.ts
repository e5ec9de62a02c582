import * as v from 'valibot'
import { Day, DocumentId } from '../shared/ids'
import { Audiences } from '../shared/source'
import { DAY_MS } from '../shared/time'

/** 告知书 tells what one should know; 倡议书 asks to take part. */
const NOTICE_KINDS = { letter: '告知书', appeal: '倡议书' } as const
export type NoticeKind = keyof typeof NOTICE_KINDS

const TITLE_MAX_LENGTH = 30
const PARAGRAPH_MAX_LENGTH = 300
const PARAGRAPHS_MAX = 8
const PROMISE_MAX_LENGTH = 40
/** What somebody who confirms will do: three things are remembered. */
export const PROMISES = 3

const words = (least: number, most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(least), v.maxLength(most))

export const NoticeContent = v.strictObject({
  kind: v.picklist(Object.keys(NOTICE_KINDS) as NoticeKind[]),
  title: words(4, TITLE_MAX_LENGTH),
  paragraphs: v.pipe(v.array(words(4, PARAGRAPH_MAX_LENGTH)), v.minLength(1), v.maxLength(PARAGRAPHS_MAX)),
  promises: v.pipe(v.array(words(4, PROMISE_MAX_LENGTH)), v.length(PROMISES)),
  audiences: Audiences,
  /** The units it is for, each with everything below it. */
  areaUnitIds: v.pipe(v.array(DocumentId), v.minLength(1), v.maxLength(50)),
  /** The last day on which it can be confirmed. */
  lastDay: Day,
})
export type NoticeContent = v.InferOutput<typeof NoticeContent>

/** The words that are confirmed; what a fingerprint is taken of. Another version has other words or another number. */
export function confirmedWords(
  { kind, title, paragraphs, promises }: Pick<NoticeContent, 'kind' | 'title' | 'paragraphs' | 'promises'>,
  version: number,
): string {
  return JSON.stringify([NOTICE_KINDS[kind], title, version, paragraphs, promises])
}

/** The moment the last day is over in China. */
export const endOfLastDay = (lastDay: string): Date =>
  new Date(Date.parse(`${lastDay}T00:00:00+08:00`) + DAY_MS)

/** A text typed in one go: every line with words is a paragraph. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
