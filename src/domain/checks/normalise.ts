import { foldCharacter, foldPair } from './characters'

/** A text as the rules read it; each character of it remembers where it stood in the original. */
export type NormalisedText = {
  readonly text: string
  /** Offset of the original's first code unit, for every character of `text`. */
  readonly starts: readonly number[]
  /** Offset past the original's last code unit, for every character of `text`. */
  readonly ends: readonly number[]
}

/** Stands for the end of a clause; no word of the lexicon holds it. */
const BOUNDARY = '\n'

const CLAUSE_ENDS = new Set('。！？；，：、\n\r.!?;,:【】[]「」《》“”"')

type Piece = { readonly character: string; readonly start: number; readonly end: number }

/**
 * Folds what swindlers do to words: full-width and circled digits, traditional characters, split characters,
 * and whatever is put between characters to hide them from a filter.
 */
export function normalise(original: string): NormalisedText {
  const pieces = withoutLoneBoundaries(joinSplitCharacters(readPieces(original)))
  return {
    text: pieces.map(({ character }) => character).join(''),
    starts: pieces.map(({ start }) => start),
    ends: pieces.map(({ end }) => end),
  }
}

function readPieces(original: string): Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const written of original) {
    const end = start + written.length
    const folded = CLAUSE_ENDS.has(written) ? BOUNDARY : foldCharacter(written)
    for (const character of folded) pieces.push({ character, start, end })
    start = end
  }
  return pieces
}

function joinSplitCharacters(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const left = joined[joined.length - 1]
    const whole = left && foldPair(left.character + piece.character)
    if (whole) joined[joined.length - 1] = { character: whole, start: left.start, end: piece.end }
    else joined.push(piece)
  }
  return joined
}

/** A clause of one character is no clause: the mark beside it was put there to split a word. */
function withoutLoneBoundaries(pieces: readonly Piece[]): Piece[] {
  const isBoundary = (index: number) => (pieces[index]?.character ?? BOUNDARY) === BOUNDARY
  return pieces.filter((_, index) => {
    if (!isBoundary(index)) return true
    const isLoneBefore = !isBoundary(index - 1) && isBoundary(index - 2) && index >= 2
    const isLoneAfter = !isBoundary(index + 1) && isBoundary(index + 2) && index + 2 < pieces.length
    return !isLoneBefore && !isLoneAfter && !isBoundary(index - 1)
  })
}
