/** Why a setData happened: the page opened, or something a person did, or time passed. */
export type Cause = 'open' | 'tap' | 'input' | 'time'

/** Everything the mini-program did that a test may want to know. */
export type Journal = {
  /** What WeChat would refuse, and errors that nobody caught. */
  readonly faults: string[]
  readonly calls: { readonly api: string; readonly input: unknown }[]
  readonly setData: { readonly page: string; readonly cause: Cause; readonly bytes: number }[]
}

export const emptyJournal = (): Journal => ({ faults: [], calls: [], setData: [] })

/** Notes the fault as well as throwing: the app may catch the error, the test must still see it. */
export function refuse(journal: Journal, message: string): never {
  journal.faults.push(message)
  throw new Error(message)
}

/** Grows with everything that has an effect outside the logic layer. */
export const effectCount = (journal: Journal): number => journal.calls.length + journal.setData.length

export function describeError(error: unknown): string {
  if (error !== null && typeof error === 'object') {
    if ('message' in error) return String(error.message)
    if ('errMsg' in error) return String(error.errMsg)
  }
  return String(error)
}
