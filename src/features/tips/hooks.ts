import { useState } from 'react'
import type { ReceivingUnit, TipStatus } from '@/domain/tips/contract'
import { parseReceipt } from '@/domain/tips/receipt'
import { normaliseCrockford } from '@/domain/shared/ids'
import type { Failure } from '@/domain/shared/result'
import { reportWords, tipStatusWords } from '@/i18n/zh-CN/tips'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToElement, scrollToTop } from '@/platform/navigation'
import {
  beginDraft,
  forgetReceiptToNote,
  forgetTip,
  keepDraft,
  listReceivingUnits,
  lookUpTip,
  readReceiptToNote,
  readTipOnItsWay,
  sealTip,
  sendTip,
  type CompleteDraft,
  type TipDraft,
  type TipOnItsWay,
  type TipReceipt,
} from './api'

/** The officers of a scam tell a report from a cry by a few words. */
const SHORTEST_TEXT = 10
export const LONGEST_TEXT = 2_000

export type ReportStage = 'facts' | 'text' | 'waiting' | 'received'

const FACTS = ['kind', 'urgency', 'unit'] as const
export type FactsMistakes = Partial<Record<(typeof FACTS)[number], string>>

/** Where on the page each answer stands, so that a forgotten one can be brought into view. */
export const PLACES = {
  kind: 'tip-kind',
  urgency: 'tip-urgency',
  unit: 'tip-unit',
  text: 'tip-text',
} as const

export type Report = {
  readonly stage: ReportStage
  readonly draft: TipDraft
  readonly units: CloudQuery<readonly ReceivingUnit[]>
  readonly receipt: TipReceipt | undefined
  /** Shown after the first try to go on. */
  readonly factsMistakes: FactsMistakes
  readonly textMistake: string | undefined
  readonly failure: Failure | undefined
  readonly isSending: boolean
  readonly fill: (part: Partial<TipDraft>) => void
  readonly toText: () => void
  readonly toFacts: () => void
  readonly send: () => Promise<void>
  readonly discard: () => void
  readonly finish: () => void
}

/**
 * One report, from the first choice to the receipt.
 *
 * @param unitPath the person's own units, read on this device only: the nearest one that receives is proposed
 */
export function useReport(unitPath: readonly string[]): Report {
  const units = useCloudQuery('tips', 'listReceivingUnits', {}, 'kept:receiving-units')
  const [typed, setTyped] = useState(beginDraft)
  const [receipt, setReceipt] = useState(readReceiptToNote)
  const [isAtText, setAtText] = useState(false)
  const [hasTried, setTried] = useState(false)
  const sending = useSending(setReceipt)

  const draft = { ...typed, unitId: typed.unitId ?? nearestUnit(units.value, unitPath) }
  const factsMistakes = findFactsMistakes(draft, units.value !== undefined)
  const textMistake = findTextMistake(draft)

  const fill = (part: Partial<TipDraft>) => {
    const next = { ...draft, ...part }
    keepDraft(next)
    setTyped(next)
  }
  const toText = () => {
    const [missing] = FACTS.filter((fact) => factsMistakes[fact] !== undefined)
    setTried(missing !== undefined)
    setAtText(missing === undefined)
    if (missing) scrollToElement(PLACES[missing])
    else scrollToTop()
  }
  /** The units could not be asked for before; now they may be. */
  const backToFacts = () => {
    if (!units.value) units.reload()
    setAtText(false)
    scrollToElement(PLACES.unit)
  }
  const send = async () => {
    if (sending.onItsWay) return sending.sendAgain(sending.onItsWay)
    setTried(true)
    const complete = completeDraft(draft)
    if (textMistake) return scrollToElement(PLACES.text)
    if (!complete || !draft.unitId) return backToFacts()
    setTried(false)
    await sending.sealAndSend(complete, draft.unitId)
  }
  const discard = () => {
    sending.discard()
    setTyped(beginDraft())
    setAtText(false)
  }
  const finish = () => {
    forgetReceiptToNote()
    setReceipt(undefined)
    setTyped(beginDraft())
    setAtText(false)
  }
  return {
    ...{ draft, units, receipt, fill, toText, send, discard, finish },
    stage: stageOf(receipt, sending.onItsWay, isAtText),
    factsMistakes: hasTried ? factsMistakes : {},
    textMistake: hasTried ? textMistake : undefined,
    failure: sending.failure,
    isSending: sending.isSending,
    toFacts: () => setAtText(false),
  }
}

function stageOf(receipt: unknown, onItsWay: unknown, isAtText: boolean): ReportStage {
  if (receipt) return 'received'
  if (onItsWay) return 'waiting'
  return isAtText ? 'text' : 'facts'
}

