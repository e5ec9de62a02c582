import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { isObject } from './ejson'
import { statusOf, type EndpointCode } from './error-statuses'
import { LOCAL_APP_ID, type FunctionHost, type InvocationOutcome } from './function-host'
import { readBody, sendJson } from './http-messages'

/** The cloud platform's limit for a synchronous call. */
const BODY_MAX_BYTES = 6 * 1024 * 1024

const WECHAT_TOKEN = /^Bearer wechat:([\w-]{1,64})$/

const HttpAnswer = v.object({
  statusCode: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})

const FAILURES = {
  'unknown-function': 'UNKNOWN_FUNCTION',
  'timed-out': 'FUNCTION_TIMEOUT',
  crashed: 'FUNCTION_CRASHED',
  threw: 'INTERNAL',
} as const satisfies Record<Exclude<InvocationOutcome['kind'], 'answer'>, EndpointCode>

/**
 * `POST /functions/<name>`: a `wechat:<open id>` token calls as the mini-program's `callFunction` does, anything else
 * as CloudBase's HTTP access does. Every answer is a `Result`.
 */
export function createFunctionEndpoint(host: FunctionHost, reportFailure: (message: string) => void) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const name = decodeURIComponent(url.pathname.slice('/functions/'.length))
    const body = await readBody(request, BODY_MAX_BYTES)
    if (!body) return sendFailure(response, 'BODY_TOO_LARGE')
    if (!host.functions.has(name)) return sendFailure(response, 'UNKNOWN_FUNCTION')
    const call = request.method === 'POST' ? parseCall(body) : {}
    if (!call) return sendFailure(response, 'BAD_JSON')
    const outcome = await invoke(host, name, request, url, { text: body.toString(), call })
    if (outcome.kind === 'answer') return sendAnswer(response, outcome.value)
    const message = 'message' in outcome ? outcome.message : outcome.kind
    reportFailure(`${name} ${outcome.requestId}: ${message}`)
    sendFailure(response, FAILURES[outcome.kind], outcome.requestId)
  }
}

function invoke(
  host: FunctionHost,
  name: string,
  request: IncomingMessage,
  url: URL,
  { text, call }: { text: string; call: Record<string, unknown> },
): Promise<InvocationOutcome> {
  const openId = WECHAT_TOKEN.exec(request.headers.authorization ?? '')?.[1]
  const address = addressOf(request)
  if (openId !== undefined) {
    const userInfo = { appId: LOCAL_APP_ID, openId }
    return host.invoke(name, { ...call, userInfo }, { source: 'wechat', openId, address })
  }
  const event = {
    path: url.pathname,
    httpMethod: request.method,
    headers: { ...request.headers, 'x-forwarded-for': address },
    queryStringParameters: Object.fromEntries(url.searchParams),
    body: text,
    isBase64Encoded: false,
  }
  return host.invoke(name, event, { source: 'web' })
}

/** A gateway names the address that it was called from; here whoever stands before this one may have done so. */
const addressOf = ({ headers, socket }: IncomingMessage): string =>
  String(headers['x-forwarded-for'] ?? socket.remoteAddress ?? '')

function parseCall(body: Buffer): Record<string, unknown> | undefined {
  try {
    const call: unknown = JSON.parse(body.toString())
    return isObject(call) ? call : undefined
  } catch {
    return undefined
  }
}

function sendAnswer(response: ServerResponse, value: unknown): void {
  const http = v.safeParse(HttpAnswer, value)
  if (http.success) {
    const { statusCode, headers, body, isBase64Encoded } = http.output
    response.writeHead(statusCode, headers)
    response.end(isBase64Encoded ? Buffer.from(body, 'base64') : body)
    return
  }
  const error = isObject(value) && value.ok === false && isObject(value.error) ? value.error : undefined
  sendJson(response, error ? statusOf(String(error.code)) : 200, value)
}

function sendFailure(response: ServerResponse, code: EndpointCode, requestId?: string): void {
  const error = requestId === undefined ? { code } : { code, requestId }
  sendJson(response, statusOf(code), { ok: false, error })
}
