const FIRST_MS = 15_000
const LONGEST_MS = 10 * 60_000

/**
 * How long to leave WeChat alone after it was busy, in milliseconds: doubled each time, up to ten minutes.
 *
 * @param tries how often it was busy before, from 0
 * @param jitter a random number from 0 to 1, so that workers do not come back together
 */
export function backoffMs(tries: number, jitter: number): number {
  const longest = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries)
  return Math.round(longest / 2 + (longest / 2) * jitter)
}

/** After so many rounds, which is about ten hours, whoever is left is counted as failed. */
export const ROUNDS_MAX = 60
