/** Words of a message that give a scam away, as an author wrote them down. */
type Cue = { readonly text: string }

/** Each cue with the stretch of the message it stands in, in reading order; one number for each mark. */
export function locateCues<T extends Cue>(message: string, cues: readonly T[]) {
  return cues
    .map((cue) => ({ ...cue, start: message.indexOf(cue.text) }))
    .filter(({ start }) => start >= 0)
    .sort((one, other) => one.start - other.start)
    .map((cue) => ({ ...cue, end: cue.start + cue.text.length }))
}
