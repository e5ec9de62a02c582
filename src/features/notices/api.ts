import type { Failure } from '@/domain/shared/result'
import { sendOnce } from '@/platform/outbox'
import { readStored, writeStored } from '@/platform/storage'

const STORED_AS = 'notices-confirmed'
const MOST_REMEMBERED = 100

/** Versions that were confirmed on this device, also those that still wait for a network. */
export const confirmedHere = (): readonly string[] => readStored<string[]>(STORED_AS) ?? []

export type ConfirmOutcome = 'told' | 'waiting' | 'guest' | Failure

/** Told to the unit at once, or when the network is back; counted once however often it is sent. */
export async function confirmNotice(noticeId: string, textHash: string): Promise<ConfirmOutcome> {
  const result = await sendOnce('notices', 'confirmNotice', { noticeId, textHash })
  const isWaiting = !result.ok && result.error.code === 'NETWORK_UNREACHABLE'
  if (result.ok || isWaiting) writeStored(STORED_AS, [noticeId, ...confirmedHere()].slice(0, MOST_REMEMBERED))
  if (result.ok) return 'told'
  if (isWaiting) return 'waiting'
  const { code } = result.error
  return code === 'WECHAT_REQUIRED' || code === 'NOT_JOINED' ? 'guest' : result.error
}
