import type { ReviewState } from '../shared/review'

/** Why nothing more is pushed of an alert. */
export type AlertOver = 'unpublished' | 'cancelled' | 'replaced' | 'expired'

type Ending = { readonly state: ReviewState; readonly isReplaced: boolean; readonly expiresAt: Date }

/** Null while it may be pushed, also before it counts. */
export function alertOver({ state, isReplaced, expiresAt }: Ending, now: Date): AlertOver | null {
  if (state === 'withdrawn') return isReplaced ? 'replaced' : 'cancelled'
  if (state !== 'published') return 'unpublished'
  return expiresAt <= now ? 'expired' : null
}
