/** What became of the messages, in people. */
export type SendCounts = {
  /** Taken by WeChat; whether the phone rang is not known to anybody. */
  readonly accepted: number
  /** Wanted none, or none any more (43101). */
  readonly refused: number
  /** Not known to WeChat (40003). */
  readonly unknown: number
  /** WeChat stayed busy to the end. */
  readonly failed: number
}

export const NO_SENDS: SendCounts = { accepted: 0, refused: 0, unknown: 0, failed: 0 }

export function addSends(a: SendCounts, b: SendCounts): SendCounts {
  return {
    accepted: a.accepted + b.accepted,
    refused: a.refused + b.refused,
    unknown: a.unknown + b.unknown,
    failed: a.failed + b.failed,
  }
}

/** A step of five: so no figure of a unit tells of one person, and none can be computed from the others. */
const STEP = 5

/** Rounded down to fives. */
export const inFives = (count: number): number => count - (count % STEP)

/** By minute, as `YYYY-MM-DDTHH:MM` in UTC. */
export type PerMinute = Readonly<Record<string, number>>

export const minuteOf = (at: Date): string => at.toISOString().slice(0, 16)

const RECENT_MINUTES = 2

/**
 * Messages a minute, from the whole minutes just past and the one that runs; 0 where nothing was sent lately.
 */
export function rateOf(perMinute: PerMinute, now: Date): number {
  const running = now.getUTCSeconds() + now.getUTCMilliseconds() / 1_000
  const minutes = Array.from({ length: RECENT_MINUTES + 1 }, (_, back) =>
    minuteOf(new Date(now.getTime() - back * 60_000)),
  )
  const sentIn = minutes.map((minute) => perMinute[minute] ?? 0)
  const sent = sentIn.reduce((sum, count) => sum + count, 0)
  if (sent === 0) return 0
  const oldest = sentIn.reduce((last, count, back) => (count > 0 ? back : last), 0)
  const seconds = oldest * 60 + running
  return seconds < 1 ? sent * 60 : Math.round((sent / seconds) * 60)
}
