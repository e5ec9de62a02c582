/** Groups under this size are never shown (formalism guard). */
export const SMALLEST_SHOWN = 5

/** A figure, or null where the group is too small to be shown. */
export type PublishedCount = number | null

export type PublishedTable = {
  readonly cells: readonly PublishedCount[]
  /** The sum of what is shown and of the rest where that is large enough; never more than can be known. */
  readonly total: number
}

/**
 * Publishes the counts of sibling groups with a total.
 *
 * The hidden cells enter the total only together, and only when there are at least two of them and they
 * make a group that may be shown; otherwise the total is the sum of the visible cells, so that
 * subtracting never yields a hidden one.
 */
export function publishTable(counts: readonly number[]): PublishedTable {
  const cells = counts.map((count) => (count < SMALLEST_SHOWN ? null : count))
  const hidden = counts.filter((count) => count < SMALLEST_SHOWN)
  const hiddenSum = sum(hidden)
  const isPoolShown = hidden.filter((count) => count > 0).length >= 2 && hiddenSum >= SMALLEST_SHOWN
  const visibleSum = sum(counts.filter((count) => count >= SMALLEST_SHOWN))
  return { cells, total: visibleSum + (isPoolShown ? hiddenSum : 0) }
}

/**
 * Publishes a series of days, oldest first: what is too small waits and is added to a later day, so that
 * the difference of two running totals is never a small group.
 */
export function publishDays(counts: readonly number[]): PublishedCount[] {
  let waiting = 0
  return counts.map((count) => {
    waiting += count
    if (waiting < SMALLEST_SHOWN) return null
    const published = waiting
    waiting = 0
    return published
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
