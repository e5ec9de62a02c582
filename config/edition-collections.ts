import { index, type CollectionSchema } from './collection-schema'

/** Guides and questions that organisers edit: every text with its way, and what is live of them. */
export const EDITION_COLLECTIONS: readonly CollectionSchema[] = [
  {
    name: 'editions',
    indexes: [
      index('by_state', 'kind', 'state', '-changedAt'),
      index('by_content', 'kind', 'contentId', '-version'),
      index('by_author', 'authorId'),
    ],
    title: '指南和题目的稿子',
    purpose: '改指南、改题目：有人写，另有人审，每一版都留着',
    keptUntil: '活动结束后一年',
    memberField: 'authorId',
    onErase: 'keep',
    fields: [
      { name: '_id', means: '随机编号' },
      { name: 'kind', means: '指南还是题目' },
      { name: 'contentId', means: '哪一篇、哪一道' },
      { name: 'title', means: '标题' },
      { name: 'content', means: '全文' },
      { name: 'state', means: '草稿、审核中、已发布或已撤回' },
      { name: 'authorId', means: '写的人' },
      { name: 'reviewerId', means: '审核的人' },
      { name: 'reviewNote', means: '审核员退回时写的话' },
      { name: 'baseVersion', means: '在第几版上改的' },
      { name: 'restores', means: '恢复的是第几版' },
      { name: 'version', means: '发布成了第几版' },
      { name: 'publishedAt', means: '发布时间' },
      { name: 'changedAt', means: '最近一次改动的时间' },
      { name: 'lastOperationId', means: '最近一步操作的编号，防止重复' },
    ],
  },
  {
    name: 'liveContent',
    indexes: [index('by_kind', 'kind')],
    title: '改过的指南和题目',
    purpose: '让大家马上看到最新的一版',
    keptUntil: '活动结束后一年',
    memberField: null,
    onErase: 'keep',
    fields: [
      { name: '_id', means: '哪一篇、哪一道' },
      { name: 'kind', means: '指南还是题目' },
      { name: 'content', means: '全文' },
      { name: 'version', means: '第几版' },
      { name: 'editionId', means: '来自哪份稿子' },
      { name: 'latestVersion', means: '用到第几版了' },
    ],
  },
]
