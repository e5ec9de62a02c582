import fc from 'fast-check'
import { SEVERITIES, type Severity } from '../../../src/domain/alerts/alert'
import { rungOf, type Rung } from '../../../src/domain/alerts/ladder'

const since = new Date('2026-11-26T08:00:00Z')
const after = (hours: number) => new Date(since.getTime() + hours * 3_600_000)

describe('the ladder of an alert that nobody has acknowledged', () => {
  it.each<[Severity, number, Rung]>([
    ['severe', 1.9, 'wait'],
    ['severe', 2, 'family'],
    ['severe', 23.9, 'family'],
    ['severe', 24, 'visit'],
    ['moderate', 23.9, 'wait'],
    ['moderate', 24, 'family'],
    ['moderate', 72, 'visit'],
    ['minor', 72, 'family'],
    ['minor', 10_000, 'family'],
  ])('%s after %s hours: %s', (severity, hours, rung) => {
    expect(rungOf(severity, since, after(hours))).toBe(rung)
  })

  it('only goes up, and never later for the more severe', () => {
    const order: readonly Rung[] = ['wait', 'family', 'visit']
    const at = (severity: Severity, hours: number) => order.indexOf(rungOf(severity, since, after(hours)))
    const hours = fc.double({ min: 0, max: 400, noNaN: true })
    const severities = Object.keys(SEVERITIES) as Severity[]
    fc.assert(
      fc.property(hours, hours, fc.constantFrom(...severities.keys()), (early, more, which) => {
        const severity = severities[which] ?? 'severe'
        const milder = severities[which + 1] ?? severity
        expect(at(severity, early + more)).toBeGreaterThanOrEqual(at(severity, early))
        expect(at(severity, early)).toBeGreaterThanOrEqual(at(milder, early))
      }),
    )
  })
})
