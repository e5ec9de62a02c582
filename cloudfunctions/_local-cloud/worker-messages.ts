import * as v from 'valibot'

/** What the host tells a worker. */
export type HostMessage =
  | { readonly type: 'call'; readonly event: unknown; readonly context: FunctionContext }
  | { readonly type: 'clock'; readonly offsetMs: number }

/** The second argument of a function's `main`, as the cloud platform passes it. */
type FunctionContext = {
  readonly request_id: string
  readonly function_name: string
  readonly function_version: string
  readonly namespace: string
  readonly memory_limit_in_mb: number
  readonly time_limit_in_ms: number
  /** JSON of the call's variables, the caller's open id among them. */
  readonly environment: string
}

/** What a worker tells the host. */
export const WorkerMessage = v.variant('type', [
  v.object({ type: v.literal('loaded') }),
  v.object({ type: v.literal('answer'), value: v.optional(v.unknown(), null) }),
  v.object({ type: v.literal('threw'), message: v.string() }),
])
export type WorkerMessage = v.InferOutput<typeof WorkerMessage>
