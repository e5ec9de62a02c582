export type StepState = 'open' | 'begun' | 'done'

/** How far a step is, from its lines and what the person has ticked anywhere. */
export function stepState(lines: readonly string[], ticked: readonly string[]): StepState {
  const done = lines.filter((line) => ticked.includes(line)).length
  if (done === 0) return 'open'
  return done < lines.length ? 'begun' : 'done'
}
