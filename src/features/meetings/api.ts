import type { MeetingView } from '@/domain/meetings/contract'
import type { Tally } from '@/domain/meetings/report'
import type { QuestionKey } from '@/domain/meetings/step'
import type { Result } from '@/domain/shared/result'
import { callCloud } from '@/platform/cloud'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

export type Verdict = keyof Tally

/** What this phone answered, with the key under which it was sent, so that it counts once. */
export type OwnAnswer = { readonly verdict: Verdict; readonly key: string; readonly isSent: boolean }
export type OwnAnswers = Readonly<Partial<Record<QuestionKey, OwnAnswer>>>

const STORED_AS = 'meeting'

type Kept = { readonly meetingId: string; readonly answers: OwnAnswers }

/** Of the meeting one is at; those of an earlier one are gone. */
export function readOwnAnswers(meetingId: string): OwnAnswers {
  const kept = readStored<Kept>(STORED_AS)
  return kept?.meetingId === meetingId ? kept.answers : {}
}

export function keepOwnAnswers(meetingId: string, answers: OwnAnswers): void {
  writeStored(STORED_AS, { meetingId, answers } satisfies Kept)
}

const CODE_STORED_AS = 'meeting-code'

/** The meeting one is at, so that a phone that was locked is back with one press. */
export const readCode = (): string => readStored<string>(CODE_STORED_AS) ?? ''
export const keepCode = (code: string): void => writeStored(CODE_STORED_AS, code)
export const forgetCode = (): void => removeStored(CODE_STORED_AS)

export const newAnswer = (verdict: Verdict): OwnAnswer => ({ verdict, key: randomToken(), isSent: false })

export function attend(code: string): Promise<Result<MeetingView>> {
  return callCloud('meetings', 'attend', { code }, randomToken())
}

export function follow(meetingId: string): Promise<Result<MeetingView>> {
  return callCloud('meetings', 'follow', { meetingId })
}

export function sendAnswer(
  meetingId: string,
  question: QuestionKey,
  { verdict, key }: OwnAnswer,
): Promise<Result<MeetingView>> {
  return callCloud('meetings', 'answer', { meetingId, question, verdict }, key)
}

export function tellPledged(meetingId: string): Promise<Result<MeetingView>> {
  return callCloud('meetings', 'tellPledged', { meetingId }, randomToken())
}
