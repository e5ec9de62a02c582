import { useEffect, useState } from 'react'
import type { PracticeItem } from '@/domain/quizzes/contract'
import type { Verdict } from '@/domain/quizzes/question'
import { scoreQuiz, type QuizScore } from '@/domain/quizzes/quiz'
import type { Failure } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { quizResultWords } from '@/i18n/zh-CN/quizzes'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop } from '@/platform/navigation'
import { answersOf, forgetSheet, handIn, keepSheet, newSheet, readSheet, type Sheet } from './api'

/** What became of a finished paper. */
export type Outcome = {
  readonly score: QuizScore
  /** Without a network the device's own count is shown, and the answers wait. */
  readonly isWaiting: boolean
}

export type Practice = {
  /** Undefined while no paper has arrived: the query says why. */
  readonly sheet: Sheet | undefined
  readonly query: CloudQuery<readonly PracticeItem[]>
  readonly outcome: Outcome | undefined
  readonly failure: Failure | undefined
  readonly isSending: boolean
  readonly answer: (verdict: Verdict) => void
  /** On to the next question, or after the last one to the result. */
  readonly goOn: () => void
  readonly startAgain: () => void
}

/** One practice from the first question to the result; a paper begun earlier is taken up again. */
export function usePractice(audience: Audience): Practice {
  const query = useCloudQuery('quizzes', 'getPractice', { audience }, `kept:practice:${audience}`)
  const [sheet, setSheet] = useState(readSheet)
  const handingIn = useHandingIn()

  const { value: items, isLoading } = query
  useEffect(() => {
    // While loading, the value may be the copy of an earlier day, about to be replaced.
    if (!sheet && items && !isLoading) setSheet(newSheet(items))
  }, [sheet, items, isLoading])

  const change = (next: Sheet) => {
    keepSheet(next)
    setSheet(next)
    scrollToTop()
  }
  const answer = (verdict: Verdict) => {
    if (!sheet || sheet.isExplaining || isFinished(sheet)) return
    change({ ...sheet, verdicts: [...sheet.verdicts, verdict], isExplaining: true })
  }
  const goOn = () => {
    if (!sheet) return
    if (isFinished(sheet)) void handingIn.send(sheet)
    else change({ ...sheet, isExplaining: false })
  }
  const startAgain = () => {
    forgetSheet()
    setSheet(undefined)
    handingIn.reset()
    query.reload()
    scrollToTop()
  }
  const { outcome, failure, isSending } = handingIn
  return {
    sheet,
    query: isLoading ? { ...query, value: undefined } : query,
    outcome,
    failure,
    isSending,
    answer,
    goOn,
    startAgain,
  }
}

/** The question in hand, counted from 1, and the verdict on it while it is being explained. */
export function positionOf({ items, verdicts, isExplaining }: Sheet) {
  const index = isExplaining ? verdicts.length - 1 : verdicts.length
  return {
    now: index + 1,
    total: items.length,
    item: items[index],
    verdict: isExplaining ? verdicts[index] : undefined,
  }
}

const isFinished = ({ items, verdicts }: Sheet): boolean => verdicts.length >= items.length

function useHandingIn() {
  const [outcome, setOutcome] = useState<Outcome>()
  const [failure, setFailure] = useState<Failure>()
  const [isSending, setSending] = useState(false)
  const send = async (sheet: Sheet) => {
    setSending(true)
    const result = await handIn(sheet)
    setSending(false)
    const isWaiting = !result.ok && result.error.code === 'NETWORK_UNREACHABLE'
    setFailure(result.ok || isWaiting ? undefined : result.error)
    if (!result.ok && !isWaiting) return
    forgetSheet()
    scrollToTop()
    setOutcome({ score: result.ok ? result.value : scoreQuiz(sheet.items, answersOf(sheet)), isWaiting })
  }
  const reset = () => {
    setOutcome(undefined)
    setFailure(undefined)
  }
  return { outcome, failure, isSending, send, reset }
}

/** Two sentences, never one figure: suspicion of everything is a failure too. */
export function scoreSentences({ hits, scams, falseAlarms, genuine }: QuizScore): readonly [string, string] {
  return [
    hits === scams ? quizResultWords.allScams(scams) : quizResultWords.someScams(scams, hits),
    falseAlarms === 0
      ? quizResultWords.noneSuspected(genuine)
      : quizResultWords.someSuspected(genuine, falseAlarms),
  ]
}

export function adviceFor({ hits, scams, falseAlarms }: QuizScore): string {
  const { advice } = quizResultWords
  if (hits < scams) return falseAlarms > 0 ? advice.both : advice.missed
  return falseAlarms > 0 ? advice.suspected : advice.allRight
}

/** What to remember of every message that was taken for the other kind. */
export function sentencesToRemember({ items, verdicts }: Sheet): readonly string[] {
  return items.filter(({ kind }, index) => verdicts[index] !== kind).map(({ remember }) => remember)
}
