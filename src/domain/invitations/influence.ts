/** Further down, everybody counts in the last level. */
export const DEEPEST_LEVEL = 6

/** Groups under five are never shown, and figures move on by fives, so that no step is a person. */
const SMALLEST_SHOWN = 5

/** People who came by an invitation, by level: `1` was invited by somebody of the unit, `2` by one of those. */
export type ByDepth = Readonly<Record<string, number>>

/** Null where there is nothing, or too little to be shown. */
export type Influence = { readonly size: number | null; readonly depth: number | null }

/** Whoever joins by an invitation stands a level below it. */
export const levelBelow = (level: number): number => Math.min(level + 1, DEEPEST_LEVEL)

/**
 * What may be published of the tree that grew from one unit: its size in whole fives, and the deepest level
 * which five people have reached or passed.
 */
export function publishedInfluence(byDepth: ByDepth): { size: number; depth: number } {
  const levels = Array.from({ length: DEEPEST_LEVEL }, (_, at) => at + 1)
  const reaching = (level: number) =>
    levels.filter((one) => one >= level).reduce((sum, one) => sum + (byDepth[one] ?? 0), 0)
  const size = Math.floor(reaching(1) / SMALLEST_SHOWN) * SMALLEST_SHOWN
  const depth = levels.filter((level) => reaching(level) >= SMALLEST_SHOWN).length
  return { size, depth }
}

/**
 * Adds up what is published of each tree, never what is counted: the figure of a school is the sum of the
 * figures of its classes, and no difference between the two says anything of one class.
 */
export function addInfluence(trees: readonly ByDepth[]): Influence {
  const published = trees.map(publishedInfluence)
  const size = published.reduce((sum, tree) => sum + tree.size, 0)
  const depth = Math.max(0, ...published.map((tree) => tree.depth))
  return { size: size || null, depth: depth || null }
}
