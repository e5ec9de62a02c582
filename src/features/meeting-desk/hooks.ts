import { useState } from 'react'
import type { Board, MeetingQuestion, MeetingReport, MeetingSummary } from '@/domain/meetings/contract'
import type { RoundResult, Tally } from '@/domain/meetings/report'
import { nextStep, QUESTION_KEYS, questionAt, type QuestionKey, type Step } from '@/domain/meetings/step'
import type { Failure, Result } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { boardWords, meetingListWords, reportWords } from '@/i18n/zh-CN/meetings'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useRepeatedly } from '@/platform/repeatedly'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

/** The wall is as old as this at most. */
const POLL_MS = 2_000

export type BoardDesk = {
  readonly board: Board | undefined
  readonly failure: Failure | undefined
  /** The network is gone for the moment; what was answered is not. */
  readonly isLost: boolean
  readonly isBusy: boolean
  readonly move: (to: Step) => void
  readonly change: (number: number) => void
  readonly countHands: (question: QuestionKey, tally: Tally) => Promise<boolean>
  readonly countHeads: (present: number, pledged: number, note: string) => Promise<boolean>
}

/** The meeting on the wall: looked at every two seconds, and moved from here or from another screen. */
export function useBoard(meetingId: string): BoardDesk {
  const [board, setBoard] = useState<Board>()
  const [failure, setFailure] = useState<Failure>()
  const [isLost, setLost] = useState(false)
  const moving = useCloudAction('meetings', 'moveMeeting')
  const changing = useCloudAction('meetings', 'changeQuestion')
  const hands = useCloudAction('meetings', 'enterHands')
  const heads = useCloudAction('meetings', 'enterHeadcount')

  const look = async () => {
    const result = await callCloud('meetings', 'getBoard', { meetingId })
    setLost(!result.ok && result.error.code === 'NETWORK_UNREACHABLE')
    if (result.ok) setBoard(result.value)
    else if (result.error.code !== 'NETWORK_UNREACHABLE') setFailure(result.error)
  }
  const take = async (call: Promise<Result<Board>>): Promise<boolean> => {
    const result = await call
    setFailure(result.ok ? undefined : result.error)
    if (result.ok) setBoard(result.value)
    else await look()
    return result.ok
  }
  useRepeatedly(look, board?.report ? undefined : POLL_MS)

  return {
    ...{ board, failure, isLost },
    isBusy: moving.isBusy || changing.isBusy,
    move: (to) => {
      if (board) void take(moving.perform({ meetingId, from: board.step, to }))
    },
    change: (number) => void take(changing.perform({ meetingId, number })),
    countHands: (question, tally) => take(hands.perform({ meetingId, question, ...tally })),
    countHeads: (present, pledged, note) => take(heads.perform({ meetingId, present, pledged, note })),
  }
}

/** What the button that goes on says: where it leads to. */
export function nextWords(step: Step): string | undefined {
  const next = nextStep(step)
  if (next === undefined || next === 'prepared') return undefined
  if (next === 'ask-1') return boardWords.toFirst
  if (next === 'again-1') return boardWords.nextOf.again
  const kind = next.split('-')[0]
  if (kind === 'show') return boardWords.nextOf.show
  if (kind === 'ask' || kind === 'again') return boardWords.nextOf.ask
  if (next === 'gathering' || next === 'results' || next === 'pledge' || next === 'closed')
    return boardWords.nextOf[next]
  return boardWords.next
}

/** 第 2 题，共 5 题, of either round. */
export function questionTitle(step: Step): string {
  const number = Number(step.split('-')[1])
  return step.startsWith('again') ? boardWords.againOf(number) : boardWords.questionOf(number)
}

export function questionOnWall(board: Board): (MeetingQuestion & { readonly key: QuestionKey }) | undefined {
  const key = questionAt(board.step)
  return key && { key, ...board.questions[key] }
}

