import type { ErrorCode } from './error-codes'

/** What the person is told about a failure: a stable code, and the number to quote for a bug. */
export type Failure = {
  readonly code: ErrorCode
  /** Set for `INTERNAL` only: the person can quote it, the log has it. */
  readonly requestId?: string
  /** Set for `INPUT_INVALID` and `CONTENT_INVALID`: the path of the first field that does not fit. */
  readonly field?: string
}

/** The outcome of an action. A plain object, so it survives `callFunction`. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }

export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

export const fail = (code: ErrorCode, detail: Omit<Failure, 'code'> = {}): Result<never> => ({
  ok: false,
  error: { code, ...detail },
})
