import fc from 'fast-check'
import { DAY_MS } from '../../../src/domain/shared/time'
import {
  administeredRoots,
  isInForce,
  lastToEnd,
  losesLastAdministrator,
  type HeldGrant,
} from '../../../src/domain/staff/grants'

const NOW = new Date('2026-11-26T08:00:00Z')
const daysLater = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS)
const MEMBERS = ['anna', 'bo', 'chen'] as const

const given = fc.record({
  memberId: fc.constantFrom(...MEMBERS),
  role: fc.constantFrom('admin' as const, 'organiser' as const, 'reviewer' as const),
  unitPath: fc.constantFrom(['county'], ['county', 'town'], ['bureau']),
  days: fc.integer({ min: 1, max: 60 }),
})

/** What people and the clock do, and the timer that goes by every day. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('give' as const), given }),
  fc.record({ kind: fc.constant('revoke' as const), pick: fc.nat() }),
  fc.record({
    kind: fc.constant('renew' as const),
    pick: fc.nat(),
    days: fc.integer({ min: 1, max: 60 }),
  }),
  fc.record({ kind: fc.constant('leave' as const), memberId: fc.constantFrom(...MEMBERS) }),
  fc.record({ kind: fc.constant('nextDays' as const), days: fc.integer({ min: 1, max: 40 }) }),
)

type Held = readonly HeldGrant[]

/** The change, unless it would take the last administrator away. */
const changed = (before: Held, after: Held, now: Date): Held =>
  losesLastAdministrator(before, after, now) ? before : after

function tended(held: Held, now: Date): Held {
  const last = lastToEnd(held, now)
  return held.map((grant) => (last.includes(grant) ? { ...grant, until: daysLater(now, 90) } : grant))
}

describe('the last administrator', () => {
  it('stays, whatever is given, taken away, left or ends, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const first: HeldGrant = {
          ...{ id: 'first', memberId: 'anna', role: 'admin', unitPath: ['county'] },
          until: daysLater(NOW, 30),
        }
        let held: Held = [first]
        let now = NOW
        for (const [at, next] of steps.entries()) {
          const picked = 'pick' in next ? held[next.pick % held.length] : undefined
          if (next.kind === 'give') {
            const { days, ...grant } = next.given
            held = changed(held, [...held, { ...grant, id: String(at), until: daysLater(now, days) }], now)
          } else if (next.kind === 'revoke') {
            const rest = held.filter((grant) => grant !== picked)
            held = changed(held, rest, now)
          } else if (next.kind === 'renew') {
            const until = daysLater(now, next.days)
            const renewed = held.map((grant) => (grant === picked ? { ...grant, until } : grant))
            held = changed(held, renewed, now)
          } else if (next.kind === 'leave') {
            const rest = held.filter(({ memberId }) => memberId !== next.memberId)
            held = changed(held, rest, now)
          } else {
            for (let day = 0; day < next.days; day++) {
              now = daysLater(now, 1)
              held = tended(held, now)
            }
          }
          expect([...administeredRoots(held, now)]).toContain('county')
        }
      }),
      { numRuns: 500 },
    )
  })

  const last: HeldGrant = {
    ...{ id: 'a', memberId: 'anna', role: 'admin', unitPath: ['county'] },
    until: daysLater(NOW, 10),
  }

  it('is not replaced by one whose time is over, nor by one of a town or of another bureau', () => {
    const others: HeldGrant[] = [
      { ...last, id: 'b', until: NOW },
      { ...last, id: 'c', unitPath: ['county', 'town'] },
      { ...last, id: 'd', unitPath: ['bureau'] },
      { ...last, id: 'e', role: 'organiser' },
    ]
    expect(losesLastAdministrator([last, ...others], others, NOW)).toBe(true)
    expect(losesLastAdministrator([last, { ...last, id: 'f' }], [{ ...last, id: 'f' }], NOW)).toBe(false)
    const tomorrow = { ...last, id: 'g', until: daysLater(NOW, 1) }
    expect(losesLastAdministrator([last, tomorrow], [tomorrow], NOW)).toBe(true)
  })

  it('goes on where nobody lasts longer, and only then', () => {
    expect(lastToEnd([last], NOW)).toEqual([last])
    expect(lastToEnd([last, { ...last, id: 'b', until: daysLater(NOW, 100) }], NOW)).toEqual([])
    expect(lastToEnd([{ ...last, until: null }], NOW)).toEqual([])
    expect(lastToEnd([{ ...last, role: 'organiser' }], NOW)).toEqual([])
  })
})

describe('a grant', () => {
  it('counts up to its last moment, and not at it', () => {
    expect(isInForce({ until: new Date(NOW.getTime() + 1) }, NOW)).toBe(true)
    expect(isInForce({ until: NOW }, NOW)).toBe(false)
    expect(isInForce({ until: null }, NOW)).toBe(true)
  })

  it('that has ended counts for no root', () => {
    fc.assert(
      fc.property(fc.array(given), (all) => {
        const ended = all.map(({ days, ...grant }, at) => ({
          ...{ ...grant, id: String(at) },
          until: daysLater(NOW, 1 - days),
        }))
        expect(administeredRoots(ended, NOW).size).toBe(0)
      }),
    )
  })
})
