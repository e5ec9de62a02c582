import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import * as v from 'valibot'
import { CloudError, invalidParameter, unsupported } from './cloud-error'
import type { AdminAction } from './database-actions'
import { readBody, sendJson } from './http-messages'
import { parseMultipart } from './multipart'
import { answerOpenApi, wxApiAction, type OpenApiCaller } from './open-api'
import type { RequestCounter } from './request-counts'
import type { Wechat } from './wechat'

const REQUEST_MAX_BYTES = 64 * 1024 * 1024

const AdminRequest = v.looseObject({ action: v.string() })

/**
 * The SDK's door: `POST {action, …}` answered with HTTP 200 and `{requestId, …}` or `{code, message}`. `caller` is the
 * function whose open API permissions hold.
 */
export function createAdminEndpoint(
  actions: Record<string, AdminAction>,
  counter: RequestCounter,
  wechat: Wechat,
  caller: OpenApiCaller,
) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = randomUUID()
    try {
      const body = await readBody(request, REQUEST_MAX_BYTES)
      if (!body) throw invalidParameter('the request is too large')
      const contentType = request.headers['content-type'] ?? ''
      if (contentType.startsWith('multipart/form-data')) {
        return sendBytes(response, await answerForm(parseMultipart(body, contentType), wechat, caller))
      }
      const payload = parsePayload(body)
      const answer = await perform(payload, { ...actions, 'wx.api': wxApiAction(wechat, caller) }, counter)
      sendJson(response, 200, { ...answer, requestId })
    } catch (error) {
      const failure = describeError(error)
      counter.recordFailure(failure.code)
      sendJson(response, 200, { ...failure, requestId })
    }
  }
}

type AdminPayload = v.InferOutput<typeof AdminRequest>

function perform(payload: AdminPayload, actions: Record<string, AdminAction>, counter: RequestCounter) {
  const action = Object.hasOwn(actions, payload.action) ? actions[payload.action] : undefined
  if (!action) throw unsupported(`the action ${payload.action}`)
  counter.record(payload.action)
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

function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError) return { code: error.code, message: error.message }
  if (error instanceof v.ValiError) return { code: 'INVALID_PARAM', message: error.message }
  process.stderr.write(`local cloud: ${error instanceof Error ? error.stack : String(error)}\n`)
  return { code: 'SYS_ERR', message: error instanceof Error ? error.message : String(error) }
}
