/** The way of everything that others will read: guides, questions and alerts. */
export const REVIEW_STATES = ['draft', 'inReview', 'published', 'withdrawn'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]
/**
 * `discard` throws away a draft that nobody needs. `emergency` skips the second person: an alert that cannot
 * wait, by an administrator and with a reason.
 */
export type ReviewStep = 'submit' | 'approve' | 'return' | 'withdraw' | 'discard' | 'emergency'

const STEPS: Record<ReviewStep, { from: readonly ReviewState[]; to: ReviewState }> = {
  submit: { from: ['draft'], to: 'inReview' },
  approve: { from: ['inReview'], to: 'published' },
  return: { from: ['inReview'], to: 'draft' },
  withdraw: { from: ['published'], to: 'withdrawn' },
  discard: { from: ['draft'], to: 'withdrawn' },
  emergency: { from: ['draft', 'inReview'], to: 'published' },
}

/** The state after the step, or undefined where the step is not possible. */
export function afterReviewStep(state: ReviewState, step: ReviewStep): ReviewState | undefined {
  return STEPS[step].from.includes(state) ? STEPS[step].to : undefined
}

/** Nobody approves what they wrote on themselves. */
export function mayReview(writerIds: readonly string[], reviewerId: string): boolean {
  return !writerIds.includes(reviewerId)
}
