import { createBirpc } from 'birpc'
import { CloudError, describeError } from './cloud-error'

/** This end of a line to another thread or process. */
export type Line = {
  send(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
}

type Methods = Record<string, (...parameters: never[]) => unknown>
type Result<M extends Methods, Name extends keyof M> = Awaited<ReturnType<M[Name]>>

/** An error loses its code on a line, so it is told apart from an answer in words. */
type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string; readonly message: string }

type Wrapped = Record<string, (...parameters: unknown[]) => Promise<Outcome>>

/** Answers what is called from the other end. */
export function answerCalls(line: Line, methods: Methods): void {
  const wrapped: Wrapped = {}
  for (const [name, method] of Object.entries(methods)) {
    wrapped[name] = async (...parameters) => {
      try {
        return { ok: true, value: await Reflect.apply(method, undefined, parameters) }
      } catch (error) {
        return { ok: false, ...describeError(error) }
      }
    }
  }
  createBirpc<object, Wrapped>(wrapped, channelOf(line))
}

/** Calls the methods at the other end; one that refuses rejects with the same code. */
export function callerOn<M extends Methods>(line: Line) {
  const remote = createBirpc<Wrapped, object>({}, channelOf(line))
  return async <Name extends keyof M & string>(
    name: Name,
    ...parameters: Parameters<M[Name]>
  ): Promise<Result<M, Name>> => {
    const outcome = await remote.$call(name, ...(parameters as unknown[]))
    if (!outcome.ok) throw new CloudError(outcome.code, outcome.message)
    return outcome.value as Result<M, Name>
  }
}

/** Without a time limit: a slow WeChat is simulated on purpose. */
const channelOf = (line: Line) => ({
  post: (message: unknown) => line.send(message),
  on: (listener: (message: unknown) => void) => line.onMessage(listener),
  timeout: -1,
})
