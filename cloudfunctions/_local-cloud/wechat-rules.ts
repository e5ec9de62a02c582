import * as v from 'valibot'
import { isObject } from './ejson'

/** What a WeChat open API answers: `errcode` 0, or why not. */
export type WechatAnswer = {
  readonly errcode: number
  readonly errmsg: string
  readonly [field: string]: unknown
}

export const accepted = (fields: Record<string, unknown> = {}): WechatAnswer => ({
  errcode: 0,
  errmsg: 'ok',
  ...fields,
})
export const refused = (errcode: number, errmsg: string): WechatAnswer => ({ errcode, errmsg })

/** WeChat: "function has no permission to call this API". */
export const NO_PERMISSION = -604101

export const SYSTEM_BUSY = refused(-1, 'system error')
export const OVER_QUOTA = refused(45009, 'reach max api daily quota limit')

/** Lengths in characters; WeChat refuses a field past them with 47003. */
const FIELD_RULES: Record<string, (value: string) => boolean> = {
  thing: (value) => [...value].length <= 20,
  number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => [...value].length <= 5,
  character_string: (value) => /^[\x20-\x7e]{1,32}$/.test(value),
  time: (value) => /\d{1,2}:\d{2}/.test(value) || /^\d{4}年\d{1,2}月\d{1,2}日/.test(value),
  date: (value) => /^\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})/.test(value),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-()#* ]{1,17}$/.test(value),
  car_number: (value) => [...value].length <= 8,
  name: (value) => [...value].length <= 10 && !/^[A-Za-z ]{21,}$/.test(value),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
  const: () => true,
}

const TemplateData = v.record(v.string(), v.object({ value: v.union([v.string(), v.number()]) }))

/** The first field of a subscribe message that WeChat would refuse, as its message names it. */
export function findBadField(data: unknown): string | undefined {
  const parsed = v.safeParse(TemplateData, data)
  if (!parsed.success || Object.keys(parsed.output).length === 0) return 'data'
  for (const [name, { value }] of Object.entries(parsed.output)) {
    const rule = FIELD_RULES[name.replace(/\d+$/, '')]
    const text = String(value)
    if (!rule || text.trim() === '' || !rule(text)) return `data.${name}.value`
  }
  return undefined
}

/** Letters, digits and these signs, at most 32 of them. */
export const isScene = (scene: unknown) =>
  typeof scene === 'string' && /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/.test(scene)

/** A page without a leading slash; a query only where the API takes one. */
export const isPage = (page: unknown, mayHaveQuery: boolean) =>
  typeof page === 'string' &&
  page.length <= 1024 &&
  (mayHaveQuery ? /^\/?[\w\-/]+(\?.*)?$/ : /^[\w\-][\w\-/]*$/).test(page)

export const textIn = (data: unknown, field: string): string | undefined => {
  const value = isObject(data) ? data[field] : undefined
  return typeof value === 'string' ? value : undefined
}
