import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { describeError, invalidParameter, unsupported } from './cloud-error'
import type { Database } from './database'
import type { AdminAction } from './database-actions'
import { readBody, sendJson } from './http-messages'
import { parseMultipart } from './multipart'
import { answerOpenApi, wxApiAction, type OpenApiCaller } from './open-api'
import type { RequestCounter } from './request-counts'
import type { Wechat } from './wechat-host'

const REQUEST_MAX_BYTES = 64 * 1024 * 1024

const AdminRequest = v.looseObject({ action: v.string() })

type Parts = {
  readonly database: Database
  /** Everything but the database and WeChat, by the name of the action. */
  readonly actions: Readonly<Record<string, AdminAction>>
  readonly counter: RequestCounter
  readonly wechat: Wechat
}

/**
 * The SDK's door: `POST {action, …}` answered with HTTP 200 and `{requestId, …}` or `{code, message}`. `caller` is the
 * function whose open API permissions hold.
 */
export function createAdminEndpoint(parts: Parts, caller: OpenApiCaller) {
  const { counter, wechat } = parts
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    try {
      const body = await readBody(request, REQUEST_MAX_BYTES)
      if (!body) throw invalidParameter('the request is too large')
      const contentType = request.headers['content-type'] ?? ''
      if (contentType.startsWith('multipart/form-data')) {
        return sendBytes(response, await answerForm(parseMultipart(body, contentType), wechat, caller))
      }
      const answer = await perform(parsePayload(body), parts, caller)
      sendJson(response, 200, { ...answer, requestId })
    } catch (error) {
      const failure = describeError(error)
      counter.recordFailure(failure.code)
      sendJson(response, 200, { ...failure, requestId })
    }
  }
}

type AdminPayload = v.InferOutput<typeof AdminRequest>

function perform(payload: AdminPayload, parts: Parts, caller: OpenApiCaller): Promise<object> | object {
  const name = payload.action
  if (name.startsWith('database.')) {
    parts.counter.record(name)
    return parts.database.perform(name, payload)
  }
  const actions = { ...parts.actions, 'wx.api': wxApiAction(parts.wechat, caller) }
  const action = Object.hasOwn(actions, name) ? actions[name as keyof typeof actions] : undefined
  if (!action) throw unsupported(`the action ${name}`)
  return action(payload)
}

function answerForm(parts: Map<string, Buffer>, wechat: Wechat, caller: OpenApiCaller): Promise<Buffer> {
  const action = parts.get('action')?.toString() ?? ''
  if (action !== 'wx.openApi') throw unsupported(`the action ${action}`)
  const apiName = parts.get('apiName')?.toString() ?? ''
  return answerOpenApi(wechat, apiName, parts.get('requestData') ?? Buffer.alloc(0), caller)
}

function sendBytes(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

function parsePayload(body: Buffer): AdminPayload {
  try {
    return v.parse(AdminRequest, JSON.parse(body.toString()))
  } catch {
    throw invalidParameter('expected a JSON object with an action')
  }
}
