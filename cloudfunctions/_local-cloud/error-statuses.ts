import type { ErrorCode } from '../../src/domain/shared/error-codes'

/** Codes whose HTTP status does not follow from their name. */
const STATUSES = {
  INTERNAL: 500,
  FUNCTION_CRASHED: 502,
  FUNCTION_TIMEOUT: 504,
  INPUT_INVALID: 400,
  BAD_JSON: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNKNOWN_FUNCTION: 404,
  UNKNOWN_ACTION: 404,
  BODY_TOO_LARGE: 413,
} as const satisfies Partial<Record<ErrorCode, number>>

const BY_CODE = new Map<string, number>(Object.entries(STATUSES))

/** What the local cloud itself can answer before, or instead of, a function. */
export type EndpointCode = keyof typeof STATUSES

/** The HTTP status of an expected failure; whatever is not listed is a conflict with the present state. */
export function statusOf(code: string): number {
  const listed = BY_CODE.get(code)
  if (listed !== undefined) return listed
  if (code.endsWith('_NOT_FOUND')) return 404
  return code.endsWith('_LIMIT') ? 429 : 409
}
