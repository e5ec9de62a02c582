import { encodeUtf8 } from './utf8'

/** A clause with the marks that end it. */
const CLAUSES = /[^，。；：？！、]+[，。；：？！、”’）]*|[，。；：？！、]+/g

/** Splits what is too long for a voice to say at once: between clauses, within one only where it must be. */
export function breathsOf(sentence: string, mostBytes: number): string[] {
  const breaths: string[] = []
  let breath = ''
  for (const piece of piecesOf(sentence, mostBytes)) {
    if (breath !== '' && bytesOf(breath + piece) > mostBytes) {
      breaths.push(breath)
      breath = ''
    }
    breath += piece
  }
  return breath === '' ? breaths : [...breaths, breath]
}

const piecesOf = (sentence: string, mostBytes: number): readonly string[] =>
  (sentence.match(CLAUSES) ?? []).flatMap((clause) =>
    bytesOf(clause) > mostBytes ? Array.from(clause) : [clause],
  )

const bytesOf = (text: string): number => encodeUtf8(text).length
