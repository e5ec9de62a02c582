import type { Board, MeetingActions, MeetingSummary, MeetingView } from '../../src/domain/meetings/contract'
import {
  kindsOf,
  phoneViewOf,
  reportOf,
  shownQuestions,
  summaryOf,
  type Meeting,
  type StoredQuestion,
} from '../../src/domain/meetings/meeting'
import { learningOf, shownSigned, shownTally } from '../../src/domain/meetings/report'
import { beforeKey, placePairs, twinKey } from '../../src/domain/meetings/round'
import {
  canMove,
  isAsking,
  passedAfter,
  questionAt,
  QUESTIONS_A_ROUND,
  STEPS,
  takesAnswer,
} from '../../src/domain/meetings/step'
import { choosePairs, turned } from '../../src/domain/quizzes/pairs'
import type { Question } from '../../src/domain/quizzes/question'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { chinaDay, DAY_MS } from '../../src/domain/shared/time'
import type { MutatingCall } from '../_platform/endpoint'
import { appendEvent, beginHistory, staffStep } from '../_platform/history'
import { keepHeadsOf } from '../_platform/gatherings'
import type { Caller, Member } from '../_platform/identity'
import { endCode, giveBackTry, insertCode, openCode } from '../_platform/join-codes'
import { findPracticeBank } from '../_platform/question-bank'
import { randomFraction } from '../_platform/secrets'
import { findUnit, unitPathOf } from '../_platform/unit-tree'
import {
  changeAt,
  countAllAnswers,
  countAnswers,
  countHands,
  countHeads,
  countSeats,
  findMeeting,
  findMeetingByCode,
  findMeetings,
  findOverdue,
  hasSigned,
  insertMeeting,
  meetingIdOf,
  replaceQuestions,
  saveAnswer,
  saveReport,
  takeSeat,
} from './store'

/** Prepared for a date in the coming weeks. */
const PREPARED_DAYS = 30
/** A meeting takes twenty minutes; after these a timer closes it. */
const OPEN_MS = 4 * 3_600_000
const CODE_NOTE = '班会'

export async function listMeetings({
  unitId,
}: MeetingActions['listMeetings']['input']): Promise<Result<readonly MeetingSummary[]>> {
  return ok((await findMeetings(unitId)).map(summaryOf))
}

export async function prepareMeeting(
  { unitId, audience }: MeetingActions['prepareMeeting']['input'],
  call: MutatingCall<Member>,
): Promise<Result<Board>> {
  const { now, operationId } = call
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const pairs = choosePairs(await findPracticeBank(), audience, QUESTIONS_A_ROUND, randomFraction)
  if (pairs.length < QUESTIONS_A_ROUND) return fail('MEETING_QUESTIONS')
  const closesAt = new Date(now.getTime() + PREPARED_DAYS * DAY_MS)
  const terms = { unitId, note: CODE_NOTE, cap: null, seats: [], expiresAt: closesAt, revokedAt: null }
  const joinCode = await insertCode({ ...terms, madeAt: now, operationId })
  if (!joinCode) return fail('REQUEST_IN_PROGRESS')
  await insertMeeting({
    _id: meetingIdOf(operationId),
    unitId,
    unitName: unit.name,
    unitPath: unit.path,
    audience,
    code: joinCode._id,
    questions: placePairs(
      pairs.map(({ first, second }) => ({ first: storedQuestion(first), second: storedQuestion(second) })),
    ),
    step: 'prepared',
    movedAt: now,
    passed: 'prepared',
    attended: 0,
    counted: { hands: {}, present: null, pledged: null, note: '' },
    preparedAt: now,
    openedAt: null,
    closedAt: null,
    closesAt,
    report: null,
  })
  const meetingId = meetingIdOf(operationId)
  await beginHistory(staffStep(`meeting:${meetingId}`, 'prepared', unit.path, call))
  return boardOf(meetingId)
}

