import * as v from 'valibot'
import { DocumentId, UnitCode } from '../shared/ids'
import type { CodeState } from './code'
import type { FoundUnit } from './unit-search'

/** As many as one document lists; for more, a code without a cap. */
export const CAP_MAX = 1_000
const DAYS_MAX = 366
/** What tells a code from others: 家长会 11 月. */
export const NOTE_MAX_LENGTH = 20
const WORDS_MAX_LENGTH = 40

const whole = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const FindByCode = v.strictObject({ unitCode: UnitCode })
export const SearchUnits = v.strictObject({
  words: v.pipe(v.string(), v.trim(), v.maxLength(WORDS_MAX_LENGTH)),
})
export const ListCodes = v.strictObject({ unitId: DocumentId })
export const MakeCode = v.strictObject({
  unitId: DocumentId,
  note: v.pipe(v.string(), v.trim(), v.maxLength(NOTE_MAX_LENGTH), v.regex(/^[^\n\r]*$/)),
  /** Works to the end of that day: 1 is today. Null for no end. */
  days: v.nullable(whole(DAYS_MAX)),
  /** How many people it lets in; null for any number. */
  cap: v.nullable(whole(CAP_MAX)),
})
export const ListCodesBelow = v.strictObject({ unitId: DocumentId })
export const MakeCodesBelow = v.strictObject({ unitId: DocumentId })
export const RevokeCode = v.strictObject({ unitCode: UnitCode })

/** A code as staff of the unit see it. */
export type JoinCodeView = {
  readonly code: string
  readonly note: string
  readonly state: CodeState
  readonly expiresAt: string | null
  readonly cap: number | null
  /** People who joined by it, each once. */
  readonly uses: number
  readonly madeAt: string
}

/** A unit with the code that goes on its wall; null where it has none. */
export type UnitWithCode = {
  readonly unitId: string
  readonly name: string
  /** Of the unit above it. */
  readonly parentName: string
  readonly code: string | null
}

/** Every action of the `joining` function: what goes in, what comes out. */
export type JoiningActions = {
  /** Shows what a code leads to, before anything is stored; wrong ones are counted, and limited by the hour. */
  findByCode: { input: v.InferInput<typeof FindByCode>; output: FoundUnit }
  /** Counties, towns and villages by name; never a class. */
  searchUnits: { input: v.InferInput<typeof SearchUnits>; output: readonly FoundUnit[] }
  /** The codes of a unit, newest first; for staff. */
  listCodes: { input: v.InferInput<typeof ListCodes>; output: readonly JoinCodeView[] }
  makeCode: { input: v.InferInput<typeof MakeCode>; output: JoinCodeView }
  /** Everything below a unit that takes people in, parents before children, each with its lasting code. */
  listCodesBelow: { input: v.InferInput<typeof ListCodesBelow>; output: readonly UnitWithCode[] }
  /** Lasting codes for the next units below that have none; called again until none are left. */
  makeCodesBelow: {
    input: v.InferInput<typeof MakeCodesBelow>
    output: { readonly made: number; readonly left: number }
  }
  /** From then on it lets nobody in; who has joined by it stays. */
  revokeCode: { input: v.InferInput<typeof RevokeCode>; output: JoinCodeView }
}
