import fc from 'fast-check'
import {
  isInForce,
  isRootAdmin,
  leavesAnAdministrator,
  type HeldGrant,
} from '../../../src/domain/staff/grants'

const NOW = new Date('2026-11-26T08:00:00Z')
const aGrant = fc.record<HeldGrant>({
  id: fc.stringMatching(/^[a-f]{4}$/),
  memberId: fc.constantFrom('anna', 'bo', 'chen'),
  role: fc.constantFrom('admin', 'organiser', 'reviewer'),
  unitPath: fc.constantFrom(['county'], ['county', 'town'], ['bureau']),
  until: fc.option(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    {
      nil: null,
    },
  ),
})
const grants = fc.uniqueArray(aGrant, { selector: ({ id }) => id, maxLength: 12 })

const administrators = (held: readonly HeldGrant[], root: string) =>
  held.filter((grant) => isRootAdmin(grant) && grant.unitPath[0] === root && isInForce(grant, NOW))

describe('the last administrator', () => {
  it('stays, whatever is taken away in whatever order', () => {
    fc.assert(
      fc.property(grants, fc.infiniteStream(fc.nat()), (given, picks) => {
        let held = given
        const had = administrators(held, 'county').length
        for (let step = 0; step < 20 && held.length > 0; step++) {
          const wanted = held[Number(picks.next().value) % held.length] as HeldGrant
          const isLast = isRootAdmin(wanted) && !leavesAnAdministrator(held, wanted, NOW)
          if (!isLast) held = held.filter((grant) => grant !== wanted)
        }
        if (had > 0) expect(administrators(held, 'county').length).toBeGreaterThan(0)
      }),
    )
  })

  it('is not replaced by one whose time is over, nor by one of a town or of another bureau', () => {
    const last: HeldGrant = { id: 'a', memberId: 'anna', role: 'admin', unitPath: ['county'], until: null }
    const others: HeldGrant[] = [
      { ...last, id: 'b', until: NOW },
      { ...last, id: 'c', unitPath: ['county', 'town'] },
      { ...last, id: 'd', unitPath: ['bureau'] },
      { ...last, id: 'e', role: 'organiser' },
    ]
    expect(leavesAnAdministrator([last, ...others], last, NOW)).toBe(false)
    expect(leavesAnAdministrator([last, { ...last, id: 'f' }], last, NOW)).toBe(true)
  })
})

describe('a grant', () => {
  it('counts up to its last moment, and not at it', () => {
    expect(isInForce({ until: new Date(NOW.getTime() + 1) }, NOW)).toBe(true)
    expect(isInForce({ until: NOW }, NOW)).toBe(false)
    expect(isInForce({ until: null }, NOW)).toBe(true)
  })
})
