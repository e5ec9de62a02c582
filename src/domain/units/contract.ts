import * as v from 'valibot'
import { DocumentId, UnitCode } from '../shared/ids'

export const UNIT_KINDS = {
  county: '县',
  town: '镇',
  village: '村、社区',
  school: '学校',
  class: '班级',
  bureau: '部门',
} as const
export type UnitKind = keyof typeof UNIT_KINDS

export type UnitNode = {
  readonly id: string
  readonly name: string
  readonly kind: UnitKind
  readonly path: readonly string[]
}

export const FindByCode = v.strictObject({ unitCode: UnitCode })
export const ListSubtree = v.strictObject({ unitId: DocumentId })

/** Every action of the `units` function: what goes in, what comes out. */
export type UnitActions = {
  /** Shows what a code leads to, before anything is stored. */
  findByCode: { input: v.InferInput<typeof FindByCode>; output: UnitNode }
  /** The unit and all below it, parents before children; for staff. */
  listSubtree: { input: v.InferInput<typeof ListSubtree>; output: readonly (UnitNode & { code: string })[] }
}
