import { CAMPAIGN, pathOf, type TestUnitId } from './seeds'

type NoticeSeed = {
  readonly _id: string
  readonly unitId?: TestUnitId
  readonly unitName?: string
  readonly unitPath?: readonly string[]
  readonly areaUnitId?: TestUnitId
  readonly state?: string
  readonly version?: number
  readonly endsAt?: Date
}

export const TEXT_HASH = '0'.repeat(64)

/** A published notice to parents, as the database holds it. */
export const aNotice = ({ areaUnitId, ...seed }: NoticeSeed) => {
  const area = areaUnitId ?? seed.unitId ?? 'town'
  return {
    campaignId: CAMPAIGN,
    seriesId: 'the-series',
    version: 1,
    state: 'published',
    authorId: 'somebody-else',
    reviewerId: 'another',
    reviewNote: null,
    unitId: 'town',
    unitName: '测试镇',
    unitPath: pathOf(seed.unitId ?? 'town'),
    areaUnitIds: [area],
    areaPaths: [pathOf(area)],
    areaNames: ['测试镇'],
    isPublic: false,
    content: {
      kind: 'letter',
      title: '致家长的告知书',
      paragraphs: ['放假了，请留意冒充班主任的收费。'],
      promises: ['收费先打电话问老师', '不扫陌生人发的码', '和孩子说一说'],
      audiences: ['parent'],
      lastDay: '2036-01-01',
    },
    endsAt: new Date('2036-01-01'),
    textHash: TEXT_HASH,
    paper: null,
    changedAt: new Date('2026-01-01'),
    publishedAt: new Date('2026-01-01'),
    lastOperationId: 'none',
    ...seed,
  }
}
