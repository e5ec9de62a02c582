import * as v from 'valibot'
import { unsupported } from './cloud-error'
import type { AdminAction } from './database-actions'
import { parseJson } from './ejson'
import type { FunctionDefinition } from './function-config'
import { readMessage, writeMessage, type ProtobufField } from './protobuf'
import type { Wechat } from './wechat-host'
import { NO_PERMISSION } from './wechat-rules'

/** Field numbers of CommApiData, of its OpenApiData, of a pair, and of CommOpenApiResp. */
const OPEN_API_DATA = 2
const PAIR = 1
const PAIR_KEY = 1
const PAIR_VALUE = 2
const RESPONSE_DATA = 1
const RESPONSE_CONTENT_TYPE = 2
const RESPONSE_ERROR_CODE = 3

const WxApi = v.object({ apiName: v.string(), requestData: v.optional(v.string(), '') })

/** The function a call comes from; `undefined` for the server SDK outside of any function. */
export type OpenApiCaller = FunctionDefinition | undefined

/** `wx.openApi`, as wx-server-sdk sends it: protobuf in, protobuf out. */
export async function answerOpenApi(
  wechat: Wechat,
  apiName: string,
  requestData: Buffer,
  caller: OpenApiCaller,
): Promise<Buffer> {
  if (!isPermitted(apiName, caller)) {
    return writeMessage([{ number: RESPONSE_ERROR_CODE, value: NO_PERMISSION }])
  }
  const reply = await wechat.call(apiName, readRequest(requestData), caller?.name ?? null)
  const [data, contentType] =
    reply.kind === 'image'
      ? [reply.image, 'image/png']
      : [Buffer.from(JSON.stringify(reply.answer)), 'application/json']
  return writeMessage([
    { number: RESPONSE_DATA, value: data },
    { number: RESPONSE_CONTENT_TYPE, value: Buffer.from(contentType) },
  ])
}

/** `wx.api`, as node-sdk's `callWxOpenApi` sends it: JSON both ways, so no images. */
export function wxApiAction(wechat: Wechat, caller: OpenApiCaller): AdminAction {
  return async (payload) => {
    const { apiName, requestData } = v.parse(WxApi, payload)
    if (!isPermitted(apiName, caller)) {
      const errmsg = `function has no permission to call this API: ${apiName}`
      return { data: { responseData: JSON.stringify({ errcode: NO_PERMISSION, errmsg }) } }
    }
    const data = requestData === '' ? {} : parseJson(requestData)
    const reply = await wechat.call(apiName, data, caller?.name ?? null)
    if (reply.kind === 'image') throw unsupported(`${apiName} through wx.api`)
    return { data: { responseData: JSON.stringify(reply.answer) } }
  }
}

function isPermitted(apiName: string, caller: OpenApiCaller): boolean {
  return caller === undefined || caller.permissions.openapi.includes(apiName)
}

function readRequest(bytes: Buffer): Record<string, unknown> {
  const data = bytesOf(readMessage(bytes), OPEN_API_DATA)
  const pairs = data ? readMessage(data).filter((field) => field.number === PAIR) : []
  return Object.fromEntries(
    pairs.flatMap(({ value }) => {
      if (!Buffer.isBuffer(value)) return []
      const pair = readMessage(value)
      const key = bytesOf(pair, PAIR_KEY)?.toString() ?? ''
      return [[key, parseJson(bytesOf(pair, PAIR_VALUE)?.toString() ?? 'null')]]
    }),
  )
}

function bytesOf(fields: readonly ProtobufField[], number: number): Buffer | undefined {
  const value = fields.find((field) => field.number === number)?.value
  return Buffer.isBuffer(value) ? value : undefined
}
