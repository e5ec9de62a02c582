import { isUnwritten, type Mistake } from '@/domain/shared/mistakes'
import { listAt, type Tree } from '@/domain/shared/tree'
import { below, type FieldGroup, type FieldSpec } from './field-specs'

/** What is still to be written of one group, by the paths, in the order of the page. */
export type UnwrittenGroup = { readonly groupId: string; readonly paths: readonly string[] }

export type Left = {
  /** What is written and wrong, in the order of the page. */
  readonly toMend: readonly Mistake[]
  readonly unwritten: readonly UnwrittenGroup[]
}

/** What keeps a text from being saved: a blank one has much to write, which is no mistake of anybody's. */
export function whatIsLeft(groups: readonly FieldGroup[], text: Tree, mistakes: readonly Mistake[]): Left {
  const byGroup = groups.map(({ id, fields }) => ({
    groupId: id,
    mistakes: placesOf(fields, text, '').flatMap((place) =>
      mistakes.filter((mistake) => placeOf(mistake) === place),
    ),
  }))
  const placed = byGroup.flatMap((group) => group.mistakes)
  const elsewhere = mistakes.filter((mistake) => !placed.includes(mistake))
  return {
    toMend: [...placed.filter((mistake) => !isUnwritten(mistake)), ...elsewhere],
    unwritten: byGroup
      .map((group) => ({ groupId: group.groupId, paths: pathsOf(group.mistakes.filter(isUnwritten)) }))
      .filter(({ paths }) => paths.length > 0),
  }
}

/** Where it is put right: one of several choices has no field of its own, and a flag is added to the list. */
export const placeOf = ({ path, code }: Mistake): string =>
  code === 'flagNotListed' ? 'redFlags' : path.replace(/^audiences\.\d+$/, 'audiences')

const pathsOf = (mistakes: readonly Mistake[]): readonly string[] => [...new Set(mistakes.map(placeOf))]

/** Every field, and every list after its rows. */
function placesOf(fields: readonly FieldSpec[], text: Tree, base: string): readonly string[] {
  return fields.flatMap((field) => {
    const path = below(base, field.path)
    const rows = listAt(text, path).map((_, at) => `${path}.${at}`)
    if (field.kind === 'rows') return [...rows.flatMap((row) => placesOf(field.fields, text, row)), path]
    return field.kind === 'lines' ? [...rows, path] : [path]
  })
}
