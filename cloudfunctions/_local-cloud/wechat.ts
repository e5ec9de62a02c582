import { appendFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'
import { unsupported } from './cloud-error'
import type { Clock } from './clock'
import { isObject } from './ejson'
import {
  accepted,
  findBadField,
  isPage,
  isScene,
  OVER_QUOTA,
  refused,
  SYSTEM_BUSY,
  textIn,
  type WechatAnswer,
} from './wechat-rules'

/** How the simulated WeChat misbehaves. `setFaults` replaces all of them at once. */
export const WechatFaults = v.strictObject({
  latencyMs: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
  /** The share of calls, spread evenly, that answer −1 (system busy). */
  errorRate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0),
  /** Calls left before 45009; none: unlimited. */
  quota: v.optional(v.number()),
  /** Open ids that refused the message or used up their consent: 43101. */
  refusedOpenIds: v.optional(v.array(v.string()), []),
  /** Open ids that WeChat does not know: 40003. */
  unknownOpenIds: v.optional(v.array(v.string()), []),
  /** The only template ids that exist; none: every well-formed one does. Others: 40037. */
  templateIds: v.optional(v.array(v.string())),
  /** The only pages that exist; none: every well-formed one does. Others: 41030. */
  pages: v.optional(v.array(v.string())),
  /** Messages each open id still consents to, per send; absent open ids: unlimited. */
  consents: v.optional(v.record(v.string(), v.number()), {}),
  /** Content with one of these is `risky`. */
  riskyWords: v.optional(v.array(v.string()), []),
})
export type WechatFaults = v.InferOutput<typeof WechatFaults>

/** One line of the log: a call WeChat answered, accepted or not. */
export const WechatLogEntry = v.object({
  at: v.number(),
  api: v.string(),
  functionName: v.nullable(v.string()),
  request: v.unknown(),
  errcode: v.number(),
})
export type WechatLogEntry = v.InferOutput<typeof WechatLogEntry>

type WechatReply =
  | { readonly kind: 'json'; readonly answer: WechatAnswer }
  | { readonly kind: 'image'; readonly image: Buffer; readonly answer: WechatAnswer }

const CONTENT_MAX_LENGTH = 2500
const TEMPLATE_ID = /^[\w-]{1,64}$/

/** One grey pixel; what a real code shows is WeChat's secret. */
const PIXEL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)

/** The part of WeChat's server API that the product uses, with its limits, error codes and a durable log. */
export function createWechat(logFile: string, clock: Clock) {
  let faults = v.parse(WechatFaults, {})
  let refusing = new Set<string>()
  let errorDebt = 0

  /** Spreads errors evenly, so that a rate of 0.1 fails exactly every tenth call. */
  function isErrorDue(): boolean {
    errorDebt += faults.errorRate
    if (errorDebt < 1 - 1e-9) return false
    errorDebt -= 1
    return true
  }

  function isQuotaSpent(): boolean {
    if (faults.quota === undefined) return false
    if (faults.quota <= 0) return true
    faults = { ...faults, quota: faults.quota - 1 }
    return false
  }

  function takeConsent(openId: string): boolean {
    const left = faults.consents[openId]
    if (left === undefined) return true
    if (left <= 0) return false
    faults = { ...faults, consents: { ...faults.consents, [openId]: left - 1 } }
    return true
  }

  function sendSubscribeMessage(data: unknown): WechatAnswer {
    const openId = textIn(data, 'touser') ?? ''
    const template = textIn(data, 'template_id') ?? ''
    const page = isObject(data) ? data.page : undefined
    if (openId === '' || faults.unknownOpenIds.includes(openId)) return refused(40003, 'invalid openid')
    if (!TEMPLATE_ID.test(template) || faults.templateIds?.includes(template) === false) {
      return refused(40037, 'invalid template_id')
    }
    if (page !== undefined && !pageExists(page, true)) return refused(41030, 'invalid page')
    const badField = findBadField(isObject(data) ? data.data : undefined)
    if (badField) return refused(47003, `argument invalid! ${badField} invalid`)
    if (refusing.has(openId) || !takeConsent(openId)) {
      return refused(43101, 'user refuse to accept the msg')
    }
    return accepted({ msgid: clock.now() })
  }

  function checkContent(data: unknown): WechatAnswer {
    const content = textIn(data, 'content') ?? ''
    if (content === '') return refused(44002, 'empty post data')
    if ([...content].length > CONTENT_MAX_LENGTH) return refused(45002, 'content size out of limit')
    const openId = textIn(data, 'openid') ?? ''
    if (openId === '' || faults.unknownOpenIds.includes(openId)) return refused(40003, 'invalid openid')
    const isRisky = faults.riskyWords.some((word) => content.includes(word))
    const result = isRisky ? { suggest: 'risky', label: 20006 } : { suggest: 'pass', label: 100 }
    return accepted({ result, detail: [], trace_id: `local-${clock.now()}` })
  }

  function makeCode(data: unknown): WechatAnswer {
    const page = isObject(data) ? data.page : undefined
    if (!isScene(isObject(data) ? data.scene : undefined)) return refused(40169, 'invalid length for scene')
    return page !== undefined && !pageExists(page, false) ? refused(41030, 'invalid page') : accepted()
  }

  function pageExists(page: unknown, mayHaveQuery: boolean): boolean {
    if (!isPage(page, mayHaveQuery)) return false
    const path = String(page).replace(/^\//, '').replace(/\?.*/, '')
    return faults.pages === undefined || faults.pages.includes(path)
  }

  const apis: Record<string, (data: unknown) => WechatAnswer> = {
    'subscribeMessage.send': sendSubscribeMessage,
    'security.msgSecCheck': checkContent,
    'wxacode.getUnlimited': makeCode,
  }

  return {
    setFaults(wanted: WechatFaults): void {
      faults = wanted
      refusing = new Set(wanted.refusedOpenIds)
      errorDebt = 0
    },

    /** What WeChat answers is in the log before the caller hears it: a call that is in the log was made. */
    async call(api: string, data: unknown, functionName: string | null): Promise<WechatReply> {
      const perform = Object.hasOwn(apis, api) ? apis[api] : undefined
      if (!perform) throw unsupported(`the open API ${api}`)
      if (faults.latencyMs > 0) await delay(faults.latencyMs)
      const answer = isErrorDue() ? SYSTEM_BUSY : isQuotaSpent() ? OVER_QUOTA : perform(data)
      const entry: WechatLogEntry = {
        at: clock.now(),
        api,
        functionName,
        request: data,
        errcode: answer.errcode,
      }
      appendFileSync(logFile, `${JSON.stringify(entry)}\n`)
      const isImage = api === 'wxacode.getUnlimited' && answer.errcode === 0
      return isImage ? { kind: 'image', image: PIXEL_PNG, answer } : { kind: 'json', answer }
    },
  }
}
