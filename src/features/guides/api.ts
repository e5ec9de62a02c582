import type { Guide } from '@/domain/guides/guide'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import { openPage } from '@/platform/navigation'
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

/** Goes to the report page, which finds the kind of scam already chosen. */
export function reportFromGuide({ scamTypeId }: Guide): void {
  const seed: TipSeed = { source: 'guide', scamTypeId, redFlagIds: [], indicators: [] }
  writeStored(TIP_SEED_KEY, seed)
  openPage('report')
}
