import type { LinkReading } from '@/domain/checks/link'
import type { CheckResult } from '@/domain/checks/check'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import { openPage } from '@/platform/navigation'
import { writeStored } from '@/platform/storage'

/** One question and its answer; it lives on the page and nowhere else. */
export type Checked = {
  readonly result: CheckResult
  /** Empty where a call was described by tapping. */
  readonly text: string
  readonly links: readonly LinkReading[]
}

/** The report has room for the reporter's own words, too. */
const LONGEST_SEED = 800
const MOST_LINKS = 5

/** Goes to the report page with the message: the first time that any of it is kept, and by the person's tap. */
export function reportFromCheck({ result, text, links }: Checked): void {
  const [scamTypeId] = result.scamTypeIds
  const seed: TipSeed = {
    source: 'check',
    ...(scamTypeId ? { scamTypeId } : {}),
    redFlagIds: result.redFlagIds,
    ...(text ? { text: text.slice(0, LONGEST_SEED) } : {}),
    indicators: links.slice(0, MOST_LINKS).map(({ raw }) => ({ kind: 'link', raw })),
  }
  writeStored(TIP_SEED_KEY, seed)
  openPage('report')
}
