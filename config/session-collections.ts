import { index, unique, type CollectionSchema } from './collection-schema'

/** How staff work at a computer. */
export const SESSION_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'sessions',
    indexes: [
      unique('by_code', 'codeHash'),
      index('by_member', 'memberId', 'until'),
      index('by_end', 'until'),
    ],
    title: '在电脑上登录工作台',
    purpose: '手机点头以后，电脑上的浏览器能用工作台；您能看到在哪里登录着，随时退出',
    keptUntil: '退出时，或到时间后一天，或您删除时',
    retention: { since: 'until', sinceIs: 'moment', days: 1, then: 'delete' },
    memberField: 'memberId',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '浏览器里那串随机密钥的加密摘要' },
      { name: 'codeHash', means: '登录码的加密摘要' },
      { name: 'digitsHash', means: '两位数字的加密摘要' },
      { name: 'state', means: '等手机、允许了还是没同意' },
      { name: 'memberId', means: '允许登录的成员编号；没有允许就没有' },
      { name: 'allowedBy', means: '允许登录的那一步的编号' },
      { name: 'browser', means: '什么浏览器、什么系统' },
      { name: 'network', means: '网络地址的前一半，手机点头或拒绝以后就删掉' },
      { name: 'addressHash', means: '网络地址的加密摘要，手机点头或拒绝以后就删掉' },
      { name: 'startedAt', means: '什么时候' },
      { name: 'until', means: '用到什么时候：先是一分钟，允许以后八小时' },
    ],
  },
]
