import { evidenceIndicators, isEmptyEvidence, readEvidence, type Evidence } from '@/domain/rescue/evidence'
import { readFamily, type FamilyMember } from '@/domain/rescue/family'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import { openPage } from '@/platform/navigation'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** All of it stays on the device; "my data" shows these keys in words and erases them. */
const EVIDENCE = 'rescue-evidence'
const FAMILY = 'rescue-family'

export const readKeptEvidence = (): Evidence => readEvidence(readStored<unknown>(EVIDENCE))

/** A list that was emptied again leaves nothing behind. */
export function keepEvidence(evidence: Evidence): void {
  if (isEmptyEvidence(evidence)) removeStored(EVIDENCE)
  else writeStored(EVIDENCE, evidence)
}

export const readKeptFamily = (): readonly FamilyMember[] => readFamily(readStored<unknown>(FAMILY))

export function keepFamily(family: readonly FamilyMember[]): void {
  if (family.length === 0) removeStored(FAMILY)
  else writeStored(FAMILY, family)
}

/** Goes to the report page, which then knows what the person wrote of the swindler, and nothing of themselves. */
export function reportFromRescue(): void {
  const indicators = evidenceIndicators(readKeptEvidence())
  const seed: TipSeed = { source: 'rescue', redFlagIds: [], indicators }
  writeStored(TIP_SEED_KEY, seed)
  openPage('report')
}
