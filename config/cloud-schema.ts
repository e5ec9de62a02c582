/** An index as CloudBase and the local cloud build it. */
export type IndexSchema = {
  readonly name: string
  readonly keys: readonly { readonly name: string; readonly direction: 1 | -1 }[]
  readonly unique?: boolean
}

/** One stored field in words a member reads under 我的数据. */
export type StoredField = { readonly name: string; readonly means: string }

export type CollectionSchema = {
  readonly name: string
  readonly indexes: readonly IndexSchema[]
  /** What is kept, in a member's words. */
  readonly title: string
  readonly purpose: string
  readonly keptUntil: string
  /** The field that leads to a member; null where nothing does. */
  readonly memberField: string | null
  /** What happens when the member erases their data; `keep` only where the work of others hangs on it. */
  readonly onErase: 'delete' | 'anonymise' | 'keep'
  readonly fields: readonly StoredField[]
}

const index = (name: string, ...keys: string[]): IndexSchema => ({
  name,
  keys: keys.map((key) =>
    key.startsWith('-') ? { name: key.slice(1), direction: -1 } : { name: key, direction: 1 },
  ),
})
const unique = (name: string, ...keys: string[]): IndexSchema => ({ ...index(name, ...keys), unique: true })

/**
 * Every collection with its indexes, and in plain words what it keeps of whom. The local cloud, the
 * deployment, the privacy pages and the operator's catalogue are all made from this one list. All
 * collections are ADMINONLY: every access goes through functions.
 */