/** The two bars of a question; a full one would be everybody. */
export function tallyBars({ scam, genuine }: Tally) {
  const share = (count: number) => Math.round((100 * count) / Math.max(1, scam + genuine))
  const bar = (name: string, value: number) => ({
    name,
    value,
    words: boardWords.people(value, share(value)),
  })
  return { bars: [bar(boardWords.scam, scam), bar(boardWords.genuine, genuine)], max: scam + genuine }
}

/** In whole percent. */
const rateOf = (count: number, total: number): number => Math.round((100 * count) / Math.max(1, total))
export const hitRate = ({ hits, scams }: RoundResult): number => rateOf(hits, scams)
export const alarmRate = ({ falseAlarms, genuine }: RoundResult): number => rateOf(falseAlarms, genuine)

type Compared = { readonly before: RoundResult; readonly after: RoundResult }

/** Before and after beside one another, each in percent. */
export function comparedBars({ before, after }: Compared) {
  const pair = (name: string, rate: (round: RoundResult) => number) => [
    {
      name: `${name} ${boardWords.before}`,
      value: rate(before),
      words: boardWords.share(rate(before)),
      isBefore: true,
    },
    { name: `${name} ${boardWords.after}`, value: rate(after), words: boardWords.share(rate(after)) },
  ]
  return [...pair(boardWords.hits, hitRate), ...pair(boardWords.falseAlarms, alarmRate)]
}

export const dPrimeWords = ({ dPrime, from, to }: RoundResult): string =>
  reportWords.dPrimeOf(dPrime.toFixed(1), from.toFixed(1), to.toFixed(1))

/** One line for each question that five or more answered. */
export function questionLines({ report, questions }: Board): readonly string[] {
  return QUESTION_KEYS.flatMap((key) => {
    const tally = report?.tallies[key]
    if (!tally) return []
    const [round, number] = key.split('-')
    const kind = questions[key].kind === 'scam' ? boardWords.isScam : boardWords.isGenuine
    const title = reportWords.question(round === 'before' ? 'before' : 'after', Number(number))
    return [`${title}，${reportWords.questionWords(kind, tally.scam, tally.genuine)}`]
  })
}

export function pledgedWords({ pledged }: Pick<MeetingReport, 'pledged'>): string {
  return pledged === null ? reportWords.fewPledged : reportWords.pledgedByPhone(pledged)
}

export function livePledgeWords(pledged: number | null): string {
  if (pledged === 0) return boardWords.pledgedNone
  return pledged === null ? boardWords.pledgedFew : boardWords.pledged(pledged)
}

export const useMeetings = (unitId: string): CloudQuery<readonly MeetingSummary[]> =>
  useCloudQuery('meetings', 'listMeetings', { unitId })

/** What became of a meeting, in a word. */
export function stateWords({ step, openedAt }: MeetingSummary): string {
  const { states } = meetingListWords
  if (step === 'prepared') return states.prepared
  if (step !== 'closed') return states.running
  return openedAt === null ? states.never : states.closed
}

export function usePreparing(unitId: string, onPrepared: (meetingId: string) => void) {
  const { perform, isBusy, failure } = useCloudAction('meetings', 'prepareMeeting')
  const prepare = async (audience: Audience) => {
    const prepared = await perform({ unitId, audience })
    if (prepared.ok) onPrepared(prepared.value.id)
  }
  return { prepare, isBusy, failure }
}

/** The pledge whose words each audience signs; the organiser's own would be that of staff. */
export const PLEDGE_OF: Readonly<Record<Audience, string>> = {
  elder: 'elder',
  student: 'student',
  parent: 'family',
  citizen: 'citizen',
}

/** What people sign together. */
export function usePledgeWords(audience: Audience) {
  const pledgeId = PLEDGE_OF[audience]
  return useCloudQuery('pledges', 'getPledge', { audience, pledgeId }, `kept:pledge:${pledgeId}`)
}
