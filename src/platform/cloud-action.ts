import { useRef, useState } from 'react'
import { fail, type Failure, type Result } from '@/domain/shared/result'
import { callCloud, type CloudAction, type CloudInput, type CloudNoun, type CloudOutput } from './cloud'
import { randomToken } from './random'

type Intention = { readonly meaning: string; readonly key: string }

/** After these the first call may still have counted, so the next press repeats it with the same key. */
const UNCERTAIN: readonly Failure['code'][] = [
  'NETWORK_UNREACHABLE',
  'FUNCTION_TIMEOUT',
  'REQUEST_IN_PROGRESS',
]

/**
 * A mutating action that a person waits for and that never waits in the outbox: staff must see at once
 * whether a step was taken. Pressing again after a lost answer counts once.
 */
export function useCloudAction<N extends CloudNoun, A extends CloudAction<N>>(noun: N, action: A) {
  const intention = useRef<Intention>()
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  /** @param meaning tells intentions apart where the payload cannot: sealing differs every time */
  const perform = async (
    payload: CloudInput<N, A>,
    meaning = JSON.stringify(payload),
  ): Promise<Result<CloudOutput<N, A>>> => {
    if (isBusy) return fail('REQUEST_IN_PROGRESS')
    if (intention.current?.meaning !== meaning) intention.current = { meaning, key: randomToken() }
    setBusy(true)
    const result = await callCloud(noun, action, payload, intention.current.key)
    setBusy(false)
    setFailure(result.ok ? undefined : result.error)
    if (result.ok || !UNCERTAIN.includes(result.error.code)) intention.current = undefined
    return result
  }
  return { isBusy, failure, perform }
}
