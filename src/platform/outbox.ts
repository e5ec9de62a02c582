import type { Result } from '@/domain/shared/result'
import { callCloud, type CloudAction, type CloudInput, type CloudNoun, type CloudOutput } from './cloud'
import { onNetworkChange } from './device'
import { randomToken } from './random'
import { readStored, writeStored } from './storage'

type Waiting = { noun: CloudNoun; action: string; payload: unknown; key: string }

const STORED_AS = 'outbox'

/**
 * Performs a mutating action with a key of its own. Without a network the call waits on the device and is
 * sent when the network is back; the key makes it count once however often it is sent.
 *
 * @param key the key of an earlier try whose answer may have been lost
 */
export async function sendOnce<N extends CloudNoun, A extends CloudAction<N>>(
  noun: N,
  action: A,
  payload: CloudInput<N, A>,
  key: string = randomToken(),
): Promise<Result<CloudOutput<N, A>>> {
  const result = await callCloud(noun, action, payload, key)
  if (!result.ok && result.error.code === 'NETWORK_UNREACHABLE') {
    keep([...waiting(), { noun, action, payload, key }])
  }
  return result
}

/** Whether such a call waits for the network. */
export function isWaiting<N extends CloudNoun>(noun: N, action: CloudAction<N>): boolean {
  return waiting().some((call) => call.noun === noun && call.action === action)
}

let isFlushing = false

/** Sends what waits, in order; stops at the first that cannot be reached. */
async function flushOutbox(): Promise<void> {
  if (isFlushing) return
  isFlushing = true
  try {
    for (let next = waiting()[0]; next; next = waiting()[0]) {
      const result = await callCloud(next.noun, next.action as never, next.payload as never, next.key)
      const isUnreachable = !result.ok && result.error.code === 'NETWORK_UNREACHABLE'
      if (isUnreachable) return
      keep(waiting().filter(({ key }) => key !== next.key))
    }
  } finally {
    isFlushing = false
  }
}

/** Once, when the app starts: sends what waited, now and whenever the network returns. */
export function startOutbox(): void {
  onNetworkChange((isConnected) => {
    if (isConnected) void flushOutbox()
  })
  void flushOutbox()
}

const waiting = (): readonly Waiting[] => readStored<Waiting[]>(STORED_AS) ?? []
const keep = (calls: readonly Waiting[]): void => writeStored(STORED_AS, calls)
