import { useCallback, useEffect, useState } from 'react'
import type { PairingView, RelativeView, UnreadAlert } from '@/domain/families/contract'
import { readPairingCode } from '@/domain/families/pairing'
import type { Failure } from '@/domain/shared/result'
import { pairingWords, relativesWords } from '@/i18n/zh-CN/families'
import { failureWords } from '@/i18n/zh-CN/states'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop, usePageParams, usePageReturned } from '@/platform/navigation'
import { webAddress } from '@/platform/printing'
import { scanCode } from '@/platform/scan'
import { forgetOthers, keepRelative, readKept } from './api'

/** A relative with what this phone knows of them, and what they have not read. */
export type KnownRelative = RelativeView & {
  readonly name: string
  readonly phone: string
  readonly unread: readonly UnreadAlert[]
}

/** Everybody I am paired with; asked again when the page comes back. */
export function useRelatives(): CloudQuery<readonly KnownRelative[]> {
  const relatives = useCloudQuery('families', 'listRelatives', {})
  const unread = useCloudQuery('families', 'listUnread', {})
  const reload = () => {
    relatives.reload()
    unread.reload()
  }
  usePageReturned(reload)
  useEffect(() => {
    if (relatives.value) forgetOthers(relatives.value.map(({ id }) => id))
  }, [relatives.value])
  const value = relatives.value?.map((relative) => ({
    ...relative,
    name: readKept(relative.id)?.name ?? relativesWords.someone,
    phone: readKept(relative.id)?.phone ?? '',
    unread: unread.value?.find(({ relativeId }) => relativeId === relative.id)?.alerts ?? [],
  }))
  return { ...relatives, value, reload }
}

/** What may be done with a pair: either ends it, a helper proposes a size, the helped settles it. */
export function useRelativeSteps(reload: () => void) {
  const ending = useCloudAction('families', 'endRelative')
  const suggesting = useCloudAction('families', 'suggestTextSize')
  const settling = useCloudAction('families', 'settleTextSize')
  const [doneWords, setDoneWords] = useState<string>()
  const end = async ({ id, name }: KnownRelative) => {
    if ((await ending.perform({ relativeId: id })).ok) setDoneWords(relativesWords.ended(name))
    reload()
  }
  const suggest = async ({ id }: KnownRelative, size: 'large' | 'largest') => {
    const suggested = await suggesting.perform({ relativeId: id, size })
    if (suggested.ok) setDoneWords(relativesWords.suggested(relativesWords.sizes[size]))
  }
  const settle = async ({ id }: KnownRelative) => {
    await settling.perform({ relativeId: id })
    reload()
  }
  const failure = ending.failure ?? suggesting.failure ?? settling.failure
  return { end, suggest, settle, doneWords, failure, isBusy: ending.isBusy || suggesting.isBusy }
}

/** Which side of a pairing this phone is: who follows a code helps. */
export function usePairingSide(): { side: 'helped' | 'helper'; linked: string | undefined } {
  const { side, code } = usePageParams()
  const linked = readPairingCode(code ?? '')
  return { side: side === 'helped' && !linked ? 'helped' : 'helper', linked }
}

/** What the camera of the helper reads: on the web the page that opens it, in WeChat the code alone. */
export const pairingPicture = (code: string): string =>
  process.env.TARO_ENV === 'h5' ? webAddress(`pages/relatives/pair/index?code=${code}`) : code

const POLL_MS = 3_000

/** Looks at the other phone's steps until the pairing has come to an end. */
function useWatchedPairing(code: string | undefined) {
  const [view, setView] = useState<PairingView>()
  const [failure, setFailure] = useState<Failure>()
  const look = useCallback(async () => {
    if (code === undefined) return
    const result = await callCloud('families', 'getPairing', { code })
    if (result.ok) setView(result.value)
    setFailure(result.ok || result.error.code === 'NETWORK_UNREACHABLE' ? undefined : result.error)
  }, [code])
  const isOver = failure !== undefined || view?.state === 'paired' || view?.state === 'ended'
  useEffect(() => {
    if (code === undefined || isOver) return undefined
    void look()
    const timer = setInterval(() => void look(), POLL_MS)
    return () => clearInterval(timer)
  }, [code, isOver, look])
  usePageReturned(() => void look())
  const forget = () => {
    setView(undefined)
    setFailure(undefined)
  }
  return { view: code === undefined ? undefined : view, failure, look, forget }
}

