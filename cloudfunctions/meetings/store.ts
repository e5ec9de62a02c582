import type { MeetingReport } from '../../src/domain/meetings/contract'
import type { Meeting, StoredQuestion } from '../../src/domain/meetings/meeting'
import type { Tallies, Tally } from '../../src/domain/meetings/report'
import { QUESTION_KEYS, type QuestionKey, type Step } from '../../src/domain/meetings/step'
import { DAY_MS } from '../../src/domain/shared/time'
import { collection, command } from '../_platform/database'
import { keyedHash } from '../_platform/secrets'

/** Somebody came, or has signed; their pseudonym of this one meeting, and nothing else. */
type Seat = {
  readonly _id: string
  readonly meetingId: string
  readonly kind: 'attended' | 'pledged'
  readonly forgetAt: Date
}

/** One answer under a pseudonym of its own, so that no two answers lead to one another. */
type Answer = {
  readonly _id: string
  readonly meetingId: string
  readonly question: QuestionKey
  readonly verdict: keyof Tally
  readonly forgetAt: Date
}

const meetings = collection<Meeting>('meetings')
const seats = collection<Seat>('meetingSeats')
const answers = collection<Answer>('meetingAnswers')

/** More than a class holds in two years. */
const LISTED_MAX = 100

export const meetingIdOf = (operationId: string): string => keyedHash('meeting', operationId).slice(0, 32)

export async function findMeeting(meetingId: string): Promise<Meeting | undefined> {
  return meetings.get(meetingId)
}

export async function findMeetingByCode(code: string): Promise<Meeting | undefined> {
  const [meeting] = await meetings.find({ code }, { limit: 1 })
  return meeting
}

/** Newest first. */
export async function findMeetings(unitId: string): Promise<Meeting[]> {
  return meetings.find({ unitPath: unitId }, { orderBy: [['preparedAt', 'desc']], limit: LISTED_MAX })
}

/** Done twice, the first one stands. */
export async function insertMeeting(meeting: Meeting): Promise<void> {
  await meetings.insert(meeting)
}

/** False where the meeting stands at another step by now. */
export async function changeAt(meetingId: string, step: Step, change: Partial<Meeting>): Promise<boolean> {
  return (await meetings.updateWhere({ _id: meetingId, step }, { ...change })) > 0
}

/** Another question alone; of two changes at once neither undoes the other. */
export async function replaceQuestions(
  meetingId: string,
  replaced: Readonly<Partial<Record<QuestionKey, StoredQuestion>>>,
): Promise<void> {
  const change = Object.fromEntries(
    Object.entries(replaced).map(([key, question]) => [`questions.${key}`, command.set(question) as unknown]),
  )
  await meetings.updateWhere({ _id: meetingId, step: 'prepared' }, change)
}

export async function countHands(meetingId: string, question: QuestionKey, tally: Tally): Promise<void> {
  await meetings.update(meetingId, { [`counted.hands.${question}`]: command.set(tally) })
}

export async function countHeads(
  meetingId: string,
  { present, pledged, note }: { readonly present: number; readonly pledged: number; readonly note: string },
): Promise<void> {
  await meetings.update(meetingId, {
    'counted.present': present,
    'counted.pledged': pledged,
    'counted.note': note,
  })
}

export async function saveReport(meetingId: string, report: MeetingReport): Promise<void> {
  await meetings.update(meetingId, { report: command.set(report) })
}

/** What was to be over by now, and what was closed by a call that died before the report. */
export async function findOverdue(now: Date): Promise<Meeting[]> {
  return meetings.find({ report: null, closesAt: command.lte(now) }, { limit: 100 })
}

type InMeeting = Pick<Meeting, '_id' | 'closesAt'>

/** A day after the meeting is over at the latest, long after its report was made. */
const forgetAt = ({ closesAt }: InMeeting): Date => new Date(closesAt.getTime() + DAY_MS)

/** @param callerKey the caller's pseudonym; kept only as a hash that belongs to this meeting */
export async function takeSeat(meeting: InMeeting, callerKey: string, kind: Seat['kind']): Promise<void> {
  const _id = keyedHash('meeting-seat', [meeting._id, kind, callerKey].join('\n'))
  await seats.insert({ _id, meetingId: meeting._id, kind, forgetAt: forgetAt(meeting) })
}

/** The first answer stays. */
export async function saveAnswer(
  meeting: InMeeting,
  callerKey: string,
  question: QuestionKey,
  verdict: keyof Tally,
): Promise<void> {
  const _id = keyedHash('meeting-answer', [meeting._id, question, callerKey].join('\n'))
  await answers.insert({ _id, meetingId: meeting._id, question, verdict, forgetAt: forgetAt(meeting) })
}

export async function countSeats(meetingId: string, kind: Seat['kind']): Promise<number> {
  return seats.count({ meetingId, kind })
}

/** Counted from the answers themselves, by an index: the cost does not grow with the hall. */
export async function countAnswers(meetingId: string, question: QuestionKey): Promise<Tally> {
  const [scam, genuine] = await Promise.all(
    (['scam', 'genuine'] as const).map((verdict) => answers.count({ meetingId, question, verdict })),
  )
  return { scam: scam ?? 0, genuine: genuine ?? 0 }
}

export async function countAllAnswers(meetingId: string): Promise<Tallies> {
  const counted = await Promise.all(
    QUESTION_KEYS.map(async (key) => [key, await countAnswers(meetingId, key)] as const),
  )
  return Object.fromEntries(counted)
}

/** Whether this member has signed any pledge. */
export async function hasSigned(memberId: string): Promise<boolean> {
  return (await collection('pledges').count({ memberId })) > 0
}
