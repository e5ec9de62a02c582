import * as v from 'valibot'

export const NOTE_MAX_LENGTH = 60
/** One line without five digits in a row: no telephone number, no account. */
const FEW_DIGITS = /^(?:\d{0,4}[^\d\n\r])*\d{0,4}$/

/** What an organiser writes beside a number that they counted themselves; empty where there is nothing to say. */
export const ShortNote = v.pipe(v.string(), v.trim(), v.maxLength(NOTE_MAX_LENGTH), v.regex(FEW_DIGITS))

export const isShortNote = (text: string): boolean => v.is(ShortNote, text)
