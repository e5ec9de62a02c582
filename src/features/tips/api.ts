import type { ReceivingUnit, SealedText, TipActions, TipStatus } from '@/domain/tips/contract'
import { lookupIdOf, makeReceipt, RECEIPT_RANDOM_BYTES, reporterKeyPairOf } from '@/domain/tips/receipt'
import { openText, sealText, SEALING_RANDOM_BYTES } from '@/domain/tips/sealing'
import { writeTipLetter } from '@/domain/tips/tip-letter'
import type { TipUrgency } from '@/domain/tips/tip'
import { encodeBase64 } from '@/domain/shared/base64'
import type { ErrorCode } from '@/domain/shared/error-codes'
import { RED_FLAGS, type ScamTypeId } from '@/domain/shared/taxonomy'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import type { Result } from '@/domain/shared/result'
import { tipSeedWords } from '@/i18n/zh-CN/tips'
import { callCloud } from '@/platform/cloud'
import { randomBytes, randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** What has been filled in so far; it stays on the device and goes when the tip has arrived. */
export type TipDraft = {
  readonly scamTypeId: ScamTypeId | null
  readonly urgency: TipUrgency | null
  readonly unitId: string | null
  readonly text: string
  readonly contact: string
}

/** A sealed tip on its way. It is sent again exactly as it is, so it can never count twice. */
export type TipOnItsWay = {
  readonly receipt: string
  readonly unitName: string
  readonly submission: TipActions['submitTip']['input']
  readonly key: string
}

/** What the receipt shows after a tip was accepted. */
export type TipReceipt = {
  readonly receipt: string
  readonly receivedAt: string
  readonly dueAt: string
  readonly scamTypeId: ScamTypeId
  readonly unitName: string
}

const DRAFT = 'tip-draft'
const ON_ITS_WAY = 'tip-on-its-way'
const RECEIPT_TO_NOTE = 'receipt-to-note'
const KEPT_RECEIPTS = 'receipts-kept'

const EMPTY_DRAFT: TipDraft = { scamTypeId: null, urgency: null, unitId: null, text: '', contact: '' }

/** The draft of an earlier visit, with what the page before this one already knew. */
export function beginDraft(): TipDraft {
  const draft = readStored<TipDraft>(DRAFT) ?? EMPTY_DRAFT
  const seed = readStored<TipSeed>(TIP_SEED_KEY)
  if (!seed) return draft
  removeStored(TIP_SEED_KEY)
  const seeded: TipDraft = {
    ...draft,
    scamTypeId: seed.scamTypeId ?? draft.scamTypeId,
    text: [draft.text, ...linesOfSeed(seed)].filter(Boolean).join('\n'),
  }
  keepDraft(seeded)
  return seeded
}

function linesOfSeed({ text, redFlagIds, indicators }: TipSeed): readonly string[] {
  const flags = redFlagIds.map((id) => RED_FLAGS[id]).join(tipSeedWords.joiner)
  const traces = indicators.map(({ kind, raw }) => tipSeedWords.indicator(tipSeedWords.indicators[kind], raw))
  return [text ?? '', flags && tipSeedWords.flags(flags), ...traces]
}

export const keepDraft = (draft: TipDraft): void => writeStored(DRAFT, draft)

export const readTipOnItsWay = (): TipOnItsWay | undefined => readStored<TipOnItsWay>(ON_ITS_WAY)

/** The draft and the sealed tip made from it, both gone from this device. */
export function forgetTip(): void {
  removeStored(DRAFT)
  removeStored(ON_ITS_WAY)
}

export type CompleteDraft = TipDraft & {
  readonly scamTypeId: ScamTypeId
  readonly urgency: TipUrgency
}

/** Seals the tip for the officers of the unit and makes its receipt; both lie on the device until it arrives. */
export async function sealTip(draft: CompleteDraft, unit: ReceivingUnit): Promise<TipOnItsWay> {
  const receipt = makeReceipt(await randomBytes(RECEIPT_RANDOM_BYTES))
  const letter = writeTipLetter({ text: draft.text, contact: draft.contact })
  const sealed = sealText(letter, unit.officerPublicKeys, await randomBytes(SEALING_RANDOM_BYTES))
  const tip: TipOnItsWay = {
    receipt,
    unitName: unit.name,
    key: randomToken(),
    submission: {
      unitId: unit.unitId,
      scamTypeId: draft.scamTypeId,
      urgency: draft.urgency,
      lookupId: lookupIdOf(receipt),
      reporterPublicKey: encodeBase64(reporterKeyPairOf(receipt).publicKey),
      sealed,
    },
  }
  writeStored(ON_ITS_WAY, tip)
  return tip
}

/** After these nobody knows whether the tip arrived: the very same one is sent again. */
const MAY_HAVE_ARRIVED: readonly ErrorCode[] = [
  'NETWORK_UNREACHABLE',
  'INTERNAL',
  'FUNCTION_TIMEOUT',
  'FUNCTION_CRASHED',
  'REQUEST_IN_PROGRESS',
]

/**
 * Sends a sealed tip. Not through the outbox: that would drop a refusal unseen, and the person must be there
 * to note the receipt. A refused tip is forgotten so that the draft can be sealed anew.
 */
export async function sendTip(tip: TipOnItsWay): Promise<Result<TipReceipt>> {
  const result = await callCloud('tips', 'submitTip', tip.submission, tip.key)
  if (!result.ok) {
    if (!MAY_HAVE_ARRIVED.includes(result.error.code)) removeStored(ON_ITS_WAY)
    return result
  }
  const receipt: TipReceipt = {
    ...result.value,
    receipt: tip.receipt,
    scamTypeId: tip.submission.scamTypeId,
    unitName: tip.unitName,
  }
  writeStored(RECEIPT_TO_NOTE, receipt)
  forgetTip()
  return { ok: true, value: receipt }
}

/** Kept until the person says that it is noted: a receipt lost with the page could never be replaced. */
export const readReceiptToNote = (): TipReceipt | undefined => readStored<TipReceipt>(RECEIPT_TO_NOTE)
export const forgetReceiptToNote = (): void => removeStored(RECEIPT_TO_NOTE)

export const listReceivingUnits = (): Promise<Result<readonly ReceivingUnit[]>> =>
  callCloud('tips', 'listReceivingUnits', {})

export function lookUpTip(receipt: string): Promise<Result<TipStatus>> {
  return callCloud('tips', 'getTipStatus', { lookupId: lookupIdOf(receipt) })
}

/** Each answer in the clear, or undefined where it was not sealed for this receipt. */
export function openAnswers(answers: readonly SealedText[], receipt: string): (string | undefined)[] {
  const reporter = reporterKeyPairOf(receipt)
  return answers.map((answer) => openText(answer, reporter))
}

/** Receipts that the person asked this device to remember. */
export const keptReceipts = (): readonly string[] => readStored<string[]>(KEPT_RECEIPTS) ?? []

export function keepReceipt(receipt: string): void {
  writeStored(KEPT_RECEIPTS, [receipt, ...keptReceipts().filter((kept) => kept !== receipt)])
}

export function forgetReceipt(receipt: string): void {
  const rest = keptReceipts().filter((kept) => kept !== receipt)
  if (rest.length > 0) writeStored(KEPT_RECEIPTS, rest)
  else removeStored(KEPT_RECEIPTS)
}
