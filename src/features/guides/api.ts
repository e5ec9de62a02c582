import { sendOnce } from '@/platform/outbox'
import { readStored, writeStored } from '@/platform/storage'

const STORED_AS = 'guides-read'

const guidesRead = (): readonly string[] => readStored<string[]>(STORED_AS) ?? []

/**
 * Counts a guide as read, once on this device; the cloud counts once per member anyway. It refuses guests,
 * so a guide stays uncounted until its reader has joined.
 */
export async function markGuideRead(guideId: string): Promise<void> {
  if (guidesRead().includes(guideId)) return
  const result = await sendOnce('guides', 'markGuideRead', { guideId })
  const isWaiting = !result.ok && result.error.code === 'NETWORK_UNREACHABLE'
  if (result.ok || isWaiting) writeStored(STORED_AS, [...guidesRead(), guideId])
}