export const CLOUD_SCHEMA: readonly CollectionSchema[] = [
  {
    name: 'members',
    indexes: [unique('by_open_id_hash', 'openIdHash'), index('by_unit', 'unitId')],
    title: '我的成员资料',
    purpose: '知道您属于哪个单位，把该看的预警给您看',
    keptUntil: '您退出或删除时',
    memberField: '_id',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '随机成员编号' },
      { name: 'openIdHash', means: '微信身份的加密摘要，还原不出微信号' },
      { name: 'unitId', means: '单位编号' },
      { name: 'unitName', means: '单位名称' },
      { name: 'unitPath', means: '单位的上级，由大到小' },
      { name: 'campaignId', means: '参加的宣传活动' },
      { name: 'audience', means: '人群：长辈、学生、家长或群众' },
      { name: 'grants', means: '工作人员的权限' },
      { name: 'consent', means: '同意了哪一版告知、什么时候' },
      { name: 'joinedAt', means: '加入时间' },
    ],
  },
  {
    name: 'participations',
    indexes: [index('by_member', 'memberId'), index('by_day', 'day')],
    title: '我参与过什么',
    purpose: '数清楚每个单位有多少人次参与，同一件事只数一次',
    keptUntil: '六个月后，或您删除时，去掉成员编号，只留下人次',
    memberField: 'memberId',
    onErase: 'anonymise',
    fields: [
      { name: '_id', means: '防止重复计数的编号' },
      { name: 'kind', means: '哪一类：读完指南、完成答题、签承诺、知道预警' },
      { name: 'subjectId', means: '哪一篇、哪一份' },
      { name: 'campaignId', means: '哪一次宣传活动' },
      { name: 'unitId', means: '单位编号' },
      { name: 'day', means: '哪一天' },
      { name: 'memberId', means: '成员编号' },
    ],
  },
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
    memberField: 'memberId',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '防止重复签署的编号' },
      { name: 'memberId', means: '成员编号' },
      { name: 'pledgeId', means: '哪一份承诺书' },
      { name: 'version', means: '第几版' },
      { name: 'textHash', means: '承诺原文的指纹' },
      { name: 'unitName', means: '单位名称' },
      { name: 'certificateNumber', means: '证书编号，随机' },
      { name: 'isGuardianPresent', means: '未满14岁时家长是否在场' },
      { name: 'signedAt', means: '签署时间' },
    ],
  },
  {
    name: 'quizAttempts',
    indexes: [index('by_member', 'memberId'), index('by_time', 'at')],
    title: '我的答题',
    purpose: '看认得准不准，帮您复习',
    keptUntil: '六个月后，或您删除时',
    memberField: 'memberId',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '随机编号' },
      { name: 'memberId', means: '成员编号' },
      { name: 'answers', means: '每道题选了骗局还是真消息' },
      { name: 'score', means: '对了几道' },
      { name: 'at', means: '答题时间' },
    ],
  },
  {
    name: 'acknowledgements',
    indexes: [index('by_member', 'memberId'), index('by_alert', 'alertId'), index('by_time', 'at')],
    title: '我点过“我知道了”的预警',
    purpose: '不再重复提醒您',
    keptUntil: '六个月后，或您删除时',
    memberField: 'memberId',
    onErase: 'delete',
    fields: [
      { name: '_id', means: '防止重复的编号' },
      { name: 'memberId', means: '成员编号' },
      { name: 'alertId', means: '哪一条预警' },
      { name: 'at', means: '点的时间' },
    ],
  },
  {
    name: 'idempotency',
    indexes: [index('by_expiry', 'expiresAt')],
    title: '防止重复提交的记录',
    purpose: '同一次提交发了两遍，也只算一次',
    keptUntil: '7 天',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '加密摘要，看不出是谁' },
      { name: 'startedAt', means: '开始时间' },
      { name: 'expiresAt', means: '过期时间' },
      { name: 'answer', means: '当时的结果' },
    ],
  },
  {
    name: 'tips',
    indexes: [
      unique('by_lookup', 'lookupId'),
      index('by_closing', 'closedAt'),
      index('by_unit', 'unitId', '-receivedAt'),
    ],
    title: '线索（举报）',
    purpose: '交给线索专员办理并答复',
    keptUntil: '内容留到办结后六个月，之后只剩类型、单位和办理经过',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '随机编号，与举报人无关' },
      { name: 'lookupId', means: '由回执码算出的查询编号' },
      { name: 'reporterPublicKey', means: '给举报人回信用的公钥，由回执码算出' },
      { name: 'unitId', means: '受理单位' },
      { name: 'unitName', means: '受理单位名称' },
      { name: 'unitPath', means: '受理单位的上级' },
      { name: 'scamTypeId', means: '诈骗类型' },
      { name: 'urgency', means: '紧急程度' },
      { name: 'sealed', means: '加密的内容，只有线索专员能打开' },
      { name: 'answers', means: '加密的答复，只有回执码能打开' },
      { name: 'state', means: '办到哪一步' },
      { name: 'receivedAt', means: '收到的钟点（只到小时）' },
      { name: 'closedAt', means: '办结时间' },
      { name: 'lastOperationId', means: '专员最近一步操作的编号，防止重复' },
    ],
  },
  {
    name: 'tipDailyCounts',
    indexes: [index('by_day', 'day')],
    title: '每天举报次数的上限',
    purpose: '防止有人恶意刷举报',
    keptUntil: '当天的随机密钥删除后一起删除',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '用当天密钥算出的摘要' },
      { name: 'day', means: '哪一天' },
      { name: 'key', means: '当天的随机密钥' },
      { name: 'count', means: '次数' },
    ],
  },
  {
    name: 'officerKeys',
    indexes: [index('by_unit', 'unitId')],
    title: '线索专员的密钥',
    purpose: '让线索只有专员能打开',
    keptUntil: '专员卸任后',
    memberField: 'memberId',
    onErase: 'keep',
    fields: [
      { name: '_id', means: '由专员和单位算出的编号，每人每个单位一把' },
      { name: 'memberId', means: '专员的成员编号' },
      { name: 'unitId', means: '单位编号' },
      { name: 'unitName', means: '单位名称' },
      { name: 'unitPath', means: '单位的上级，由大到小' },
      { name: 'publicKey', means: '公钥' },
      { name: 'wrapped', means: '用口令锁住的私钥，我们打不开' },
      { name: 'createdAt', means: '建立时间' },
    ],
  },
  {
    name: 'alerts',
    indexes: [
      index('by_area', 'areaUnitIds', 'state', '-publishedAt'),
      index('by_public', 'isPublic', 'state', '-publishedAt'),
      index('by_unit', 'unitPath', '-changedAt'),
    ],
    title: '预警',
    purpose: '把骗局告诉该知道的人',
    keptUntil: '活动结束后一年',
    memberField: 'authorId',
    onErase: 'keep',
    fields: [
      { name: '_id', means: '随机编号' },
      { name: 'state', means: '草稿、审核中、已发布或已撤回' },
      { name: 'authorId', means: '写的人' },
      { name: 'reviewerId', means: '审核的人' },
      { name: 'unitId', means: '发布单位' },
      { name: 'unitName', means: '发布单位名称' },
      { name: 'unitPath', means: '发布单位的上级' },
      { name: 'areaUnitIds', means: '发给哪些单位' },
      { name: 'areaPaths', means: '这些单位的上级' },
      { name: 'areaNames', means: '这些单位的名称' },
      { name: 'isPublic', means: '没加入单位的人是否也能看' },
      { name: 'content', means: '预警内容' },
      { name: 'reviewNote', means: '审核员退回时写的话' },
      { name: 'changedAt', means: '最近一次改动的时间' },
      { name: 'lastOperationId', means: '最近一步操作的编号，防止重复' },
      { name: 'publishedAt', means: '发布时间' },
    ],
  },
  {
    name: 'history',
    indexes: [unique('by_subject', 'subject', 'sequence')],
    title: '办理记录',
    purpose: '每一步都有据可查，不能事后改',
    keptUntil: '和它说的那件事一起删除',
    memberField: 'actorId',
    onErase: 'keep',
    fields: [
      { name: '_id', means: '哪件事的第几步' },
      { name: 'subject', means: '哪件事' },
      { name: 'sequence', means: '第几步' },
      { name: 'event', means: '做了什么' },
      { name: 'actorId', means: '做的工作人员' },
      { name: 'at', means: '时间' },
      { name: 'detail', means: '说明' },
      { name: 'previousHash', means: '前一步的指纹' },
      { name: 'hash', means: '这一步的指纹' },
    ],
  },
  {
    name: 'units',
    indexes: [unique('by_code', 'code'), index('by_ancestor', 'path'), index('by_parent', 'parentId')],
    title: '单位',
    purpose: '县、镇、村、学校、班级和部门',
    keptUntil: '单位撤销时',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '单位编号' },
      { name: 'name', means: '名称' },
      { name: 'kind', means: '类别' },
      { name: 'parentId', means: '上级' },
      { name: 'path', means: '各级上级' },
      { name: 'code', means: '加入用的单位码' },
      { name: 'order', means: '排列顺序' },
      { name: 'campaignId', means: '正在进行的宣传活动' },
    ],
  },
  {
    name: 'unitDayCounters',
    indexes: [
      index('by_change', 'changedAt'),
      index('by_day', 'campaignId', 'day'),
      index('by_unit_day', 'campaignId', 'unitId', 'day'),
    ],
    title: '每个单位每天的人次',
    purpose: '看宣传有没有人参与',
    keptUntil: '活动结束后一年',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '活动、单位、日期和分片' },
      { name: 'campaignId', means: '活动' },
      { name: 'unitId', means: '单位' },
      { name: 'day', means: '日期' },
      { name: 'shard', means: '分片' },
      { name: 'counts', means: '各类人次' },
      { name: 'changedAt', means: '最近变化的时间' },
    ],
  },
  {
    name: 'unitTotals',
    indexes: [index('by_parent', 'campaignId', 'parentId')],
    title: '各级单位的合计',
    purpose: '总览只读几份合计，不数每个人',
    keptUntil: '活动结束后一年',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '活动和单位' },
      { name: 'campaignId', means: '活动' },
      { name: 'unitId', means: '单位' },
      { name: 'parentId', means: '上级' },
      { name: 'name', means: '单位名称' },
      { name: 'order', means: '排列顺序' },
      { name: 'ownDays', means: '本单位每天各类人次' },
      { name: 'publishedDays', means: '连同下级、可以公布的每天人次' },
      { name: 'countedAt', means: '合计时间' },
    ],
  },
]
