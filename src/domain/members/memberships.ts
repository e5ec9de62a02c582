import { fail, ok, type Result } from '../shared/result'

/** A parent of seven and the village. */
export const UNITS_MAX = 8

type Belonging = { readonly unitId: string }

/** The units of one person, the home unit first; never empty for a member. */
type Units<Unit extends Belonging> = readonly Unit[]

/** A further unit comes last; the home unit stays what it was. Joined twice, it stands once. */
export function withUnit<Unit extends Belonging>(units: Units<Unit>, unit: Unit): Result<Units<Unit>> {
  if (units.some(({ unitId }) => unitId === unit.unitId)) return ok(units)
  return units.length < UNITS_MAX ? ok([...units, unit]) : fail('UNIT_LIMIT')
}

/** The next unit becomes home where home was left. The last one is left by erasing everything, and only so. */
export function withoutUnit<Unit extends Belonging>(units: Units<Unit>, unitId: string): Result<Units<Unit>> {
  const rest = units.filter((unit) => unit.unitId !== unitId)
  return rest.length > 0 ? ok(rest) : fail('UNIT_LAST')
}

export function withHome<Unit extends Belonging>(units: Units<Unit>, unitId: string): Result<Units<Unit>> {
  const home = units.find((unit) => unit.unitId === unitId)
  return home ? ok([home, ...units.filter((unit) => unit !== home)]) : fail('UNIT_NOT_JOINED')
}
