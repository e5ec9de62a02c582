import type { QuestionSummary } from '@/domain/quizzes/question'
import type { LengthLimits } from '@/domain/shared/length-limits'
import type { Tree } from '@/domain/shared/tree'

/** The text being written, and what each of its fields needs to know. */
export type Form = {
  readonly text: Tree
  readonly change: (path: string, value: Tree) => void
  /** What to mend at a path, as a sentence. */
  readonly mistakeAt: (path: string) => string | undefined
  readonly limitsAt: (path: string) => LengthLimits
  readonly isShown: (path: string) => boolean
  readonly bank: readonly QuestionSummary[]
}
