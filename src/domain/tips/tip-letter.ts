import * as v from 'valibot'
import { encodeUtf8 } from '../shared/utf8'

/** What a reporter writes; it exists in the clear on the reporter's and the officer's device only. */
export const TipLetter = v.strictObject({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(5_000)),
  /** How to reach the reporter, in their own words; empty for an anonymous tip. */
  contact: v.pipe(v.string(), v.trim(), v.maxLength(100)),
})
export type TipLetter = v.InferOutput<typeof TipLetter>

/** Sealing hides the words but not how many; this many bytes at a time do. */
const PADDED_TO_BYTES = 512

/** The letter as the text to seal, with blanks at its end so that its length says little. */
export function writeTipLetter(letter: TipLetter): string {
  const text = JSON.stringify(letter)
  const { length } = encodeUtf8(text)
  return text + ' '.repeat(Math.ceil(length / PADDED_TO_BYTES) * PADDED_TO_BYTES - length)
}

/** The letter in an opened text, or undefined where it is none. */
export function readTipLetter(text: string): TipLetter | undefined {
  try {
    const letter = v.safeParse(TipLetter, JSON.parse(text))
    return letter.success ? letter.output : undefined
  } catch {
    return undefined
  }
}