/** Sealing and sending. After a lost answer the same sealed tip is sent again, never a second one. */
function useSending(onReceived: (receipt: TipReceipt) => void) {
  const [onItsWay, setOnItsWay] = useState(readTipOnItsWay)
  const [failure, setFailure] = useState<Failure>()
  const [isSending, setSending] = useState(false)

  /** Leaves the tip on its way where it may have arrived. */
  const deliver = async (tip: TipOnItsWay): Promise<Failure | undefined> => {
    const result = await sendTip(tip)
    setOnItsWay(readTipOnItsWay())
    if (!result.ok) return result.error
    onReceived(result.value)
    scrollToTop()
    return undefined
  }
  const whileSending = async (work: () => Promise<Failure | undefined>) => {
    if (isSending) return
    setSending(true)
    setFailure(undefined)
    setFailure(await work())
    setSending(false)
  }
  const sealAndDeliver = async (draft: CompleteDraft, unitId: string): Promise<Failure | undefined> => {
    const units = await listReceivingUnits()
    if (!units.ok) return units.error
    const unit = units.value.find((receiving) => receiving.unitId === unitId)
    return unit ? deliver(await sealTip(draft, unit)) : { code: 'TIP_NO_OFFICER' }
  }
  const sealAndSend = (draft: CompleteDraft, unitId: string) =>
    whileSending(async () => {
      const failed = await sealAndDeliver(draft, unitId)
      // The officers changed between asking and sending: sealed once more, for the new ones.
      return failed?.code === 'TIP_OFFICERS_CHANGED' ? sealAndDeliver(draft, unitId) : failed
    })
  const discard = () => {
    forgetTip()
    setOnItsWay(undefined)
    setFailure(undefined)
  }
  return {
    onItsWay,
    failure,
    isSending,
    sealAndSend,
    sendAgain: (tip: TipOnItsWay) => whileSending(() => deliver(tip)),
    discard,
  }
}

/** The unit nearest to the person that can read a tip; the only one there is needs no choice. */
function nearestUnit(
  units: readonly ReceivingUnit[] | undefined,
  unitPath: readonly string[],
): string | null {
  const near = [...unitPath].reverse().find((id) => units?.some(({ unitId }) => unitId === id))
  return near ?? (units?.length === 1 ? (units[0]?.unitId ?? null) : null)
}

/** Without a network the unit can be chosen later. */
function findFactsMistakes({ scamTypeId, urgency, unitId }: TipDraft, areUnitsKnown: boolean): FactsMistakes {
  return {
    ...(scamTypeId ? {} : { kind: reportWords.kindMissing }),
    ...(urgency ? {} : { urgency: reportWords.urgencyMissing }),
    ...(unitId || !areUnitsKnown ? {} : { unit: reportWords.unitMissing }),
  }
}

function findTextMistake({ text }: TipDraft): string | undefined {
  const missing = SHORTEST_TEXT - [...text.trim()].length
  return missing > 0 ? reportWords.textShort(missing) : undefined
}

function completeDraft(draft: TipDraft): CompleteDraft | undefined {
  const { scamTypeId, urgency } = draft
  return scamTypeId && urgency ? { ...draft, scamTypeId, urgency } : undefined
}

const RECEIPT_LENGTH = 17

/** What to mend in a typed receipt; undefined where it can be looked up. */
export function receiptMistake(typed: string): string | undefined {
  const missing = RECEIPT_LENGTH - normaliseCrockford(typed).length
  if (missing > 0) return tipStatusWords.short(missing)
  if (missing < 0) return tipStatusWords.long(-missing)
  return parseReceipt(typed) ? undefined : tipStatusWords.wrong
}

export type LookedUp = { readonly receipt: string; readonly status: TipStatus }

export type TipLookUp = ReturnType<typeof useTipLookUp>

/** Looking a tip up by what is typed. Neither the receipt nor what it opens is kept on the device. */
export function useTipLookUp() {
  const [typed, setTyped] = useState('')
  const [mistake, setMistake] = useState<string>()
  const [failure, setFailure] = useState<Failure>()
  const [found, setFound] = useState<LookedUp>()
  const [isBusy, setBusy] = useState(false)

  const type = (next: string) => {
    setTyped(next)
    setMistake(undefined)
    setFailure(undefined)
  }
  const look = async (code: string = typed) => {
    const receipt = parseReceipt(code)
    setMistake(receiptMistake(code))
    setFailure(undefined)
    if (!receipt || isBusy) return
    setBusy(true)
    const result = await lookUpTip(receipt)
    setBusy(false)
    if (result.ok) setFound({ receipt, status: result.value })
    else setFailure(result.error)
  }
  const startOver = () => {
    type('')
    setFound(undefined)
  }
  return { typed, mistake, failure, found, isBusy, type, look, startOver }
}
