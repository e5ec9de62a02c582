import * as v from 'valibot'
import { IdempotencyKey } from '../../src/domain/shared/ids'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Access } from './access'
import { once } from './idempotency'
import { identify, wechatOf, type Caller, type FunctionContext, type Origin } from './identity'
import { log } from './logger'
import { seal, type Sealed, type SealedFor } from './sealing'

/** What an action knows of the call besides its input. */
export type Call<Who> = {
  readonly who: Who
  readonly now: Date
  readonly requestId: string
  readonly device: Device
  /** Seals the open id of this call, for a message that the person asks for; null outside of WeChat. */
  readonly sealOpenId: (place: SealedFor) => Sealed | null
}

/** What the other side says of itself: it can be forged, and is neither kept nor logged without need. Empty where unknown. */
export type Device = { readonly userAgent: string; readonly address: string }

/** `operationId` is the same for every call with the same idempotency key. */
export type MutatingCall<Who> = Call<Who> & { readonly operationId: string }

type Gate<S extends v.GenericSchema, Who> = {
  readonly input: S
  readonly access: Access<v.InferOutput<S>, Who>
}
type Query<S extends v.GenericSchema, Who, Output> = Gate<S, Who> & {
  readonly perform: (input: v.InferOutput<S>, call: Call<Who>) => Promise<Result<Output>>
}
type Mutation<S extends v.GenericSchema, Who, Output> = Gate<S, Who> & {
  readonly perform: (input: v.InferOutput<S>, call: MutatingCall<Who>) => Promise<Result<Output>>
  /** Replaces the caller as the owner of the key where nothing of the caller may be kept. */
  readonly ownerOf?: (input: v.InferOutput<S>) => string
}

/** An action ready to be called by name. */
export type Action<Output> = {
  readonly input: v.GenericSchema
  readonly needs: readonly string[]
  readonly isMutation: boolean
  readonly run: (envelope: Envelope, call: Call<Caller>) => Promise<Result<Output>>
}

/** The actions of one noun, typed by its contract. */
export type ActionTable<Contract extends Record<string, { input: unknown; output: unknown }>> = {
  readonly [Name in keyof Contract]: Action<Contract[Name]['output']>
}

const Envelope = v.object({
  action: v.string(),
  payload: v.optional(v.unknown(), {}),
  idempotencyKey: v.optional(IdempotencyKey),
})
type Envelope = v.InferOutput<typeof Envelope>

/** An action that changes nothing. */
export function query<S extends v.GenericSchema, Who, Output>(
  definition: Query<S, Who, Output>,
): Action<Output> {
  return {
    input: definition.input,
    needs: definition.access.needs,
    isMutation: false,
    run: (envelope, call) => admitAndRun(definition, envelope, call, definition.perform),
  }
}

/** An action that changes something: it takes an idempotency key and is performed once for it. */
export function mutation<S extends v.GenericSchema, Who, Output>(
  definition: Mutation<S, Who, Output>,
): Action<Output> {
  return {
    input: definition.input,
    needs: definition.access.needs,
    isMutation: true,
    run: (envelope, call) =>
      admitAndRun(definition, envelope, call, async (input, admitted) => {
        const key = envelope.idempotencyKey
        if (!key) return fail('IDEMPOTENCY_KEY_MISSING')
        const owner = definition.ownerOf ? definition.ownerOf(input) : call.who.key
        const scope = { owner, action: envelope.action, key, now: call.now }
        return once(scope, (operationId) => definition.perform(input, { ...admitted, operationId }))
      }),
  }
}

async function admitAndRun<S extends v.GenericSchema, Who, Output>(
  { input: schema, access }: Gate<S, Who>,
  envelope: Envelope,
  call: Call<Caller>,
  perform: (input: v.InferOutput<S>, call: Call<Who>) => Promise<Result<Output>>,
): Promise<Result<Output>> {
  const parsed = v.safeParse(schema, envelope.payload)
  if (!parsed.success) return fail('INPUT_INVALID', { field: v.getDotPath(parsed.issues[0]) ?? '' })
  const admitted = await access.admit(call.who, parsed.output)
  if (!admitted.ok) return admitted
  return perform(parsed.output, { ...call, who: admitted.value })
}

/** Work that a timer starts; it answers a small summary for the log of the deployment. */
export type TimerTable = Readonly<Record<string, (now: Date) => Promise<Readonly<Record<string, number>>>>>

