import * as v from 'valibot'

/** Control characters but the end of a line, and marks of direction and width: nobody sees them, and pasted text is full of them. */
const UNSEEN = /[^\P{Cc}\n]|\p{Cf}/gu

const seen = (text: string): string => text.replace(UNSEEN, '').trim()

/** What somebody types in one line; what nobody sees in it is taken out, and a line that was pasted in two becomes one. */
export const typedLine = (minLength: number, maxLength: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => seen(text.replace(/[\t\n\r ]+/g, ' '))),
    v.minLength(minLength),
    v.maxLength(maxLength),
  )

/** What somebody types in as many lines as they like. */
export const typedWords = (minLength: number, maxLength: number) =>
  v.pipe(v.string(), v.transform(seen), v.minLength(minLength), v.maxLength(maxLength))
