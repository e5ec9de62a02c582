import { RED_FLAG_IDS, SCAM_TYPE_IDS, type RedFlagId, type ScamTypeId } from '../shared/taxonomy'
import type { CheckResult, CheckVerdict } from './check'

/** What a person lets another see of a result: names from our own lists, never a word of the message. */
export type CheckCard = {
  readonly verdict: CheckVerdict
  readonly redFlagIds: readonly RedFlagId[]
  /** The likeliest trick, whose guide explains it. */
  readonly scamTypeId: ScamTypeId | undefined
}

const VERDICTS: readonly CheckVerdict[] = ['likelyScam', 'unsure', 'nothingFound']
const BETWEEN_FLAGS = '.'

/** What of a result goes on a card. */
export function cardOf({ verdict, redFlagIds, scamTypeIds }: CheckResult): CheckCard {
  return { verdict, redFlagIds, scamTypeId: scamTypeIds[0] }
}

/** The parameters of the page that the card opens. */
export function writeCard({ verdict, redFlagIds, scamTypeId }: CheckCard): Readonly<Record<string, string>> {
  return {
    verdict,
    ...(redFlagIds.length > 0 ? { flags: redFlagIds.join(BETWEEN_FLAGS) } : {}),
    ...(scamTypeId ? { trick: scamTypeId } : {}),
  }
}

/** The card in a page's parameters; anybody can write those, so what is on no list of ours is ignored. */
export function readCard(params: Readonly<Record<string, string>>): CheckCard | undefined {
  const verdict = VERDICTS.find((known) => known === params['verdict'])
  if (!verdict) return undefined
  const flags = (params['flags'] ?? '').split(BETWEEN_FLAGS)
  return {
    verdict,
    redFlagIds: RED_FLAG_IDS.filter((id) => flags.includes(id)),
    scamTypeId: SCAM_TYPE_IDS.find((id) => id === params['trick']),
  }
}
