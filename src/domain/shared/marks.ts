import type { Mistake } from './mistakes'

/** Marked stretches that do not stand in the text letter by letter, or that share letters with another. */
export function markMistakes(text: string, marked: readonly { text: string }[], path: string): Mistake[] {
  const mistakes: Mistake[] = []
  let unmarked = text
  marked.forEach((stretch, index) => {
    const at = `${path}.${index}.text`
    if (!text.includes(stretch.text)) mistakes.push({ path: at, code: 'notInText' })
    else if (!unmarked.includes(stretch.text)) mistakes.push({ path: at, code: 'overlapping' })
    else unmarked = unmarked.replace(stretch.text, '\n')
  })
  return mistakes
}

/**
 * What a list holds a second time.
 *
 * @param at the path of the entry in a place
 */
export function repetitions(values: readonly string[], at: (index: number) => string): Mistake[] {
  return values.flatMap((value, index): Mistake[] =>
    values.indexOf(value) < index ? [{ path: at(index), code: 'listedTwice' }] : [],
  )
}
