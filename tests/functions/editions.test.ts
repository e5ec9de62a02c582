import { isChainIntact, type HistoryEvent } from '../../cloudfunctions/_platform/history'
import type { Guide } from '../../src/domain/guides/guide'
import { outcomeOf, valueOf } from './alert-seeds'
import { documentsOf } from './database'
import {
  aText,
  AUTHOR,
  editingOf,
  editors,
  forgetEditions,
  readGuide,
  RESIDENT,
  REVIEWER,
  SECOND_AUTHOR,
  SECOND_REVIEWER,
  TOWN_ORGANISER,
} from './edition-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { loseAnswers } from './lost-answers'
import { aKey, aUnitTree } from './seeds'

let cloud: LocalCloud
let call: ReturnType<typeof editingOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = editingOf(cloud, 'guides')
  await aUnitTree(cloud)
  await editors(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => forgetEditions(cloud))

async function aDraft(over: Partial<Guide> = {}, as = AUTHOR, baseVersion = 1): Promise<string> {
  const payload = { editionId: null, content: await aText(cloud, over), baseVersion }
  return (await valueOf(call('saveEdition', payload, as))).editionId
}
async function inReview(over: Partial<Guide> = {}, as = AUTHOR, baseVersion = 1): Promise<string> {
  const editionId = await aDraft(over, as, baseVersion)
  await valueOf(call('submitEdition', { editionId }, as))
  return editionId
}
async function aPublished(over: Partial<Guide> = {}, baseVersion = 1): Promise<string> {
  const editionId = await inReview(over, AUTHOR, baseVersion)
  await valueOf(call('reviewEdition', { editionId, step: 'approve', note: '' }, REVIEWER))
  return editionId
}
const review = (editionId: string, step: 'approve' | 'return', as = REVIEWER) =>
  outcomeOf(call('reviewEdition', { editionId, step, note: '' }, as))
const withdraw = (editionId: string, as = AUTHOR) => outcomeOf(call('withdrawEdition', { editionId }, as))
const lineOf = async () => {
  const { version, remember } = await readGuide(cloud)
  return `${version} ${remember}`
}
const SHIPPED = '1 公检法没有“安全账户”'

describe('editions: from a draft to everybody', () => {
  it('are read by residents only once a second person approved them', async () => {
    const editionId = await aDraft({ remember: '先挂断，再核实' })
    expect(await lineOf()).toBe(SHIPPED)
    await valueOf(call('submitEdition', { editionId }, AUTHOR))
    expect(await lineOf()).toBe(SHIPPED)
    expect(await review(editionId, 'approve')).toBe('OK')
    expect(await lineOf()).toBe('2 先挂断，再核实')
    const list = await valueOf(cloud.call<Guide[]>('guides', 'listGuides', {}, { as: RESIDENT }))
    expect(list.find(({ id }) => id === 'fake-police')).toMatchObject({
      version: 2,
      remember: '先挂断，再核实',
    })
    expect(list).toHaveLength(29)
  })

  it('publish a guide that the release does not have', async () => {
    await aPublished({ id: 'new-trick', title: '新的骗法' }, 0)
    expect(await readGuide(cloud, 'new-trick')).toMatchObject({ version: 1, title: '新的骗法' })
    expect(await valueOf(call('listVersions', { contentId: 'new-trick' }, AUTHOR))).toMatchObject([
      { version: 1, isLive: true },
    ])
  })

  it('keep every step with who took it in a chained history', async () => {
    const editionId = await inReview()
    await valueOf(call('reviewEdition', { editionId, step: 'return', note: '第二步再短些' }, REVIEWER))
    await valueOf(call('saveEdition', { editionId, content: await aText(cloud), baseVersion: 1 }, AUTHOR))
    await valueOf(call('submitEdition', { editionId }, AUTHOR))
    await review(editionId, 'approve')
    await withdraw(editionId)
    const events = await documentsOf<HistoryEvent>(cloud, 'history', { subject: `edition:${editionId}` })
    const steps = events.sort((a, b) => a.sequence - b.sequence)
    expect(steps.map(({ event, actorId }) => `${event} by ${actorId}`)).toEqual([
      'drafted by member-editor',
      'submit by member-editor',
      'return by member-county-reviewer',
      'changed by member-editor',
      'submit by member-editor',
      'approve by member-county-reviewer',
      'withdraw by member-editor',
    ])
    expect(isChainIntact(steps)).toBe(true)
  })

  it('show what is open to their authors and reviewers, without names', async () => {
    const editionId = await aDraft({ title: '冒充民警' })
    const seen = await valueOf(call('listEditions', {}, REVIEWER))
    expect(seen.live).toHaveLength(29)
    expect(seen.editions).toMatchObject([
      { id: editionId, contentId: 'fake-police', title: '冒充民警', state: 'draft', isOwn: false },
    ])
    expect(JSON.stringify(seen)).not.toContain('member-')
    expect((await valueOf(call('listEditions', {}, AUTHOR))).editions).toMatchObject([{ isOwn: true }])
    expect(await valueOf(call('getEdition', { editionId }, REVIEWER))).toMatchObject({
      content: { title: '冒充民警' },
      isOutdated: false,
    })
  })
})

