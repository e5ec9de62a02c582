import * as v from 'valibot'
import { releasedGuides } from '@/content/zh-CN/guides'
import { Guide, summariseGuide, type GuideSummary } from '@/domain/guides/guide'
import type { SearchHit } from '@/domain/guides/search'
import { asPublished, groupHits, withPublished } from '@/domain/guides/search-hits'

const guides = releasedGuides.map((content) => summariseGuide(v.parse(Guide, content)))

const aGuideHit = (guideId: string): SearchHit => ({
  kind: 'guide',
  guideId,
  title: '旧题目',
  second: '旧话',
})
const aFlagHit: SearchHit = {
  kind: 'flag',
  guideId: 'fake-police',
  title: '转到“安全账户”',
  second: '旧题目',
  redFlagId: 'safe-account',
}
const aQuestionHit: SearchHit = { ...aGuideHit('fake-police'), kind: 'question', title: '真警察不要钱' }

describe('guides: what was found, as published', () => {
  it('has the title and the sentence that the cloud has by now', () => {
    const edited = guides.map((guide) => ({ ...guide, title: '新题目', remember: '新话' }))
    expect(asPublished([aGuideHit('fake-police')], edited)).toEqual([
      { kind: 'guide', guideId: 'fake-police', title: '新题目', second: '新话' },
    ])
  })

  it('names the guide behind a red flag or a question anew, and leaves their own words', () => {
    const edited = guides.map((guide) => ({ ...guide, title: '新题目' }))
    const found = asPublished([aFlagHit, aQuestionHit], edited)
    expect(found).toEqual([
      { ...aFlagHit, second: '新题目' },
      { ...aQuestionHit, second: '新题目' },
    ])
  })

  it('leads to nothing that the cloud does not list', () => {
    const left = guides.filter(({ id }) => id !== 'fake-police')
    const found = asPublished([aGuideHit('fake-police'), aFlagHit, aGuideHit('collectibles')], left)
    expect(found.map(({ guideId }) => guideId)).toEqual(['collectibles'])
  })

  it('is what ships while the cloud has not answered', () => {
    expect(asPublished([aFlagHit], undefined)).toEqual([aFlagHit])
  })
})

describe('guides: what only the cloud has', () => {
  const [shipped] = guides as [GuideSummary]
  const own = {
    ...shipped,
    id: 'own-1',
    title: '拼车返现',
    definition: '先交押金，再返油费。',
    remember: '不交押金',
  }
  const found = aGuideHit('fake-police')
  const ownHit = { kind: 'guide', guideId: 'own-1', title: '拼车返现', second: '不交押金' }

  it('leads by its title, and follows by its definition', () => {
    expect(withPublished('拼车', [found], [...guides, own])).toEqual([ownHit, found])
    expect(withPublished('返 油费', [found], [...guides, own])).toEqual([found, ownHit])
  })

  it('stands once, also where the index has it', () => {
    const hit = aGuideHit('own-1')
    expect(withPublished('拼车', [hit], [own])).toEqual([hit])
  })

  it('is not looked for by one character, or by none that is compared', () => {
    expect(withPublished('拼', [], [own])).toEqual([])
    expect(withPublished('。。', [], [own])).toEqual([])
  })
})

describe('guides: what was found, by kind', () => {
  it('puts each kind where its best hit stands, and keeps the order within', () => {
    const best = aGuideHit('collectibles')
    expect(groupHits([aFlagHit, best, aGuideHit('fake-police'), aQuestionHit])).toEqual([
      { kind: 'flag', hits: [aFlagHit] },
      { kind: 'guide', hits: [best, aGuideHit('fake-police')] },
      { kind: 'question', hits: [aQuestionHit] },
    ])
  })

  it('is nothing of nothing', () => {
    expect(groupHits([])).toEqual([])
  })
})
