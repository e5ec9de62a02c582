import fc from 'fast-check'
import { backoffMs } from '../../../src/domain/broadcasts/backoff'
import { inFives, rateOf } from '../../../src/domain/broadcasts/figures'
import { outOfQuietHours, startOf } from '../../../src/domain/broadcasts/limits'
import { pushFields } from '../../../src/domain/broadcasts/push'
import { WAVES } from '../../../src/domain/broadcasts/shards'

const aMoment = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
const chinaHour = (at: Date) => (at.getUTCHours() + 8) % 24

describe('quiet hours', () => {
  it('end at seven in China, less than nine hours away, and touch nothing by day', () => {
    fc.assert(
      fc.property(aMoment, (at) => {
        const allowed = outOfQuietHours(at)
        const isQuiet = chinaHour(at) >= 22 || chinaHour(at) < 7
        expect(chinaHour(allowed)).toBe(isQuiet ? 7 : chinaHour(at))
        expect(allowed.getTime() - at.getTime()).toBeGreaterThanOrEqual(0)
        expect(allowed.getTime() - at.getTime()).toBeLessThanOrEqual(9 * 3_600_000)
        expect(isQuiet || allowed.getTime() === at.getTime()).toBe(true)
      }),
    )
  })

  it('do not hold up what is severe; nothing goes before the alert counts, and very many wait two minutes', () => {
    fc.assert(
      fc.property(aMoment, aMoment, fc.nat(30_000), fc.boolean(), (now, effectiveAt, people, isSevere) => {
        const at = startOf({ isSevere, effectiveAt, people }, now)
        expect(at >= now && at >= effectiveAt).toBe(true)
        if (people > 10_000) expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(120_000)
        const latest = Math.max(now.getTime() + 120_000, effectiveAt.getTime())
        if (isSevere) expect(at.getTime()).toBeLessThanOrEqual(latest)
      }),
    )
  })
})

describe('the figures', () => {
  it('are in fives, never more than there are', () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(inFives(count) % 5).toBe(0)
        expect(count - inFives(count)).toBeLessThan(5)
      }),
    )
  })

  it('tell how fast it goes from the last minutes, and nothing from long ago', () => {
    const now = new Date('2027-03-01T02:10:30Z')
    expect(rateOf({ '2027-03-01T02:10': 150, '2027-03-01T02:09': 300 }, now)).toBe(300)
    expect(rateOf({ '2027-03-01T02:10': 150 }, now)).toBe(300)
    expect(rateOf({ '2027-03-01T01:10': 900 }, now)).toBe(0)
  })

  it('back off for longer each time, between half and all of it, ten minutes at most', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 1, noNaN: true }), (tries, jitter) => {
        const ms = backoffMs(tries, jitter)
        expect(ms).toBeGreaterThanOrEqual(7_500)
        expect(ms).toBeLessThanOrEqual(600_000)
        expect(backoffMs(tries + 1, 1)).toBeGreaterThanOrEqual(ms)
      }),
    )
  })
})

describe('the message', () => {
  it.each(WAVES)('of the wave %s fits into the fields of WeChat, whatever was written', (wave) => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
        aMoment,
        (text, publishedAt) => {
          const fields = pushFields({ headline: text, publisher: text, publishedAt }, wave)
          for (const thing of [fields.thing1, fields.thing2, fields.thing4]) {
            expect([...thing].length).toBeLessThanOrEqual(20)
          }
          expect(fields.time3).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
        },
      ),
    )
  })
})