describe('editions: refusals', () => {
  it('nobody approves or returns their own', async () => {
    const editionId = await inReview()
    expect(await review(editionId, 'approve', AUTHOR)).toBe('EDITION_OWN_REVIEW')
    expect(await review(editionId, 'return', AUTHOR)).toBe('EDITION_OWN_REVIEW')
    expect(await review(editionId, 'approve', SECOND_AUTHOR)).toBe('OK')
  })

  it('the draft of another stays theirs to change and to submit', async () => {
    const editionId = await aDraft()
    const content = await aText(cloud)
    const save = call('saveEdition', { editionId, content, baseVersion: 1 }, SECOND_AUTHOR)
    expect(await outcomeOf(save)).toBe('EDITION_NOT_OWN')
    expect(await outcomeOf(call('submitEdition', { editionId }, SECOND_AUTHOR))).toBe('EDITION_NOT_OWN')
  })

  it('a town does not change what the whole county reads', async () => {
    const save = { editionId: null, content: await aText(cloud), baseVersion: 1 }
    expect(await outcomeOf(call('saveEdition', save, TOWN_ORGANISER))).toBe('FORBIDDEN')
    expect(await outcomeOf(call('listEditions', {}, TOWN_ORGANISER))).toBe('FORBIDDEN')
  })

  it('every step is taken from its own state only', async () => {
    const draft = await aDraft()
    const published = await aPublished()
    expect(await review(draft, 'approve')).toBe('EDITION_TRANSITION')
    expect(await withdraw(draft)).toBe('EDITION_TRANSITION')
    expect(await review(published, 'return')).toBe('EDITION_TRANSITION')
    expect(await outcomeOf(call('submitEdition', { editionId: published }, AUTHOR))).toBe(
      'EDITION_TRANSITION',
    )
    expect(await withdraw(published)).toBe('OK')
    expect(await withdraw(published)).toBe('EDITION_TRANSITION')
    expect(await withdraw('no-such-edition')).toBe('EDITION_NOT_FOUND')
  })

  it('an edition of a guide is none of the questions', async () => {
    const editionId = await aDraft()
    expect(await outcomeOf(editingOf(cloud, 'quizzes')('getEdition', { editionId }, AUTHOR))).toBe(
      'EDITION_NOT_FOUND',
    )
  })

  it.each([
    [
      'a mark that is not in the text',
      { marks: [{ text: '没有这句', redFlagId: 'threat' }] },
      'script.0.marks.0.text',
    ],
    ['a sentence without an end', { really: '他说得对，也证明不了他是警察' }, 'script.0.really'],
    ['a text that is missing', { wants: undefined }, 'script.0.wants'],
  ])('%s is not saved, and the place is named', async (_, change, field) => {
    const text = await aText(cloud)
    const script = text.script.map((step, index) => (index === 0 ? { ...step, ...change } : step))
    const payload = { editionId: null, content: { ...text, script }, baseVersion: 1 }
    expect(await call('saveEdition', payload, AUTHOR)).toMatchObject({
      error: { code: 'CONTENT_INVALID', field },
    })
    expect(await documentsOf(cloud, 'editions')).toEqual([])
  })

  it('a draft does not turn into another guide', async () => {
    const editionId = await aDraft()
    const content = await aText(cloud, { id: 'something-else' })
    expect(await call('saveEdition', { editionId, content, baseVersion: 1 }, AUTHOR)).toMatchObject({
      error: { code: 'CONTENT_INVALID', field: 'id' },
    })
  })
})

