import * as v from 'valibot'
import type { TipSeed } from '../shared/tip-seed'
import { MOST_FEN } from './amount'

export const PAYMENT_WAYS = {
  bank: '银行卡',
  weixin: '微信',
  alipay: '支付宝',
  cash: '现金',
  other: '其他',
} as const
export type PaymentWay = keyof typeof PAYMENT_WAYS
export const PAYMENT_WAY_IDS = Object.keys(PAYMENT_WAYS) as readonly PaymentWay[]

export const KEPT_THINGS = {
  chats: '聊天记录',
  screenshots: '截图',
  calls: '通话记录',
  receipts: '转账凭证',
} as const
export type KeptThing = keyof typeof KEPT_THINGS
export const KEPT_THING_IDS = Object.keys(KEPT_THINGS) as readonly KeptThing[]

/** In characters; a field stops there. */
export const LONGEST = { short: 20, line: 60, notes: 500 } as const
export const MOST_TRANSFERS = 10

/** What cannot be read counts as not filled in: one broken field must not cost the rest of the list. */
const words = (longest: number) =>
  v.fallback(
    v.pipe(
      v.string(),
      v.transform((text) => text.slice(0, longest)),
    ),
    '',
  )
const Fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_FEN))

const Transfer = v.object({
  when: words(LONGEST.line),
  amountFen: v.fallback(v.nullable(Fen), null),
  way: v.fallback(v.nullable(v.picklist(PAYMENT_WAY_IDS)), null),
  /** The person's own bank and the end of the card number; the whole number is never asked for. */
  ownBank: words(LONGEST.short),
  ownLastFour: v.fallback(v.pipe(v.string(), v.transform(lastFourDigits)), ''),
  payee: words(LONGEST.line),
  payeeAccount: words(LONGEST.line),
  payeeBank: words(LONGEST.short),
})
export type Transfer = Readonly<v.InferOutput<typeof Transfer>>

const Evidence = v.object({
  /** A form of address is enough. */
  name: words(LONGEST.short),
  transfers: v.fallback(v.array(Transfer), []),
  nickname: words(LONGEST.line),
  phone: words(LONGEST.line),
  link: words(LONGEST.notes),
  app: words(LONGEST.line),
  kept: v.fallback(v.array(v.picklist(KEPT_THING_IDS)), []),
  notes: words(LONGEST.notes),
})

/** What a person can tell the police about a loss; every field may be empty, and none ever leaves the device. */
export type Evidence = Readonly<Omit<v.InferOutput<typeof Evidence>, 'transfers' | 'kept'>> & {
  /** One at least, if only an empty one to be filled in. */
  readonly transfers: readonly Transfer[]
  readonly kept: readonly KeptThing[]
}

export const EMPTY_TRANSFER: Transfer = v.parse(Transfer, {})
export const EMPTY_EVIDENCE: Evidence = { ...v.parse(Evidence, {}), transfers: [EMPTY_TRANSFER] }

/** What lies on the device, of whatever version it is. */
export function readEvidence(stored: unknown): Evidence {
  const parsed = v.safeParse(Evidence, stored)
  if (!parsed.success) return EMPTY_EVIDENCE
  const { transfers, ...rest } = parsed.output
  return { ...rest, transfers: transfers.length > 0 ? transfers : [EMPTY_TRANSFER] }
}

export const isEmptyTransfer = (transfer: Transfer): boolean =>
  Object.values(transfer).every((value) => value === '' || value === null)

export function isEmptyEvidence({ transfers, kept, ...texts }: Evidence): boolean {
  return (
    transfers.every(isEmptyTransfer) && kept.length === 0 && Object.values(texts).every((text) => text === '')
  )
}

/** The sum of the amounts that are known, in fen. */
export function totalFen({ transfers }: Evidence): number {
  return transfers.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
}

/** A bank is asked for where one was used, and shown where one was once written. */
export function asksBank({ way, ownBank, ownLastFour, payeeBank }: Transfer): boolean {
  return way === 'bank' || [ownBank, ownLastFour, payeeBank].some((text) => text !== '')
}

/** Whoever pastes the whole card number keeps its end only. */
export function lastFourDigits(typed: string): string {
  return typed.replace(/\D/g, '').slice(-4)
}

/** Without the last one left there is an empty one. */
export function withoutTransfer({ transfers, ...rest }: Evidence, at: number): Evidence {
  const others = transfers.filter((_, index) => index !== at)
  return { ...rest, transfers: others.length > 0 ? others : [EMPTY_TRANSFER] }
}

/** Traces of the swindler for a report; nothing of the person's own. */
export function evidenceIndicators({ phone, link, transfers }: Evidence): TipSeed['indicators'] {
  const accounts = transfers.map(({ payeeAccount }) => ({ kind: 'account' as const, raw: payeeAccount }))
  const traces = [{ kind: 'phone' as const, raw: phone }, { kind: 'link' as const, raw: link }, ...accounts]
  return traces.filter(({ raw }) => raw.trim() !== '')
}
