import { guideMistakes } from '@/domain/guides/edition'
import type { Guide } from '@/domain/guides/guide'
import fakePolice from '@/content/zh-CN/guides/fake-police.json'

type Place = Record<string, unknown>

/** The guide on 冒充公检法 with one value replaced. */
function withValue(path: string, value: unknown): unknown {
  const guide = JSON.parse(JSON.stringify(fakePolice)) as Place
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce((parent, key) => parent[key] as Place, guide)
  place[last] = value
  return guide
}

describe('guideMistakes', () => {
  it('finds nothing in a guide that ships', () => {
    expect(guideMistakes(fakePolice)).toEqual([])
  })

  it.each<[string, unknown, string, string]>([
    ['title', undefined, 'title', 'missing'],
    ['title', '', 'title', 'missing'],
    ['remember', '长'.repeat(25), 'remember', 'tooLong'],
    ['targets', '谁', 'targets', 'tooShort'],
    ['keywords', ['公安局电话'], 'keywords', 'tooFew'],
    ['scamTypeId', 'no-such-type', 'scamTypeId', 'unfit'],
    ['sources.0.url', 'javascript:alert(1)', 'sources.0.url', 'unfit'],
    ['brief.0', '第一句。第二句。', 'brief.0', 'notOneBreath'],
    ['definition', '骗子装成警察', 'definition', 'noFullStop'],
    ['genuine.twins.1.scam', '发图片给您看', 'genuine.twins.1.scam', 'noFullStop'],
    ['script.0.marks.0.text', '没有这句', 'script.0.marks.0.text', 'notInText'],
    ['script.2.marks.1.text', '也不能说', 'script.2.marks.1.text', 'overlapping'],
    ['script.1.marks', [], 'script.1.marks', 'noMark'],
    ['redFlags.0.id', 'affection', 'redFlags.0.id', 'flagNotMarked'],
    ['redFlags.0.id', 'affection', 'script.0.marks.0.redFlagId', 'flagNotListed'],
    ['redFlags.0.id', 'secrecy', 'redFlags.2.id', 'listedTwice'],
    ['keywords.1', '公安局电话', 'keywords.1', 'listedTwice'],
    ['keywords.1', '冒充公检法', 'keywords.1', 'listedTwice'],
    ['audiences', ['elder', 'elder'], 'audiences.1', 'listedTwice'],
    ['whatToDo.3', '已经转了钱，马上报警。', 'whatToDo', 'no110'],
    ['outreach.chat', '先挂断，再找家里人。'.repeat(8), 'outreach.chat', 'no96110'],
    ['hotline.number', '12306', 'hotline.number', 'unknownServiceNumber'],
    ['typicalCase.lesson', '这是贪小便宜。', 'typicalCase.lesson', 'scolding'],
  ])('%s as %j: points at %s with %s', (path, value, at, code) => {
    expect(guideMistakes(withValue(path, value))).toContainEqual({ path: at, code })
  })

  it('names every mistake at once, also of rules beyond the schema', () => {
    const guide = withValue('remember', '长'.repeat(25)) as Guide
    expect(guideMistakes({ ...guide, definition: '没有句号' })).toEqual([
      { path: 'remember', code: 'tooLong' },
      { path: 'definition', code: 'noFullStop' },
    ])
  })

  it('judges what is written while other things are still to be chosen, and an empty field once', () => {
    const guide = withValue('scamTypeId', '') as Guide
    expect(guideMistakes({ ...guide, definition: '没有句号', targets: '' })).toEqual([
      { path: 'scamTypeId', code: 'missing' },
      { path: 'targets', code: 'missing' },
      { path: 'definition', code: 'noFullStop' },
    ])
  })

  it.each([null, undefined, 'text', 7, [], {}])(
    'points at the whole, or at its fields, for %j',
    (content) => {
      expect(guideMistakes(content)).not.toEqual([])
    },
  )
})
