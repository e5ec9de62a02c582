import { useCallback, useEffect, useRef, useState } from 'react'
import {
  SIGN_IN_CODE_LENGTH,
  SIGN_IN_SECONDS,
  type FollowedSignIn,
  type FoundSignIn,
  type Session,
} from '@/domain/sessions/contract'
import { normaliseCrockford } from '@/domain/shared/ids'
import type { Failure } from '@/domain/shared/result'
import { chinaDay } from '@/domain/shared/time'
import { clockWords, momentWords } from '@/i18n/zh-CN/dates'
import { allowWords, sessionWords } from '@/i18n/zh-CN/sessions'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery } from '@/platform/cloud-query'
import { pageAddress, replacePage, usePageParams } from '@/platform/navigation'
import { webAddress } from '@/platform/printing'
import { scanCode } from '@/platform/scan'
import { enterSession, hasSession, leaveSession, makeSecret } from '@/platform/session'

/** In a browser a guest is led to the door; answers whether. In WeChat one is known already. */
export function useDoor(isGuest: boolean): boolean {
  const isLed = process.env.TARO_ENV === 'h5' && isGuest
  useEffect(() => {
    if (isLed) replacePage('sign-in')
  }, [isLed])
  return isLed
}

export const signedInBefore = hasSession

/** What the camera reads; a page of the app, so that a code is nothing else than it looks. */
export const signInPicture = (code: string): string => webAddress(`pages/console-sign-in/index?code=${code}`)

const readSignInCode = (scanned: string): string | undefined =>
  /console-sign-in\/index\?code=([0-9A-HJKMNP-TV-Z]{8})$/.exec(scanned)?.[1]

const POLL_MS = 2_000

/** In the browser: asks at once, shows the code for its minute, and enters when the phone has said yes. */
export function useSignIn() {
  const requesting = useCloudAction('sessions', 'requestSignIn')
  const secret = useRef('')
  const [request, setRequest] = useState<FollowedSignIn>()
  const [secondsLeft, setSecondsLeft] = useState(SIGN_IN_SECONDS)
  const state = request?.state

  const look = useCallback(async () => {
    const followed = await callCloud('sessions', 'followSignIn', { secret: secret.current })
    if (followed.ok) setRequest(followed.value)
  }, [])
  const start = async () => {
    setRequest(undefined)
    secret.current = await makeSecret()
    if (!(await requesting.perform({ secret: secret.current })).ok) return
    setSecondsLeft(SIGN_IN_SECONDS)
    await look()
  }
  useEffect(() => {
    void start()
    // Once, when the panel opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  useEffect(() => {
    if (state === 'allowed') enterSession(secret.current, pageAddress('console', {}))
    if (state !== 'waiting') return undefined
    const polling = setInterval(() => void look(), POLL_MS)
    // By the clock of this browser: the cloud's may be another.
    const ticking = setInterval(() => setSecondsLeft((left) => Math.max(0, left - 1)), 1_000)
    return () => {
      clearInterval(polling)
      clearInterval(ticking)
    }
  }, [state, look])
  return { request, secondsLeft, failure: requesting.failure, start }
}

/** On the phone: the code, where it comes from, the digits, and yes or no. */
export function useAllowing() {
  const { code: linked = '' } = usePageParams()
  const allowing = useCloudAction('sessions', 'allowSignIn')
  const refusing = useCloudAction('sessions', 'refuseSignIn')
  const [typed, setTyped] = useState(linked)
  const [digits, setDigits] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [found, setFound] = useState<FoundSignIn>()
  const [failure, setFailure] = useState<Failure>()
  const [until, setUntil] = useState<string>()
  const [isRefused, setRefused] = useState(false)

  const find = async (entered: string) => {
    const code = normaliseCrockford(entered)
    const isComplete = code.length === SIGN_IN_CODE_LENGTH
    setMistake(isComplete ? undefined : allowWords.codeMistake)
    setFailure(undefined)
    if (!isComplete) return
    const result = await callCloud('sessions', 'findSignIn', { code })
    setFailure(result.ok ? undefined : result.error)
    setFound(result.ok ? result.value : undefined)
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === 'cancelled') return
    const code = scanned === 'nothing' ? undefined : readSignInCode(scanned.text)
    if (code === undefined) return setMistake(allowWords.noCode)
    setTyped(code)
    await find(code)
  }
  /** The code is spent: another try begins with another code. */
  const startOver = (error: Failure | undefined) => {
    setFailure(error)
    setFound(undefined)
    setTyped('')
    setDigits('')
  }
  const allow = async () => {
    const isTyped = /^\d{2}$/.test(digits)
    setMistake(isTyped ? undefined : allowWords.digitsMistake)
    if (!isTyped) return
    const allowed = await allowing.perform({ code: normaliseCrockford(typed), digits })
    if (allowed.ok) return setUntil(allowed.value.until)
    if (allowed.error.code.startsWith('SIGN_IN_')) startOver(allowed.error)
    else setFailure(allowed.error)
  }
  const refuse = async () => {
    const refused = await refusing.perform({ code: normaliseCrockford(typed) })
    setFailure(refused.ok ? undefined : refused.error)
    setRefused(refused.ok)
  }
  useEffect(() => {
    if (linked !== '') void find(linked)
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return {
    ...{ typed, setTyped, digits, setDigits, mistake, found, failure, until, isRefused },
    ...{ find: () => find(typed), scan, allow, refuse },
    isBusy: allowing.isBusy || refusing.isBusy,
  }
}

/** 和这部手机同一个网络（60.12.*.*） */
export function placeWords({ network, isSameNetwork }: FoundSignIn): string {
  if (network === null) return allowWords.unknown
  if (isSameNetwork === null) return network
  return isSameNetwork ? allowWords.same(network) : allowWords.other(network)
}

/** 今天 16:30, or tomorrow's hour where the session goes past midnight. */
export function allowedWords(until: string, now: Date): string {
  const end = new Date(until)
  const words = chinaDay(end) === chinaDay(now) ? allowWords.allowed : allowWords.allowedTomorrow
  return words(clockWords(end))
}

/** Ends the session of this browser, in the cloud first. */
export function useSignOut() {
  const { perform, isBusy, failure } = useCloudAction('sessions', 'signOut')
  const signOut = async () => {
    const result = await perform({})
    if (result.ok || result.error.code === 'SESSION_OVER') leaveSession()
  }
  return { signOut, isBusy, hasFailed: failure !== undefined && failure.code !== 'SESSION_OVER' }
}

/** Where one's console is open, and ending it there. */
export function useSessions() {
  const sessions = useCloudQuery('sessions', 'listSessions', {})
  const { perform, isBusy, failure } = useCloudAction('sessions', 'endSession')
  const [hasEnded, setEnded] = useState(false)
  const end = async (sessionId: string) => {
    setEnded((await perform({ sessionId })).ok)
    sessions.reload()
  }
  return { sessions, end, isBusy, failure, hasEnded }
}

export const sessionRowWords = ({ startedAt, until }: Session, now: Date): string =>
  sessionWords.row(momentWords(new Date(startedAt), now), clockWords(new Date(until)))
