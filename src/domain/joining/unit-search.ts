import type { UnitKind } from '../shared/unit-kind'

/** A unit that anybody finds by its name. */
export type PublicUnit = {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly path: readonly string[]
}

/** `above` names the units above it, from the nearest: two villages of one name are told apart by it. */
export type FoundUnit = Omit<PublicUnit, 'path'> & { readonly above: readonly string[] }

/** More than anybody looks through; whoever misses theirs types one more character. */
const FOUND_MAX = 20

/** Units with all the words in their name, or in a name above them; the closer a name fits, the earlier. */
export function findPublicUnits(typed: string, units: readonly PublicUnit[]): readonly FoundUnit[] {
  const words = typed.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  const namesOf = ({ path }: PublicUnit) => [...path].reverse().flatMap((id) => nameOf.get(id) ?? [])
  return units
    .filter(({ name }) => words.some((word) => name.includes(word)))
    .filter((unit) => words.every((word) => namesOf(unit).some((name) => name.includes(word))))
    .map((unit) => ({ unit, fit: fitOf(unit.name, words) }))
    .sort((a, b) => b.fit - a.fit || a.unit.path.length - b.unit.path.length)
    .slice(0, FOUND_MAX)
    .map(({ unit }) => {
      const { id, name, kind } = unit
      return { id, name, kind, above: namesOf(unit).slice(1) }
    })
}

/** The best of: the whole name, its beginning, any part of it. */
function fitOf(name: string, words: readonly string[]): number {
  if (words.includes(name)) return 2
  return words.some((word) => name.startsWith(word)) ? 1 : 0
}
