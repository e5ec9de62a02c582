/** WeChat refuses a longer field of the kind `thing` (47003). */
const THING_MAX_LENGTH = 20

/** A text as a field of the kind `thing` takes it. */
export function shortened(text: string): string {
  const letters = [...text]
  return letters.length <= THING_MAX_LENGTH ? text : `${letters.slice(0, THING_MAX_LENGTH - 1).join('')}…`
}
