import { index, type CollectionSchema } from './collection-schema'

/** How people come to a role, and the first of them. */
export const STAFF_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'staffInvitations',
    indexes: [
      index('by_unit', 'unitPath', 'state'),
      index('by_member', 'acceptedBy'),
      index('by_change', 'changedAt'),
    ],
    title: '请我做工作人员的邀请',
    purpose: '开通工作人员的权限，要有第二个人确认',
    keptUntil: '最后一次变动后 30 天，或您删除时',
    retention: { since: 'changedAt', sinceIs: 'moment', days: 30, then: 'delete' },
    memberField: 'acceptedBy',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '邀请码的加密摘要' },
      { name: 'unitId', means: '在哪个单位' },
      { name: 'unitName', means: '单位名称' },
      { name: 'unitPath', means: '单位的各级上级' },
      { name: 'role', means: '做什么' },
      { name: 'days', means: '多少天' },
      { name: 'inviter', means: '谁发的邀请：加密摘要' },
      { name: 'openUntil', means: '什么时候前要接受' },
      { name: 'state', means: '等接受、等确认、确认了还是没同意' },
      { name: 'acceptedBy', means: '接受的成员编号' },
      { name: 'name', means: '您写的称呼' },
      { name: 'changedAt', means: '最近变动的时间' },
    ],
  },
  {
    name: 'firstAdminCodes',
    indexes: [index('by_expiry', 'expiresAt')],
    title: '第一位管理员的开通码',
    purpose: '刚装好时，开通第一位管理员',
    keptUntil: '到期后一天',
    retention: { since: 'expiresAt', sinceIs: 'moment', days: 1, then: 'delete' },
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '开通码的摘要' },
      { name: 'unitId', means: '管哪个单位' },
      { name: 'expiresAt', means: '用到什么时候' },
      { name: 'usedBy', means: '用掉它的成员编号' },
    ],
  },
  {
    name: 'staffGuards',
    indexes: [],
    title: '权限改动的先后',
    purpose: '两个人同时改权限时，分出先后，免得一位管理员也不剩',
    keptUntil: '单位撤销时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '只有一份' },
      { name: 'revision', means: '改过几次' },
    ],
  },
]