/** Builds a function's `main`: routes by action name and logs once per call. Only bugs throw. */
export function endpoint(
  noun: string,
  actions: Readonly<Record<string, Action<unknown>>>,
  timers: TimerTable = {},
) {
  return async function main(event: unknown, context: FunctionContext): Promise<Result<unknown>> {
    const started = Date.now()
    const requestId = String(context.request_id)
    const finish = (action: string, result: Result<unknown>, bug?: unknown) => {
      const outcome = result.ok ? 'OK' : result.error.code
      log({ requestId, noun, action, outcome, ms: Date.now() - started }, bug)
      return result
    }
    let action = 'unknown'
    try {
      const call = readCall(event, wechatOf(context))
      if (!call.ok) return finish(action, call)
      if (call.value.kind === 'timer') {
        action = call.value.trigger
        const work = Object.hasOwn(timers, action) ? timers[action] : undefined
        return finish(action, work ? ok(await work(new Date())) : fail('UNKNOWN_ACTION'))
      }
      const { envelope, origin, device } = call.value
      const known = Object.hasOwn(actions, envelope.action) ? actions[envelope.action] : undefined
      if (!known) return finish(action, fail('UNKNOWN_ACTION'))
      action = envelope.action
      const now = new Date()
      const who = await identify(origin, now)
      const sealOpenId = (place: SealedFor) => (origin.kind === 'wechat' ? seal(origin.openId, place) : null)
      return finish(action, await known.run(envelope, { who, now, requestId, device, sealOpenId }))
    } catch (bug) {
      return finish(action, fail('INTERNAL', { requestId: requestId.slice(0, 8).toUpperCase() }), bug)
    }
  }
}

type IncomingCall =
  | { readonly kind: 'timer'; readonly trigger: string }
  | {
      readonly kind: 'action'
      readonly envelope: Envelope
      readonly origin: Origin
      readonly device: Device
    }

const HttpEvent = v.object({
  httpMethod: v.string(),
  headers: v.record(v.string(), v.unknown()),
  body: v.optional(v.string(), ''),
  isBase64Encoded: v.optional(v.boolean(), false),
})
const TimerEvent = v.object({ Type: v.literal('Timer'), TriggerName: v.string() })

/**
 * Tells a WeChat call, a web call and a timer apart. Clients can send `{Type: 'Timer'}`, so a timer is
 * believed only without an open id and outside of HTTP.
 */
function readCall(event: unknown, { openId, address }: ReturnType<typeof wechatOf>): Result<IncomingCall> {
  const http = v.safeParse(HttpEvent, event)
  if (!openId && http.success) {
    const { headers, body: text, isBase64Encoded } = http.output
    const body = readBody(text, isBase64Encoded)
    if (!body.ok) return body
    return readEnvelope(body.value, { kind: 'web', token: bearerToken(headers) }, deviceOf(headers))
  }
  const timer = v.safeParse(TimerEvent, event)
  if (timer.success) {
    return openId ? fail('FORBIDDEN') : ok({ kind: 'timer', trigger: timer.output.TriggerName })
  }
  const origin: Origin = openId ? { kind: 'wechat', openId } : { kind: 'internal' }
  return readEnvelope(event, origin, { userAgent: '', address })
}

function readEnvelope(body: unknown, origin: Origin, device: Device): Result<IncomingCall> {
  const envelope = v.safeParse(Envelope, body)
  if (!envelope.success) return fail('INPUT_INVALID', { field: v.getDotPath(envelope.issues[0]) ?? '' })
  return ok({ kind: 'action', envelope: envelope.output, origin, device })
}

function readBody(body: string, isBase64: boolean): Result<unknown> {
  try {
    return ok(JSON.parse(isBase64 ? Buffer.from(body, 'base64').toString() : body))
  } catch {
    return fail('BAD_JSON')
  }
}

type Headers = Readonly<Record<string, unknown>>

const bearerToken = (headers: Headers): string => header(headers, 'authorization').replace(/^Bearer /, '')

/** The last of the addresses is the one that the gateway itself has seen. */
const deviceOf = (headers: Headers): Device => ({
  userAgent: header(headers, 'user-agent'),
  address: header(headers, 'x-forwarded-for').split(',').at(-1)?.trim() ?? '',
})

/** Some gateways write the names in small letters, and some do not. */
function header(headers: Headers, name: string): string {
  const found = Object.entries(headers).find(([one]) => one.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : ''
}
