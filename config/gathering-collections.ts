import { index, TWO_YEARS, type CollectionSchema } from './collection-schema'

/** People whom units count without the app. */
export const GATHERING_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'gatherings',
    indexes: [
      index('by_day', 'unitPath', 'isWithdrawn', 'heldOn'),
      index('by_unit', 'unitId'),
      index('by_member', 'enteredBy'),
      index('by_age', 'heldOn'),
    ],
    title: '我登记的现场人数',
    purpose: '没带手机的也算到：单位自己数的人数，不写姓名',
    keptUntil: '活动那天以后两年',
    retention: { since: 'heldOn', sinceIs: 'day', days: TWO_YEARS, then: 'delete' },
    memberField: 'enteredBy',
    onErase: 'keep',
    fields: [
      { name: '_id', means: '编号' },
      { name: 'unitId', means: '哪个单位' },
      { name: 'unitName', means: '单位名称' },
      { name: 'unitPath', means: '单位的各级上级' },
      { name: 'heldOn', means: '哪一天' },
      { name: 'kind', means: '什么活动' },
      { name: 'people', means: '多少人' },
      { name: 'note', means: '备注，不写姓名和电话' },
      { name: 'enteredBy', means: '谁登记的' },
      { name: 'isWithdrawn', means: '是不是撤掉了' },
    ],
  },
]
