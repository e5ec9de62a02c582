import type { UnitPath } from '../shared/roles'
import type { Audience } from '../shared/taxonomy'
import type { Counted, MeetingQuestion, MeetingReport, MeetingSummary, MeetingView } from './contract'
import { learningOf, shownSigned, shownTally, type Kinds, type Tallies } from './report'
import {
  isAsking,
  isExplained,
  isExplaining,
  pollEveryMs,
  QUESTION_KEYS,
  questionAt,
  STEPS,
  type QuestionKey,
  type Step,
} from './step'

export type Meeting = {
  readonly _id: string
  readonly unitId: string
  readonly unitName: string
  /** The unit and those above it, as the tree has them now. */
  readonly unitPath: UnitPath
  readonly audience: Audience
  /** A code of the unit that was made for this meeting. */
  readonly code: string
  readonly questions: Readonly<Record<QuestionKey, StoredQuestion>>
  readonly step: Step
  readonly movedAt: Date
  /** The furthest step left behind; what was explained is not asked again. */
  readonly passed: Step
  /** As counted when the step began: phones look the less often, the more they are. */
  readonly attended: number
  readonly counted: Counted
  readonly preparedAt: Date
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  /** Closed by the timer where nobody did. */
  readonly closesAt: Date
  readonly report: MeetingReport | null
}

export type StoredQuestion = MeetingQuestion & { readonly questionId: string }

export const kindsOf = (questions: Readonly<Record<QuestionKey, MeetingQuestion>>): Kinds =>
  byQuestion((key) => questions[key].kind)

/** Without the id in the bank, by which it could be looked up beforehand. */
export const shownQuestions = (
  questions: Meeting['questions'],
): Readonly<Record<QuestionKey, MeetingQuestion>> => byQuestion((key) => shownQuestion(questions[key]))

export function summaryOf(meeting: Meeting): MeetingSummary {
  const { _id: id, unitId, unitName, audience, step, preparedAt, openedAt, closedAt, report } = meeting
  return {
    ...{ id, unitId, unitName, audience, step, report },
    preparedAt: preparedAt.toISOString(),
    openedAt: openedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  }
}

/** A phone learns what a question was when the wall says so, and not before. */
export function phoneViewOf(meeting: Meeting): MeetingView {
  const { _id: meetingId, unitName, code: unitCode, step, questions, attended } = meeting
  const key = questionAt(step)
  const question = key && shownQuestion(questions[key])
  const asked = key && question && { key, channel: question.channel, message: question.message }
  const wasExplained = key !== undefined && isExplained(key, meeting.passed)
  const hasCompared = STEPS.indexOf(step) >= STEPS.indexOf('results')
  return {
    ...{ meetingId, unitName, unitCode, step },
    asked: asked && isAsking(step) && !wasExplained ? asked : null,
    explained: key && question && (isExplaining(step) || wasExplained) ? { key, ...question } : null,
    kinds: hasCompared ? kindsOf(questions) : null,
    pollEveryMs: pollEveryMs(attended),
  }
}

type Counts = { readonly tallies: Tallies; readonly attended: number; readonly pledged: number }

export function reportOf(
  { questions, counted }: Meeting,
  { tallies, attended, pledged }: Counts,
): MeetingReport {
  const kinds = kindsOf(questions)
  const shown = QUESTION_KEYS.flatMap((key) => {
    const tally = shownTally(tallies[key])
    return tally ? [[key, tally] as const] : []
  })
  return {
    ...{ attended, counted },
    pledged: shownSigned(pledged),
    learning: learningOf(kinds, tallies),
    tallies: Object.fromEntries(shown),
    handsLearning: learningOf(kinds, counted.hands),
  }
}

const shownQuestion = ({ channel, message, kind, cues, explanation }: StoredQuestion): MeetingQuestion => ({
  ...{ channel, message, kind, cues, explanation },
})

function byQuestion<T>(of: (key: QuestionKey) => T): Record<QuestionKey, T> {
  return Object.fromEntries(QUESTION_KEYS.map((key) => [key, of(key)])) as Record<QuestionKey, T>
}