/** What was a scam in the first round is one again, so that the rounds stay balanced. */
export async function changeQuestion(
  { meetingId, number }: MeetingActions['changeQuestion']['input'],
  _call: MutatingCall<Member>,
): Promise<Result<Board>> {
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (meeting.step !== 'prepared') return fail('MEETING_MOVED')
  const key = beforeKey(number - 1)
  const used = Object.values(meeting.questions).map(({ questionId }) => questionId)
  const bank = await findPracticeBank()
  const [pair] = choosePairs(bank, meeting.audience, 1, randomFraction, used)
  if (!pair) return fail('MEETING_QUESTIONS')
  const { first, second } = pair.first.kind === meeting.questions[key].kind ? pair : turned(pair)
  await replaceQuestions(meetingId, { [key]: storedQuestion(first), [twinKey(key)]: storedQuestion(second) })
  return boardOf(meetingId)
}

export async function getBoard({ meetingId }: MeetingActions['getBoard']['input']): Promise<Result<Board>> {
  return boardOf(meetingId)
}

export async function moveMeeting(
  { meetingId, from, to }: MeetingActions['moveMeeting']['input'],
  call: MutatingCall<Member>,
): Promise<Result<Board>> {
  const { now } = call
  if (!canMove(from, to)) return fail('MEETING_MOVED')
  const before = await findMeeting(meetingId)
  if (!before) return fail('MEETING_NOT_FOUND')
  const change = {
    step: to,
    movedAt: now,
    passed: passedAfter(before, to, now),
    attended: await countSeats(meetingId, 'attended'),
    ...(from === 'prepared' && { openedAt: now, closesAt: new Date(now.getTime() + OPEN_MS) }),
    ...(to === 'closed' && { closedAt: now }),
  }
  const hasMoved = await changeAt(meetingId, from, change)
  const event = from === 'prepared' ? 'opened' : to === 'closed' ? 'closed' : undefined
  if (hasMoved && event) await appendEvent(staffStep(`meeting:${meetingId}`, event, before.unitPath, call))
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (!hasMoved && meeting.step !== to) return fail('MEETING_MOVED')
  if (to === 'closed' && !meeting.report) await writeReport(meeting, now)
  return boardOf(meetingId)
}

export async function enterHands(
  { meetingId, question, scam, genuine }: MeetingActions['enterHands']['input'],
  _call: MutatingCall<Member>,
): Promise<Result<Board>> {
  return whileOpen(meetingId, () => countHands(meetingId, question, { scam, genuine }))
}

export async function enterHeadcount(
  { meetingId, present, pledged, note }: MeetingActions['enterHeadcount']['input'],
  { who, now }: MutatingCall<Member>,
): Promise<Result<Board>> {
  return whileOpen(meetingId, async ({ unitId, unitName, unitPath }) => {
    await countHeads(meetingId, { present, pledged, note })
    const counted = { unitId, unitName, unitPath, people: present, note, heldOn: chinaDay(now) }
    await keepHeadsOf(meetingId, { ...counted, enteredBy: who._id, isWithdrawn: present === 0 })
  })
}

export async function attend(
  { code }: MeetingActions['attend']['input'],
  { who, now }: MutatingCall<Caller>,
): Promise<Result<MeetingView>> {
  const opened = await openCode(code, who, now)
  if (!opened.ok) return fail(REFUSALS[opened.error.code] ?? opened.error.code)
  await giveBackTry(who.key, now)
  const meeting = await findMeetingByCode(code)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (meeting.step === 'prepared') return fail('MEETING_NOT_OPEN')
  if (meeting.step !== 'closed') await takeSeat(meeting, who.key, 'attended')
  return ok(phoneViewOf(meeting))
}

/** Who stands before a wall knows of a meeting, and of no unit with its codes. */
const REFUSALS: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  UNIT_NOT_FOUND: 'MEETING_NOT_FOUND',
  JOIN_CODE_REVOKED: 'MEETING_CLOSED',
  JOIN_CODE_EXPIRED: 'MEETING_CLOSED',
}

