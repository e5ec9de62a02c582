export const UNIT_KINDS = {
  county: '县',
  town: '镇',
  village: '村、社区',
  school: '学校',
  grade: '年级',
  class: '班级',
  bureau: '部门',
} as const
export type UnitKind = keyof typeof UNIT_KINDS
export const UNIT_KIND_IDS = Object.keys(UNIT_KINDS) as readonly UnitKind[]

/** Where anybody lives: found by name, and joined without a code. Never a class, whose members are children. */
export const PUBLIC_UNIT_KINDS = ['county', 'town', 'village'] as const satisfies readonly UnitKind[]

export const isPublicUnitKind = (kind: UnitKind): boolean => PUBLIC_UNIT_KINDS.some((one) => one === kind)
