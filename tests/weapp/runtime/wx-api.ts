import { readFileSync } from 'node:fs'
import { describeError, refuse, type Journal } from './journal'
import type { Time } from './time'

const TYPINGS = 'node_modules/miniprogram-api-typings/types/wx/lib.wx.api.d.ts'

/** Answers at once. */
type SyncApi = (...args: never[]) => unknown
/** Answers through success, fail and complete, or with a promise when none is given. */
export type AsyncApi = (input: Record<string, unknown>) => unknown

export type WxPart = {
  readonly sync?: Readonly<Record<string, SyncApi>>
  readonly async?: Readonly<Record<string, AsyncApi>>
  readonly values?: Readonly<Record<string, unknown>>
}

/** Why WeChat declines a call, as `fail` tells it. */
export class WechatFailure extends Error {
  constructor(
    message: string,
    readonly errCode = -1,
  ) {
    super(message)
  }
}

/** Every name WeChat documents, so that a missing stub is told from an API that does not exist. */
function documentedNames(): readonly string[] {
  const [, declared = ''] = readFileSync(TYPINGS, 'utf8').split('    interface Wx {')
  const names = declared.matchAll(/^ {8}(?:readonly )?([a-zA-Z]\w*)[(:<]/gm)
  return [...names].map(([, name = '']) => name)
}

/**
 * The `wx` object. Reading a name that WeChat does not have, or calling one that is not stubbed here, is a
 * fault that names it.
 */
export function createWx(parts: readonly WxPart[], time: Time, journal: Journal): object {
  const wx: Record<string, unknown> = {}
  for (const name of documentedNames()) {
    wx[name] = () => refuse(journal, `wx.${name} is not stubbed in tests/weapp/runtime`)
  }
  for (const { sync = {}, async = {}, values = {} } of parts) {
    Object.assign(wx, values)
    for (const [name, perform] of Object.entries(sync)) wx[name] = asSync(name, perform, journal)
    for (const [name, perform] of Object.entries(async)) wx[name] = asAsync(name, perform, time, journal)
  }
  return strict('wx', wx, journal)
}

/** Reading what the object does not have is a fault. */
export function strict(name: string, target: object, journal: Journal): object {
  return new Proxy(target, {
    get(_, key) {
      if (typeof key === 'symbol' || key in target || PROBED.has(key)) return Reflect.get(target, key)
      return refuse(journal, `${name}.${key} does not exist, or is not stubbed in tests/weapp/runtime`)
    },
  })
}

/** Names that webpack and Taro look for before they write or use them. */
const PROBED = new Set(['webpackJsonp', 'toJSON', 'then'])

function asSync(api: string, perform: SyncApi, journal: Journal) {
  return (...args: never[]): unknown => {
    journal.calls.push({ api, input: args[0] })
    return perform(...args)
  }
}

/** Notes the call, and answers in each of the ways WeChat's asynchronous functions do. */
export function asAsync(api: string, perform: AsyncApi, time: Time, journal: Journal) {
  return (options: Record<string, unknown> = {}): unknown => {
    const { success, fail, complete, ...input } = options
    journal.calls.push({ api, input })
    const answer = time.track(answerOf(api, perform, input))
    const listeners = [success, fail, complete].filter((listener) => listener !== undefined)
    if (listeners.length === 0) return answer
    const tell = (listener: unknown, outcome: unknown): void => {
      if (typeof listener === 'function') time.setTimeout(() => listener(outcome), 0)
    }
    answer.then(
      (value) => [success, complete].forEach((listener) => tell(listener, value)),
      (reason: unknown) => [fail, complete].forEach((listener) => tell(listener, reason)),
    )
    return undefined
  }
}

async function answerOf(api: string, perform: AsyncApi, input: Record<string, unknown>): Promise<object> {
  try {
    return Object.assign({ errMsg: `${api}:ok` }, await perform(input))
  } catch (error) {
    const errMsg = `${api}:fail ${describeError(error)}`
    const errCode = error instanceof WechatFailure ? error.errCode : -1
    throw Object.assign(new Error(errMsg), { errMsg, errCode })
  }
}
