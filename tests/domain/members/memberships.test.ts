import fc from 'fast-check'
import { UNITS_MAX, withHome, withoutUnit, withUnit } from '@/domain/members/memberships'
import type { Result } from '@/domain/shared/result'

type Units = readonly { readonly unitId: string }[]
const STEPS = {
  join: (units: Units, unitId: string) => withUnit(units, { unitId }),
  leave: withoutUnit,
  goHome: withHome,
} as const satisfies Record<string, (units: Units, unitId: string) => Result<Units>>

const steps = fc.array(
  fc.record({
    step: fc.constantFrom('join', 'leave', 'goHome'),
    unitId: fc.integer({ min: 0, max: 11 }).map((at) => `unit-${at}`),
  }),
)

describe('the units of a person', () => {
  it('are one to eight, each once, whatever the person does', () => {
    fc.assert(
      fc.property(steps, (taken) => {
        let units: Units = [{ unitId: 'unit-0' }]
        for (const { step, unitId } of taken) {
          const next = STEPS[step](units, unitId)
          if (next.ok) units = next.value
        }
        expect(units.length).toBeGreaterThan(0)
        expect(units.length).toBeLessThanOrEqual(UNITS_MAX)
        expect(new Set(units.map(({ unitId }) => unitId)).size).toBe(units.length)
      }),
    )
  })

  it('change their home only when another is chosen or home is left', () => {
    const units = [{ unitId: 'home' }, { unitId: 'school' }]
    expect(withUnit(units, { unitId: 'club' })).toMatchObject({ value: [{ unitId: 'home' }, {}, {}] })
    expect(withHome(units, 'school')).toMatchObject({ value: [{ unitId: 'school' }, { unitId: 'home' }] })
    expect(withoutUnit(units, 'home')).toMatchObject({ value: [{ unitId: 'school' }] })
    expect(withoutUnit(units, 'school')).toMatchObject({ value: [{ unitId: 'home' }] })
  })

  it('are left unchanged by leaving where one is not', () => {
    expect(withoutUnit([{ unitId: 'home' }], 'elsewhere')).toEqual({ ok: true, value: [{ unitId: 'home' }] })
  })
})
