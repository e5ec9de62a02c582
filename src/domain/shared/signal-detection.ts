import { probit } from 'simple-statistics'

/** Answers to messages of which some were scams. A hit is a scam that was called one; a false alarm a genuine one. */
export type Recognition = {
  readonly hits: number
  readonly scams: number
  readonly falseAlarms: number
  readonly genuine: number
}

/** How well scams and genuine messages are told apart (d′), and how readily either is called a scam (c). */
export type Sensitivity = {
  /** 0 is guessing, about 1 is fair, 2 is good. */
  readonly dPrime: number
  /** The 95 % interval of d′, as if every answer came from another person. */
  readonly from: number
  readonly to: number
  /** Above 0 is trusting, below 0 suspicious of everything. */
  readonly criterion: number
}

/**
 * Signal detection with the log-linear correction (Hautus 1995), which keeps a perfect score finite; the
 * variance after Gourevitch and Galanter (1967). Nothing where there was no scam, or nothing genuine.
 */
export function sensitivityOf({ hits, scams, falseAlarms, genuine }: Recognition): Sensitivity | undefined {
  if (scams === 0 || genuine === 0) return undefined
  const hitRate = corrected(hits, scams)
  const alarmRate = corrected(falseAlarms, genuine)
  const zHit = probit(hitRate)
  const zAlarm = probit(alarmRate)
  const dPrime = zHit - zAlarm
  const margin = Z_95 * Math.sqrt(varianceOf(hitRate, zHit, scams) + varianceOf(alarmRate, zAlarm, genuine))
  return { dPrime, from: dPrime - margin, to: dPrime + margin, criterion: -(zHit + zAlarm) / 2 }
}

const Z_95 = 1.96

const corrected = (count: number, total: number): number => (count + 0.5) / (total + 1)

/** Of z(rate), by the delta method. */
const varianceOf = (rate: number, z: number, total: number): number =>
  (rate * (1 - rate)) / (total * density(z) ** 2)

const density = (z: number): number => Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)
