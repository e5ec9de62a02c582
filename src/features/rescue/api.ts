import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import { openPage } from '@/platform/navigation'
import { writeStored } from '@/platform/storage'

/** Goes to the report page, which then knows that money has already gone. */
export function reportFromRescue(): void {
  const seed: TipSeed = { source: 'rescue', redFlagIds: [], indicators: [] }
  writeStored(TIP_SEED_KEY, seed)
  openPage('report')
}
