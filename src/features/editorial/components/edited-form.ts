import type { QuestionSummary } from '@/domain/quizzes/question'
import type { LengthLimits } from '@/domain/shared/length-limits'
import type { Tree } from '@/domain/shared/tree'

/** A mistake as a sentence; nothing to be warned of where the text has only not come so far yet. */
export type MistakeNote = { readonly words: string; readonly isUnwritten: boolean }

/** The text being written, and what each of its fields needs to know. */
export type Form = {
  readonly text: Tree
  readonly change: (path: string, value: Tree) => void
  /** What to mend at a path, or what is still to be written there. */
  readonly mistakeAt: (path: string) => MistakeNote | undefined
  readonly limitsAt: (path: string) => LengthLimits
  readonly isShown: (path: string) => boolean
  readonly bank: readonly QuestionSummary[]
}