describe('editions: two people at once', () => {
  it('the second to be approved is told, and can put it on top of the new version', async () => {
    const first = await inReview({ remember: '第一个人写的' })
    const second = await inReview({ remember: '第二个人写的' }, SECOND_AUTHOR)
    const third = await aDraft({ remember: '还没交的稿子' })
    expect(await review(first, 'approve')).toBe('OK')
    expect(await review(second, 'approve')).toBe('EDITION_OUTDATED')
    expect(await outcomeOf(call('submitEdition', { editionId: third }, AUTHOR))).toBe('EDITION_OUTDATED')
    expect(await lineOf()).toBe('2 第一个人写的')
    const { editions } = await valueOf(call('listEditions', {}, REVIEWER))
    expect(editions.map(({ isOutdated }) => isOutdated)).toEqual([true, true])
    await review(second, 'return')
    const content = await aText(cloud, { remember: '第二个人改好的' })
    await valueOf(call('saveEdition', { editionId: second, content, baseVersion: 2 }, SECOND_AUTHOR))
    await valueOf(call('submitEdition', { editionId: second }, SECOND_AUTHOR))
    expect(await review(second, 'approve')).toBe('OK')
    expect(await lineOf()).toBe('3 第二个人改好的')
  })

  it('one of two texts is published when both are approved at the same moment', async () => {
    const texts = [await inReview(), await inReview({}, SECOND_AUTHOR)]
    const codes = await Promise.all(
      texts.map((editionId, index) => review(editionId, 'approve', [REVIEWER, SECOND_REVIEWER][index])),
    )
    expect(codes.sort()).toEqual(['EDITION_OUTDATED', 'OK'])
    expect((await documentsOf(cloud, 'editions', { state: 'published' })).length).toBe(1)
  })

  it('one of three decisions about one text stands', async () => {
    for (let round = 0; round < 4; round++) {
      await forgetEditions(cloud)
      const editionId = await inReview()
      const codes = await Promise.all([
        review(editionId, 'approve', REVIEWER),
        review(editionId, 'return', SECOND_REVIEWER),
        review(editionId, 'approve', SECOND_AUTHOR),
      ])
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
      const [edition] = await documentsOf(cloud, 'editions')
      const { version } = await readGuide(cloud)
      expect(edition?.['state']).toBe(version === 2 ? 'published' : 'draft')
    }
  })
})

describe('editions: calls that died half-way', () => {
  it('make one draft of the same call sent five times, its answer lost once', async () => {
    const payload = { editionId: null, content: await aText(cloud), baseVersion: 1 }
    const options = { as: AUTHOR, idempotencyKey: aKey() }
    for (let time = 0; time < 5; time++) {
      await cloud.call('guides', 'saveEdition', payload, options)
      if (time === 3) await loseAnswers(cloud)
    }
    expect(await documentsOf(cloud, 'editions')).toHaveLength(1)
    expect(await documentsOf(cloud, 'history')).toHaveLength(1)
  })

  it.each(['submitEdition', 'approve', 'withdrawEdition', 'rollBack'])(
    'take the step %s once, and answer the same again',
    async (step) => {
      const editionId = await {
        submitEdition: aDraft,
        approve: inReview,
        withdrawEdition: aPublished,
        rollBack: aPublished,
      }[step]!()
      const action = step === 'approve' ? 'reviewEdition' : step
      const payload = {
        submitEdition: { editionId },
        approve: { editionId, step, note: '' },
        withdrawEdition: { editionId },
        rollBack: { contentId: 'fake-police', version: 1 },
      }[step]
      const options = { as: step === 'approve' ? REVIEWER : AUTHOR, idempotencyKey: aKey() }
      const first = await cloud.call('guides', action, payload, options)
      const counts = async () => [await documentsOf(cloud, 'editions'), await documentsOf(cloud, 'history')]
      const after = await counts()
      await loseAnswers(cloud)
      expect(await cloud.call('guides', action, payload, options)).toEqual(first)
      expect(first.ok).toBe(true)
      expect(await counts()).toEqual(after)
    },
  )
})
