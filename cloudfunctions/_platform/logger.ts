/** One line a call: never an open id, a phone number or text that a person wrote. */
export type LogEntry = {
  readonly requestId: string
  readonly noun: string
  readonly action: string
  readonly outcome: string
  readonly ms: number
}

export function log(entry: LogEntry, bug?: unknown): void {
  console.log(JSON.stringify(bug === undefined ? entry : { ...entry, bug: describeBug(bug) }))
}

/** The place of a bug without its message, which may quote what a person wrote. */
function describeBug(bug: unknown) {
  if (!(bug instanceof Error)) return { name: typeof bug }
  const frames = (bug.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: bug.name, code: 'code' in bug ? bug.code : undefined, frames: frames.slice(0, 6) }
}
