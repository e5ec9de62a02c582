import type { QuestionSummary } from '@/domain/quizzes/question'
import {
  AUDIENCE_IDS,
  AUDIENCES,
  RED_FLAG_IDS,
  RED_FLAGS,
  SCAM_TYPE_IDS,
  SCAM_TYPES,
} from '@/domain/shared/taxonomy'
import { listAt, textAt, type Tree } from '@/domain/shared/tree'
import { editWords } from '@/i18n/zh-CN/editorial'
import { leavesOf, type FieldGroup, type Leaf } from './field-specs'

/** A value in the words a person knows it by; empty where there is none. */
export function readable({ kind, path }: Leaf, text: Tree, bank: readonly QuestionSummary[]): string {
  const value = textAt(text, path)
  switch (kind) {
    case 'flag': {
      const flag = RED_FLAG_IDS.find((id) => id === value)
      return flag ? RED_FLAGS[flag] : value
    }
    case 'scamType': {
      const type = SCAM_TYPE_IDS.find((id) => id === value)
      return type ? SCAM_TYPES[type] : value
    }
    case 'audiences':
      return AUDIENCE_IDS.filter((id) => listAt(text, path).includes(id))
        .map((id) => AUDIENCES[id])
        .join(editWords.joiner)
    case 'verdict':
      return value === 'scam' || value === 'genuine' ? editWords.verdicts[value] : value
    case 'twin':
      return bank.find(({ id }) => id === value)?.title ?? value
    default:
      return value
  }
}

export type Change = { readonly path: string; readonly before: string; readonly after: string }

/** The fields that differ, in the order of the page; a part that is new or gone has one side empty. */
export function changesBetween(
  groups: readonly FieldGroup[],
  before: Tree,
  after: Tree,
  bank: readonly QuestionSummary[],
): readonly Change[] {
  return groups
    .flatMap(({ fields }) => leavesOf(fields, [before, after]))
    .map((leaf) => ({
      path: leaf.path,
      before: readable(leaf, before, bank),
      after: readable(leaf, after, bank),
    }))
    .filter((change) => change.before !== change.after)
}
