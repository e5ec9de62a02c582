import type { Retention } from '../src/domain/members/retention'

/** An index as CloudBase and the local cloud build it. */
export type IndexSchema = {
  readonly name: string
  readonly keys: readonly { readonly name: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
}

/** One stored field in words a member reads under 我的数据. */
export type StoredField = { readonly name: string; readonly means: string }

export type CollectionSchema = {
  readonly name: string
  readonly indexes: readonly IndexSchema[]
  /** What is kept, in a member's words. */
  readonly title: string
  readonly purpose: string
  readonly keptUntil: string
  /** What the nightly timer goes by, where an age ends the keeping; the words above say the same. */
  readonly retention?: Retention
  /** The field that leads to a member; null where nothing does. */
  readonly memberField: string | null
  /** Further ones, for what several people work on: a member reads theirs in the export too. */
  readonly otherMemberFields?: readonly string[]
  /** What happens when the member erases their data; `keep` only where the work of others hangs on it. */
  readonly onErase: 'delete' | 'anonymise' | 'keep'
  readonly fields: readonly StoredField[]
}

export const index = (name: string, ...keys: string[]): IndexSchema => ({
  name,
  keys: keys.map((key) =>
    key.startsWith('-') ? { name: key.slice(1), direction: -1 } : { name: key, direction: 1 },
  ),
})
export const unique = (name: string, ...keys: string[]): IndexSchema => ({
  ...index(name, ...keys),
  unique: true,
})

/** In days. */
export const HALF_A_YEAR = 183
export const TWO_YEARS = 730
