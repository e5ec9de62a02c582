import fc from 'fast-check'
import { addUpTree, publishableDays, SMALLEST_SHOWN } from '@/domain/metrics/suppression'
import { addCounts, sumOfDays, type DayCounts } from '@/domain/metrics/counts'
import { daysBetween } from '@/domain/shared/time'

const DAYS = daysBetween('2026-11-01', '2026-11-14')

const someDays: fc.Arbitrary<DayCounts> = fc.dictionary(
  fc.constantFrom(...DAYS),
  fc.record({ joined: fc.nat(9), pledgeSigned: fc.nat(9) }),
)

describe('publishableDays', () => {
  it('shows nothing until five people have joined', () => {
    expect(publishableDays({ '2026-11-01': { joined: 4, guideRead: 20 } })).toEqual({})
  })

  it('shows what waited on the day that completes the five', () => {
    const days = {
      '2026-11-01': { joined: 5, pledgeSigned: 3 },
      '2026-11-02': { pledgeSigned: 1 },
      '2026-11-03': { pledgeSigned: 2 },
    }
    expect(publishableDays(days)).toEqual({ '2026-11-01': { joined: 5 }, '2026-11-03': { pledgeSigned: 6 } })
  })

  it('publishes in portions of at least five, so that no difference of figures is a small group', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        for (const counts of Object.values(publishableDays(days))) {
          for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(SMALLEST_SHOWN)
        }
      }),
    )
  })

  it('holds back less than five of a kind once five people have joined', () => {
    fc.assert(
      fc.property(someDays, (days) => {
        const all = sumOfDays(days, DAYS)
        if ((all.joined ?? 0) < SMALLEST_SHOWN) return
        const shown = sumOfDays(publishableDays(days), DAYS)
        expect((all.pledgeSigned ?? 0) - (shown.pledgeSigned ?? 0)).toBeLessThan(SMALLEST_SHOWN)
        expect((all.joined ?? 0) - (shown.joined ?? 0)).toBeLessThan(SMALLEST_SHOWN)
      }),
    )
  })

  it('never takes back on a later day what an earlier day showed', () => {
    fc.assert(
      fc.property(someDays, fc.constantFrom(...DAYS), (days, cut) => {
        const upTo = Object.fromEntries(Object.entries(days).filter(([day]) => day <= cut))
        const later = publishableDays(days)
        for (const [day, counts] of Object.entries(publishableDays(upTo))) expect(later[day]).toEqual(counts)
      }),
    )
  })
})

describe('addUpTree', () => {
  it('makes a parent exactly the sum of what its children show, so that subtracting yields nothing hidden', () => {
    fc.assert(
      fc.property(someDays, someDays, someDays, (own, left, right) => {
        const totals = addUpTree([
          { path: ['town'], days: own },
          { path: ['town', 'left'], days: left },
          { path: ['town', 'right'], days: right },
        ])
        const shown = (unit: string) => sumOfDays(totals.get(unit) ?? {}, DAYS)
        const children = addCounts(shown('left'), shown('right'))
        expect(shown('town')).toEqual(addCounts(children, sumOfDays(publishableDays(own), DAYS)))
      }),
    )
  })
})