/** Asking for help: the code, who comes with it, the three digits. */
export function useAskingForHelp() {
  const starting = useCloudAction('families', 'startPairing')
  const agreeing = useCloudAction('families', 'agreeToPairing')
  const stopping = useCloudAction('families', 'declinePairing')
  const [code, setCode] = useState<string>()
  const [digits, setDigits] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [name, setName] = useState<string>(relativesWords.someone)
  const watched = useWatchedPairing(code)
  const { view } = watched
  useEffect(() => {
    if (view?.calledAs) setName(view.calledAs)
    if (view?.relativeId) keepRelative(view.relativeId, { name, phone: '' })
  }, [view, name])
  const start = async () => {
    const started = await starting.perform({})
    if (started.ok) setCode(started.value.code)
    scrollToTop()
  }
  const agree = async () => {
    const isTyped = /^\d{3}$/.test(digits)
    setMistake(isTyped ? undefined : pairingWords.digitsMistake)
    if (!isTyped || code === undefined) return
    const agreed = await agreeing.perform({ code, digits })
    if (!agreed.ok && agreed.error.code === 'PAIRING_DIGITS') setMistake(failureWords(agreed.error))
    setDigits('')
    await watched.look()
  }
  const stop = async () => {
    if (code !== undefined) await stopping.perform({ code })
    await watched.look()
  }
  const startOver = () => {
    watched.forget()
    setCode(undefined)
    setDigits('')
  }
  return {
    ...{ code, view, name, digits, mistake, start, agree, stop, startOver },
    type: (typed: string) => {
      setDigits(typed)
      setMistake(undefined)
    },
    failure: watched.failure ?? starting.failure ?? otherThanDigits(agreeing.failure),
    isOver: watched.failure !== undefined || view?.state === 'ended',
    isBusy: starting.isBusy || agreeing.isBusy || stopping.isBusy,
  }
}

/** What is wrong with the digits is said beside them. */
const otherThanDigits = (failure: Failure | undefined): Failure | undefined =>
  failure?.code === 'PAIRING_DIGITS' ? undefined : failure

/** Offering help: the code of the other phone, one's own form of address, the digits to say aloud. */
export function useOfferingHelp(linked: string | undefined) {
  const opening = useCloudAction('families', 'openPairing')
  const confirming = useCloudAction('families', 'confirmPairing')
  const stopping = useCloudAction('families', 'declinePairing')
  const [typed, setTyped] = useState(linked ?? '')
  const [calledAs, setCalledAs] = useState('')
  const [mistakes, setMistakes] = useState<{ code?: string; calledAs?: string }>({})
  const [code, setCode] = useState<string>()
  const watched = useWatchedPairing(code)
  const { view } = watched
  const open = async () => {
    const read = readPairingCode(typed)
    const found = {
      ...(read ? {} : { code: pairingWords.enterMistake }),
      ...(calledAs.trim() ? {} : { calledAs: pairingWords.meMistake }),
    }
    setMistakes(found)
    if (!read || !calledAs.trim()) return
    const opened = await opening.perform({ code: read, calledAs })
    if (opened.ok) setCode(read)
    scrollToTop()
  }
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned === 'cancelled') return
    const read = scanned === 'nothing' ? undefined : readPairingCode(scanned.text)
    setMistakes(read ? {} : { code: pairingWords.noCode })
    if (read) setTyped(read)
  }
  const confirm = async (kept: { name: string; phone: string }) => {
    if (code === undefined) return
    await confirming.perform({ code })
    const paired = await callCloud('families', 'getPairing', { code })
    if (paired.ok && paired.value.relativeId) keepRelative(paired.value.relativeId, kept)
    await watched.look()
    scrollToTop()
  }
  const stop = async () => {
    if (code !== undefined) await stopping.perform({ code })
    await watched.look()
  }
  const startOver = () => {
    watched.forget()
    setCode(undefined)
    setTyped('')
  }
  return {
    ...{ typed, calledAs, mistakes, view, open, scan, confirm, stop, startOver, setTyped, setCalledAs },
    failure: watched.failure ?? opening.failure ?? confirming.failure,
    isOver: watched.failure !== undefined || view?.state === 'ended',
    isBusy: opening.isBusy || confirming.isBusy || stopping.isBusy,
  }
}

const PHONE = /^\+?\d{5,15}$/

/** What stands on this phone of a relative: how they are called, and their number, which may be left out. */
export function useKeptRelative(begin: { name: string; phone: string }) {
  const [name, setName] = useState(begin.name)
  const [phone, setPhone] = useState(begin.phone)
  const [mistake, setMistake] = useState<string>()
  /** Undefined where the number is none. */
  const read = () => {
    const dialled = phone.replace(/[\s-]/g, '')
    const isNumber = dialled === '' || PHONE.test(dialled)
    setMistake(isNumber ? undefined : pairingWords.phoneMistake)
    return isNumber ? { name: name.trim() || relativesWords.someone, phone: dialled } : undefined
  }
  return { name, phone, mistake, setName, setPhone, read }
}
