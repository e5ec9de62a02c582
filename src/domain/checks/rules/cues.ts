import { BULK_CUES } from './cues-bulk'
import { ELDER_CUES } from './cues-elders'
import { GENUINE_CUES } from './cues-genuine'
import { MEANS_CUES } from './cues-means'
import { MONEY_CUES } from './cues-money'
import { PRETEXT_CUES } from './cues-pretexts'

export const CUES = {
  ...MONEY_CUES,
  ...PRETEXT_CUES,
  ...BULK_CUES,
  ...ELDER_CUES,
  ...MEANS_CUES,
  ...GENUINE_CUES,
}
export type CueId = keyof typeof CUES
