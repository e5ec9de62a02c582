import { index, TWO_YEARS, unique, type CollectionSchema } from './collection-schema'

/** What was signed, and what keeps its numbers from being guessed. */
export const PLEDGE_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'pledges',
    indexes: [
      index('by_member', 'memberId'),
      index('by_signing', 'signedAt'),
      unique('by_certificate', 'certificateNumber'),
    ],
    title: '我签的承诺',
    purpose: '证明签过哪一版承诺书，每人每版一份',
    keptUntil: '签后两年，或您撤回时',
    retention: { since: 'signedAt', sinceIs: 'moment', days: TWO_YEARS, then: 'delete' },
    memberField: 'memberId',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '防止重复签署的编号' },
      { name: 'memberId', means: '成员编号' },
      { name: 'pledgeId', means: '哪一份承诺书' },
      { name: 'version', means: '第几版' },
      { name: 'textHash', means: '承诺原文的指纹' },
      { name: 'unitId', means: '单位编号' },
      { name: 'unitName', means: '单位名称' },
      { name: 'certificateNumber', means: '证书编号，随机' },
      { name: 'isGuardianPresent', means: '未满14岁时家长是否在场' },
      { name: 'signedAt', means: '签署时间' },
    ],
  },
  {
    name: 'certificateMisses',
    indexes: [index('by_hour', 'hour')],
    title: '核对证书时填错的次数',
    purpose: '防止有人乱猜证书编号',
    keptUntil: '一个多小时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '加密摘要，看不出是谁' },
      { name: 'hour', means: '哪个钟点' },
      { name: 'count', means: '次数' },
    ],
  },
]
