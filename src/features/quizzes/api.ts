import type { PracticeItem } from '@/domain/quizzes/contract'
import type { Verdict } from '@/domain/quizzes/question'
import type { QuizScore } from '@/domain/quizzes/quiz'
import type { Result } from '@/domain/shared/result'
import { sendOnce } from '@/platform/outbox'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** A paper being worked on. It lies on the device, so that leaving in the middle loses nothing. */
export type Sheet = {
  readonly items: readonly PracticeItem[]
  /** One for each answered item, in their order. */
  readonly verdicts: readonly Verdict[]
  /** The last answer is being explained. */
  readonly isExplaining: boolean
  /** Made with the paper: however often it is handed in, it counts once. */
  readonly key: string
}

const STORED_AS = 'quiz-draft'

export const newSheet = (items: readonly PracticeItem[]): Sheet => ({
  items,
  verdicts: [],
  isExplaining: false,
  key: randomToken(),
})

export const readSheet = (): Sheet | undefined => readStored<Sheet>(STORED_AS)
export const keepSheet = (sheet: Sheet): void => writeStored(STORED_AS, sheet)
export const forgetSheet = (): void => removeStored(STORED_AS)

/** The verdicts with the questions they belong to. */
export function answersOf({ items, verdicts }: Sheet): { questionId: string; verdict: Verdict }[] {
  return items.flatMap(({ id }, index) => {
    const verdict = verdicts[index]
    return verdict ? [{ questionId: id, verdict }] : []
  })
}

/** Scored in the cloud; without a network it waits there and counts later. */
export function handIn(sheet: Sheet): Promise<Result<QuizScore>> {
  const attempt = { questionIds: sheet.items.map(({ id }) => id), answers: answersOf(sheet) }
  return sendOnce('quizzes', 'submitAttempt', attempt, sheet.key)
}
