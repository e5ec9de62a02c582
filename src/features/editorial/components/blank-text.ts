import { withTreeAt, type Tree } from '@/domain/shared/tree'
import { limitsAt, type Noun } from '../api'
import { groupsOf } from '../hooks'
import { blankRow, type FieldSpec } from './field-specs'

/** A text in which everything is still to be written, with as many rows as it needs at least. */
export function blankText(noun: Noun, id: string): Tree {
  const fields = groupsOf(noun).flatMap((group) => group.fields)
  const begun: Tree = noun === 'guides' ? { id, version: 1, brief: ['', ''] } : { id, version: 1 }
  return fields.reduce<Tree>((text, field) => withTreeAt(text, field.path, blankValue(noun, field)), begun)
}

function blankValue(noun: Noun, field: FieldSpec): Tree {
  const rows = Array.from({ length: limitsAt(noun, field.path).least ?? 0 })
  switch (field.kind) {
    case 'rows':
      return rows.map(() => blankRow(field))
    case 'lines':
      return rows.map(() => '')
    case 'audiences':
      return []
    default:
      return ''
  }
}
