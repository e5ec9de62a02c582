import * as v from 'valibot'
import { sha256 } from './secrets'
import type { FunctionContext } from './identity'
import { log } from './logger'

/** As CloudBase's HTTP access takes it. */
type HttpAnswer = {
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const GetEvent = v.object({
  httpMethod: v.picklist(['GET', 'HEAD']),
  headers: v.optional(v.record(v.string(), v.unknown()), {}),
  queryStringParameters: v.optional(v.nullable(v.record(v.string(), v.unknown())), {}),
})

/** What anybody may read without a sign-in; null where there is nothing under these parameters. */
type Read = (query: Readonly<Record<string, unknown>>, now: Date) => Promise<unknown>

/** A minute: an alert is read by machines that ask again. */
const CACHED_SECONDS = 60

/** Builds the `main` of a function that answers GET and HEAD with JSON and an ETag, and nothing else. */
export function page(noun: string, read: Read) {
  return async function main(event: unknown, context: FunctionContext): Promise<HttpAnswer> {
    const started = Date.now()
    const requestId = String(context.request_id)
    const finish = (outcome: string, answer: HttpAnswer, bug?: unknown) => {
      log({ requestId, noun, action: 'get', outcome, ms: Date.now() - started }, bug)
      return answer
    }
    const get = v.safeParse(GetEvent, event)
    if (!get.success) return finish('METHOD', answerOf(405, { error: 'only GET and HEAD' }))
    try {
      const value = await read(get.output.queryStringParameters ?? {}, new Date())
      if (value === null) return finish('NOT_FOUND', answerOf(404, { error: 'no such feed' }))
      const answer = answerOf(200, value)
      const isKnown = matches(headerOf(get.output.headers, 'if-none-match'), answer.headers.etag)
      return finish('OK', isKnown ? { ...answer, statusCode: 304, body: '' } : answer)
    } catch (bug) {
      return finish('INTERNAL', answerOf(500, { error: 'internal' }), bug)
    }
  }
}

function answerOf(statusCode: number, value: unknown) {
  const body = JSON.stringify(value)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': statusCode === 200 ? `public, max-age=${CACHED_SECONDS}` : 'no-store',
    'access-control-allow-origin': '*',
    etag: `"${sha256(body).slice(0, 32)}"`,
  }
  return { statusCode, headers, body }
}

const ENTITY_TAG = /"[^"]*"/g

/** Any of the list, weak or not, or `*` for whatever there is (RFC 9110, 13.1.2). */
function matches(ifNoneMatch: unknown, etag: string): boolean {
  if (typeof ifNoneMatch !== 'string') return false
  const tags: readonly string[] = ifNoneMatch.match(ENTITY_TAG) ?? []
  return ifNoneMatch.trim() === '*' || tags.includes(etag)
}

function headerOf(headers: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1]
}