export async function follow({ meetingId }: MeetingActions['follow']['input']): Promise<Result<MeetingView>> {
  const meeting = await findMeeting(meetingId)
  return meeting ? ok(phoneViewOf(meeting)) : fail('MEETING_NOT_FOUND')
}

export async function answer(
  { meetingId, question, verdict }: MeetingActions['answer']['input'],
  { who, now }: MutatingCall<Caller>,
): Promise<Result<MeetingView>> {
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (!takesAnswer(question, meeting, now)) return fail('MEETING_ANSWER_LATE')
  await saveAnswer(meeting, who.key, question, verdict)
  return ok(phoneViewOf(meeting))
}

export async function tellPledged(
  { meetingId }: MeetingActions['tellPledged']['input'],
  { who }: MutatingCall<Member>,
): Promise<Result<MeetingView>> {
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (meeting.step === 'closed') return fail('MEETING_CLOSED')
  if (!(await hasSigned(who._id))) return fail('PLEDGE_NOT_FOUND')
  await takeSeat(meeting, who.openIdHash, 'pledged')
  return ok(phoneViewOf(meeting))
}

/** Started by a timer: closes what nobody closed, and writes the report that a call left unwritten. */
export async function closeForgotten(now: Date): Promise<Record<string, number>> {
  const overdue = await findOverdue(now)
  for (const meeting of overdue) {
    await changeAt(meeting._id, meeting.step, { step: 'closed', closedAt: meeting.closedAt ?? now })
    await writeReport(meeting, now)
  }
  return { closed: overdue.length }
}

/** For `staff`: where the unit of a meeting stands. */
export async function meetingPathOf({
  meetingId,
}: {
  readonly meetingId: string
}): Promise<Result<UnitPath>> {
  const meeting = await findMeeting(meetingId)
  return meeting ? unitPathOf(meeting) : fail('MEETING_NOT_FOUND')
}

async function whileOpen(
  meetingId: string,
  change: (meeting: Meeting) => Promise<void>,
): Promise<Result<Board>> {
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  if (meeting.report) return fail('MEETING_CLOSED')
  await change(meeting)
  return boardOf(meetingId)
}

/** The code ends with the meeting, so that a picture of the wall lets nobody in afterwards. */
async function writeReport(meeting: Meeting, now: Date): Promise<void> {
  const { _id: meetingId } = meeting
  await endCode(meeting.code, now)
  const tallies = await countAllAnswers(meetingId)
  const attended = await countSeats(meetingId, 'attended')
  const pledged = await countSeats(meetingId, 'pledged')
  await saveReport(meetingId, reportOf(meeting, { tallies, attended, pledged }))
}

/** The meeting and a constant number of counts, whatever the size of the hall. */
async function boardOf(meetingId: string): Promise<Result<Board>> {
  const meeting = await findMeeting(meetingId)
  if (!meeting) return fail('MEETING_NOT_FOUND')
  const { step, questions, counted, code } = meeting
  const key = questionAt(step)
  const [attended, pledged, tally] = await Promise.all([
    countSeats(meetingId, 'attended'),
    STEPS.indexOf(step) >= STEPS.indexOf('pledge') ? countSeats(meetingId, 'pledged') : 0,
    key ? countAnswers(meetingId, key) : { scam: 0, genuine: 0 },
  ])
  return ok({
    ...summaryOf(meeting),
    code,
    questions: shownQuestions(questions),
    attended,
    answered: tally.scam + tally.genuine,
    tally: isAsking(step) ? null : shownTally(tally),
    learning: step === 'results' ? learningOf(kindsOf(questions), await countAllAnswers(meetingId)) : null,
    pledged: shownSigned(pledged),
    counted,
  })
}

const storedQuestion = ({ id, channel, message, kind, cues, explanation }: Question): StoredQuestion => ({
  questionId: id,
  ...{ channel, message, kind, explanation },
  cues: cues.map(({ text, title, why }) => ({ text, title, why })),
})
