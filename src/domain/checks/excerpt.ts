import type { CheckMatch, CheckResult } from './check'

/** What of a message is shown: all of a short one, of a long one the words around its matches. */
export type Excerpt = {
  readonly text: string
  /** The weightiest, where they stand in this text. */
  readonly matches: readonly CheckMatch[]
  readonly isShortened: boolean
}

/** A screen or two; and what travels to WeChat's view at once stays small. */
const WHOLE_UP_TO = 400
const MOST_MATCHES = 8
/** Characters kept on either side of a match. */
const AROUND = 24
const LONGEST_MATCH = 40
const GAP = '……'

/** The part of a message that explains the result; offsets of the matches are those of the shown text. */
export function excerptOf(text: string, result: Pick<CheckResult, 'matches' | 'redFlagIds'>): Excerpt {
  const matches = weightiest(result)
  if (text.length <= WHOLE_UP_TO) return { text, matches, isShortened: false }
  const windows = windowsAround(text, matches)
  const pieces = windows.map(({ start, end }, index) => {
    const before = index === 0 && start > 0 ? GAP : ''
    return before + text.slice(start, end) + (end < text.length ? GAP : '')
  })
  return { text: pieces.join(''), matches: moved(matches, windows), isShortened: true }
}

/** One of every red flag before a second of any, back in the order of the text. */
function weightiest({ matches, redFlagIds }: Pick<CheckResult, 'matches' | 'redFlagIds'>): CheckMatch[] {
  const firsts = redFlagIds.flatMap((id) => matches.find(({ redFlagId }) => redFlagId === id) ?? [])
  return [...new Set([...firsts, ...matches])].slice(0, MOST_MATCHES).sort((a, b) => a.start - b.start)
}

type Range = { readonly start: number; readonly end: number }

/** In the order of the text, without overlaps; the beginning of the text where nothing matched. */
function windowsAround(text: string, matches: readonly CheckMatch[]): readonly Range[] {
  if (matches.length === 0) return [{ start: 0, end: wholeCharacter(text, WHOLE_UP_TO) }]
  const windows: Range[] = []
  for (const { start, end } of matches.map(shortMatch)) {
    const from = wholeCharacter(text, Math.max(0, start - AROUND))
    const to = wholeCharacter(text, Math.min(text.length, end + AROUND))
    const last = windows[windows.length - 1]
    if (last && from <= last.end)
      windows[windows.length - 1] = { start: last.start, end: Math.max(last.end, to) }
    else windows.push({ start: from, end: to })
  }
  return windows
}

/** A match is a few words; one with a crowd of signs between them is shown by its beginning. */
const shortMatch = ({ start, end }: Range): Range => ({ start, end: Math.min(end, start + LONGEST_MATCH) })

/** The same place, or the one before it where a cut would halve a character of two units. */
function wholeCharacter(text: string, at: number): number {
  const isSecondHalf = /[\uDC00-\uDFFF]/.test(text.charAt(at))
  return isSecondHalf && at > 0 ? at - 1 : at
}

/** The matches as they stand once the windows are joined. */
function moved(matches: readonly CheckMatch[], windows: readonly Range[]): readonly CheckMatch[] {
  let shift = (windows[0]?.start ?? 0) > 0 ? GAP.length : 0
  return windows.flatMap((window) => {
    const offset = shift - window.start
    shift += window.end - window.start + GAP.length
    return matches
      .filter(({ start }) => start >= window.start && start < window.end)
      .map((match) => ({
        ...match,
        start: match.start + offset,
        end: Math.min(match.end, window.end) + offset,
      }))
  })
}
