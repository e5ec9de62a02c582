import { randomUUID } from 'node:crypto'
import type { Result } from '../../../src/domain/shared/result'
import { openIdOf } from './personas'

/** Calls a function of the running local cloud as a persona, or as a guest; a failure stops the seed. */
export async function callAs<T>(
  cloudUrl: string,
  persona: string | null,
  call: { readonly noun: string; readonly action: string; readonly payload: unknown },
): Promise<T> {
  const response = await fetch(`${cloudUrl}/functions/${call.noun}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: persona ? `Bearer wechat:${openIdOf(persona)}` : 'Bearer demonstration',
    },
    body: JSON.stringify({ action: call.action, payload: call.payload, idempotencyKey: randomUUID() }),
  })
  const result = (await response.json()) as Result<T>
  if (!result.ok) throw new Error(`${call.noun}/${call.action}: ${JSON.stringify(result.error)}`)
  return result.value
}
