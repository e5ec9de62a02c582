/** The share of messages whose score is past a threshold. */
export const shareAbove = (scores: readonly number[], threshold: number): number =>
  scores.filter((score) => score > threshold).length / scores.length

/** The lowest threshold at which at most this share of the scores lies above. */
export function thresholdFor(scores: readonly number[], share: number): number {
  const falling = [...scores].sort((a, b) => b - a)
  return falling[Math.floor(share * falling.length)] ?? -Infinity
}

/** Of a share at 95 %, after Wilson (1927): also right for few messages and for shares near 0 or 1. */
export function wilsonInterval(hits: number, count: number): readonly [low: number, high: number] {
  const z = 1.96
  const share = hits / count
  const middle = share + (z * z) / (2 * count)
  const half = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  const all = 1 + (z * z) / count
  return [Math.max((middle - half) / all, 0), Math.min((middle + half) / all, 1)]
}
