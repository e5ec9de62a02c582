import { useCallback, useEffect, useState } from 'react'
import type { Failure } from '@/domain/shared/result'
import { callCloud, type CloudAction, type CloudInput, type CloudNoun, type CloudOutput } from './cloud'
import { readStored, writeStored } from './storage'

/** What a screen needs to show of an answer on its way. */
export type CloudQuery<T> = {
  readonly value: T | undefined
  readonly failure: Failure | undefined
  readonly isLoading: boolean
  /** Set while the value shown is the copy of an earlier day: when it was kept, as milliseconds. */
  readonly keptAt: number | undefined
  readonly reload: () => void
}

type Kept<T> = { readonly value: T; readonly at: number }

/**
 * Asks the cloud and keeps the last answer on the device: what was read stays readable without a network.
 *
 * @param keepAs where the answer is kept; leave it out for what must not stay on the device
 */
export function useCloudQuery<N extends CloudNoun, A extends CloudAction<N>>(
  noun: N,
  action: A,
  payload: CloudInput<N, A>,
  keepAs?: string,
): CloudQuery<CloudOutput<N, A>> {
  const kept = keepAs ? readStored<Kept<CloudOutput<N, A>>>(keepAs) : undefined
  const [state, setState] = useState<Omit<CloudQuery<CloudOutput<N, A>>, 'reload'>>({
    value: kept?.value,
    failure: undefined,
    isLoading: true,
    keptAt: undefined,
  })
  const question = JSON.stringify([noun, action, payload])

  const load = useCallback(async () => {
    setState((before) => ({ ...before, isLoading: true }))
    const result = await callCloud(noun, action, payload)
    if (result.ok) {
      if (keepAs) writeStored(keepAs, { value: result.value, at: Date.now() })
      setState({ value: result.value, failure: undefined, isLoading: false, keptAt: undefined })
      return
    }
    const copy = keepAs ? readStored<Kept<CloudOutput<N, A>>>(keepAs) : undefined
    const isOffline = result.error.code === 'NETWORK_UNREACHABLE'
    setState({
      value: isOffline ? copy?.value : undefined,
      failure: result.error,
      isLoading: false,
      keptAt: isOffline ? copy?.at : undefined,
    })
    // The question stands for noun, action and payload, which may be new objects with the same content.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [question, keepAs])

  useEffect(() => {
    void load()
  }, [load])

  return { ...state, reload: () => void load() }
}
