import { useEffect, useRef, useState } from 'react'
import { CODE_LENGTH, readJoinCode } from '@/domain/joining/code'
import type { MeetingView } from '@/domain/meetings/contract'
import { QUESTION_KEYS, type QuestionKey } from '@/domain/meetings/step'
import type { Failure, Result } from '@/domain/shared/result'
import { hasWeChatIdentity } from '@/platform/identity'
import { usePageParams, usePageReturned } from '@/platform/navigation'
import { scanCode } from '@/platform/scan'
import {
  attend,
  follow,
  forgetCode,
  keepCode,
  keepOwnAnswers,
  newAnswer,
  readCode,
  readOwnAnswers,
  sendAnswer,
  tellPledged,
  type OwnAnswers,
  type Verdict,
} from './api'

/** Whether a person here counts once, whatever they do: in WeChat. */
export const canAttend = hasWeChatIdentity

/** The code this page was opened with: a link names it, a code of WeChat carries it in its scene. */
export function useWallCode(): string | undefined {
  const { unitCode, scene } = usePageParams()
  return readJoinCode(unitCode ?? scene ?? '')
}

export type Attendance = {
  /** Undefined until somebody has come in. */
  readonly view: MeetingView | undefined
  readonly typed: string
  readonly type: (code: string) => void
  readonly canEnter: boolean
  readonly enter: () => void
  readonly scan: () => void
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly see: (view: MeetingView) => void
  /** Looks at the wall now instead of in a while. */
  readonly refresh: () => void
}

/** From the code on the wall to the end of the meeting: the phone shows what the wall shows. */
export function useAttendance(): Attendance {
  const linked = useWallCode()
  const [typed, setTyped] = useState(() => linked ?? readCode())
  const [view, setView] = useState<MeetingView>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const take = (result: Result<MeetingView>) => {
    setFailure(result.ok ? undefined : result.error)
    if (result.ok) setView(result.value)
  }
  const enterBy = async (code: string | undefined) => {
    if (!code || isBusy) return
    setBusy(true)
    const result = await attend(code)
    take(result)
    setBusy(false)
    if (result.ok) keepCode(code)
  }
  const scan = async () => {
    const scanned = await scanCode()
    const code = typeof scanned === 'object' ? readJoinCode(scanned.text) : undefined
    if (code) setTyped(code)
    await enterBy(code)
  }
  useEffect(() => {
    if (linked && canAttend()) void enterBy(linked)
    // Once, with the code the page was opened with.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const isOver = view?.step === 'closed'
  useEffect(() => {
    if (isOver) forgetCode()
  }, [isOver])
  const refresh = useFollowing(view, setView)
  usePageReturned(refresh)
  return {
    ...{ view, typed, isBusy, failure, refresh },
    type: setTyped,
    canEnter: readJoinCode(typed)?.length === CODE_LENGTH,
    enter: () => void enterBy(readJoinCode(typed)),
    scan: () => void scan(),
    see: setView,
  }
}

/** Looks again after as long as the meeting says, a little earlier or later, so that a hall does not come at once. */
function useFollowing(view: MeetingView | undefined, see: (view: MeetingView) => void): () => void {
  const [round, setRound] = useState(0)
  const isOver = view === undefined || view.step === 'closed'
  const meetingId = view?.meetingId
  const everyMs = view?.pollEveryMs ?? 0
  useEffect(() => {
    if (isOver || meetingId === undefined) return undefined
    const look = async () => {
      const result = await follow(meetingId)
      if (result.ok) see(result.value)
      setRound(round + 1)
    }
    const timer = setTimeout(() => void look(), everyMs * (0.75 + Math.random() / 2))
    return () => clearTimeout(timer)
    // `see` is a setter; every look begins the next wait.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isOver, meetingId, everyMs, round])
  return () => {
    if (meetingId === undefined) return
    void follow(meetingId).then((result) => {
      if (result.ok) see(result.value)
    })
  }
}

/** A class answers at once; a hall of thousands is spread over the time between two looks. */
const ANSWERED_AT_ONCE_MS = 2_000

/** This phone's answers: kept at once, sent in a moment, and again until they have arrived. */
export function useOwnAnswers({ meetingId, pollEveryMs }: MeetingView, see: (view: MeetingView) => void) {
  const [answers, setAnswers] = useState<OwnAnswers>(() => readOwnAnswers(meetingId))
  const latest = useRef(answers)
  const [tries, setTries] = useState(0)
  const keep = (next: OwnAnswers) => {
    latest.current = next
    setAnswers(next)
    keepOwnAnswers(meetingId, next)
  }
  const waiting = QUESTION_KEYS.find((key) => answers[key]?.isSent === false)
  const waitsForMs =
    (pollEveryMs - ANSWERED_AT_ONCE_MS) * Math.random() + (tries > 0 ? ANSWERED_AT_ONCE_MS : 0)
  useEffect(() => {
    const answer = waiting && latest.current[waiting]
    if (!waiting || !answer) return undefined
    const send = async () => {
      const result = await sendAnswer(meetingId, waiting, answer)
      const isLost = !result.ok && result.error.code === 'NETWORK_UNREACHABLE'
      setTries(isLost ? tries + 1 : 0)
      if (!isLost) keep({ ...latest.current, [waiting]: { ...answer, isSent: true } })
      if (result.ok) see(result.value)
    }
    const timer = setTimeout(() => void send(), waitsForMs)
    return () => clearTimeout(timer)
    // Waits once for each answer and each try.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [meetingId, waiting, tries])
  /** The first one stays: the second would know what the neighbour said. */
  const choose = (question: QuestionKey, verdict: Verdict) => {
    if (!latest.current[question]) keep({ ...latest.current, [question]: newAnswer(verdict) })
  }
  return { answers, choose, isLost: tries > 0 }
}

/** How many this phone had right, before and after the explanations; undefined before they are compared. */
export function ownScore(
  { kinds }: MeetingView,
  answers: OwnAnswers,
): { before: number; after: number } | undefined {
  if (!kinds) return undefined
  const rightIn = (round: string) =>
    QUESTION_KEYS.filter((key) => key.startsWith(round) && answers[key]?.verdict === kinds[key]).length
  return { before: rightIn('before'), after: rightIn('after') }
}

type Telling = 'checking' | 'told' | 'unsigned' | 'stranger' | 'failed'

/** Tells the meeting of the signature, as soon as there is one: on arriving here, and on coming back from signing. */
export function usePledgeTold({ meetingId }: MeetingView): Telling {
  const [telling, setTelling] = useState<Telling>('checking')
  const tell = async () => {
    const result = await tellPledged(meetingId)
    if (result.ok) return setTelling('told')
    const { code } = result.error
    if (code === 'PLEDGE_NOT_FOUND') return setTelling('unsigned')
    setTelling(code === 'NOT_JOINED' ? 'stranger' : 'failed')
  }
  useEffect(() => {
    void tell()
    // Once on arriving.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [meetingId])
  usePageReturned(() => void tell())
  return telling
}
