import * as v from 'valibot'
import { DocumentId, UnitCode } from '../shared/ids'
import { ShortNote } from '../shared/short-note'
import { AudienceId } from '../shared/source'
import type { Audience } from '../shared/taxonomy'
import type { Kinds, Learning, Tally } from './report'
import { QUESTION_KEYS, QUESTIONS_A_ROUND, STEPS, type QuestionKey, type Step } from './step'

/** More than any hall holds. */
const HEADS_MAX = 20_000

const People = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(HEADS_MAX))
const OneMeeting = { meetingId: DocumentId }
const AnyQuestion = v.picklist(QUESTION_KEYS)

export const ListMeetings = v.strictObject({ unitId: DocumentId })
export const PrepareMeeting = v.strictObject({ unitId: DocumentId, audience: AudienceId })
export const ChangeQuestion = v.strictObject({
  ...OneMeeting,
  /** Of the first round, from 1; its twin of the second round changes along. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(QUESTIONS_A_ROUND)),
})
export const GetBoard = v.strictObject(OneMeeting)
export const MoveMeeting = v.strictObject({ ...OneMeeting, from: v.picklist(STEPS), to: v.picklist(STEPS) })
export const EnterHands = v.strictObject({
  ...OneMeeting,
  question: AnyQuestion,
  scam: People,
  genuine: People,
})
export const EnterHeadcount = v.strictObject({
  ...OneMeeting,
  present: People,
  pledged: People,
  note: ShortNote,
})
export const Attend = v.strictObject({ code: UnitCode })
export const Follow = v.strictObject(OneMeeting)
export const Answer = v.strictObject({
  ...OneMeeting,
  question: AnyQuestion,
  verdict: v.picklist(['scam', 'genuine']),
})
export const TellPledged = v.strictObject(OneMeeting)

export type MeetingCue = { readonly text: string; readonly title: string; readonly why: string }

/** A message to judge, with what it was and how one can tell. */
export type MeetingQuestion = {
  readonly channel: string
  readonly message: string
  readonly kind: keyof Tally
  readonly cues: readonly MeetingCue[]
  readonly explanation: string
}

/** What a phone shows. The question carries its solution only once that is on the wall. */
export type MeetingView = {
  readonly meetingId: string
  readonly unitName: string
  /** Lets a guest join the unit, to sign. */
  readonly unitCode: string
  readonly step: Step
  readonly asked: { readonly key: QuestionKey; readonly channel: string; readonly message: string } | null
  readonly explained: ({ readonly key: QuestionKey } & MeetingQuestion) | null
  /** What each question was; once the meeting compares, so that a phone can tell its owner how it went. */
  readonly kinds: Kinds | null
  /** In ms: not to be asked again sooner. */
  readonly pollEveryMs: number
}

/** What the organiser counted where people have no phones; never mixed with the answers from phones. */
export type Counted = {
  readonly hands: Readonly<Partial<Record<QuestionKey, Tally>>>
  readonly present: number | null
  readonly pledged: number | null
  /** Who was counted, or how: 三社老人. Empty where nothing was said. */
  readonly note: string
}

/** One page to keep. Numbers only. */
export type MeetingReport = {
  readonly attended: number
  /** Null where one to four have signed. */
  readonly pledged: number | null
  readonly learning: Learning
  readonly tallies: Readonly<Partial<Record<QuestionKey, Tally>>>
  readonly counted: Counted
  readonly handsLearning: Learning
}

export type MeetingSummary = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  readonly audience: Audience
  readonly step: Step
  readonly preparedAt: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly report: MeetingReport | null
}

/** What the projector and the organiser's phone show. */
export type Board = MeetingSummary & {
  /** On the wall: opens the meeting on a phone. */
  readonly code: string
  readonly questions: Readonly<Record<QuestionKey, MeetingQuestion>>
  readonly attended: number
  /** Phones that have answered the question of this step. */
  readonly answered: number
  /** Their answers, once the question is over; null before, and where fewer than five answered. */
  readonly tally: Tally | null
  /** Both rounds, once they are compared. */
  readonly learning: Learning | null
  /** Null where one to four have signed. */
  readonly pledged: number | null
  readonly counted: Counted
}

/** Every action of the `meetings` function: what goes in, what comes out. */
export type MeetingActions = {
  /** Of the unit and those below it, newest first; for organisers. */
  listMeetings: { input: v.InferInput<typeof ListMeetings>; output: readonly MeetingSummary[] }
  /** Chooses ten messages and makes the code; nobody is let in before the organiser opens it. */
  prepareMeeting: { input: v.InferInput<typeof PrepareMeeting>; output: Board }
  /** Another message in place of one, before anything was asked. */
  changeQuestion: { input: v.InferInput<typeof ChangeQuestion>; output: Board }
  getBoard: { input: v.InferInput<typeof GetBoard>; output: Board }
  /** From the step that is shown to another; of two who press at once, one moves and nobody skips a step. */
  moveMeeting: { input: v.InferInput<typeof MoveMeeting>; output: Board }
  enterHands: { input: v.InferInput<typeof EnterHands>; output: Board }
  enterHeadcount: { input: v.InferInput<typeof EnterHeadcount>; output: Board }
  /** Comes in; the same person twice is one. */
  attend: { input: v.InferInput<typeof Attend>; output: MeetingView }
  follow: { input: v.InferInput<typeof Follow>; output: MeetingView }
  /** The first answer counts. */
  answer: { input: v.InferInput<typeof Answer>; output: MeetingView }
  /** Adds a member who has signed to the live count; refused without a signature. */
  tellPledged: { input: v.InferInput<typeof TellPledged>; output: MeetingView }
}
