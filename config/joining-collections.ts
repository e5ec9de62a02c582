import { index, type CollectionSchema } from './collection-schema'

/** How people come into a unit. */
export const JOINING_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'joinCodes',
    indexes: [index('by_unit', 'unitId', '-madeAt')],
    title: '单位码',
    purpose: '凭码加入单位，可以停用',
    keptUntil: '单位撤销时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '单位码' },
      { name: 'unitId', means: '加入哪个单位' },
      { name: 'note', means: '做什么用，比如家长会' },
      { name: 'cap', means: '最多几个人用' },
      { name: 'seats', means: '限了人数的，用掉的名额：加密摘要，看不出是谁' },
      { name: 'expiresAt', means: '用到什么时候' },
      { name: 'revokedAt', means: '什么时候停用的' },
      { name: 'madeAt', means: '什么时候建的' },
      { name: 'operationId', means: '建它的那一步的编号，防止重复' },
    ],
  },
  {
    name: 'joinCodeUses',
    indexes: [index('by_code', 'code')],
    title: '不限人数的单位码用了几次',
    purpose: '数清楚一个码有多少人用过，同一个人只数一次',
    keptUntil: '单位撤销时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '防止重复计数的加密摘要，看不出是谁' },
      { name: 'code', means: '哪个单位码' },
    ],
  },
  {
    name: 'tries',
    indexes: [index('by_hour', 'hour')],
    title: '试码的次数',
    purpose: '防止有人一个个地猜单位码、家人码',
    keptUntil: '一小时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '加密摘要，看不出是谁' },
      { name: 'hour', means: '哪个钟点' },
      { name: 'count', means: '试了几次' },
    ],
  },
]
