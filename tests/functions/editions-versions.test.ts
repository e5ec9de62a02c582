import type { Guide } from '../../src/domain/guides/guide'
import { outcomeOf, valueOf } from './alert-seeds'
import { databaseOf } from './database'
import {
  aText,
  AUTHOR,
  editingOf,
  editors,
  forgetEditions,
  readGuide,
  REVIEWER,
  SECOND_AUTHOR,
} from './edition-seeds'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aUnitTree } from './seeds'

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

describe('editions: back to an earlier version', () => {
  it('a version withdrawn gives way to the one before, and its number is not given again', async () => {
    const second = await aPublished({ remember: '第二版' })
    const third = await aPublished({ remember: '第三版' }, 2)
    expect(await withdraw(second)).toBe('EDITION_OUTDATED')
    expect(await withdraw(third, REVIEWER)).toBe('OK')
    expect(await lineOf()).toBe('2 第二版')
    await aPublished({ remember: '第四版' }, 2)
    expect(await lineOf()).toBe('4 第四版')
    const versions = await valueOf(call('listVersions', { contentId: 'fake-police' }, REVIEWER))
    expect(versions.map(({ version, isLive, isWithdrawn }) => [version, isLive, isWithdrawn])).toEqual([
      [4, true, false],
      [3, false, true],
      [2, false, false],
      [1, false, false],
    ])
  })

  it('what ships stands again once the only edition is withdrawn', async () => {
    await withdraw(await aPublished({ remember: '第二版' }))
    expect(await lineOf()).toBe(SHIPPED)
  })

  it('a rollback needs a second person too, and counts on', async () => {
    await aPublished({ remember: '第二版' })
    const back = { contentId: 'fake-police', version: 1 }
    const { editionId } = await valueOf(call('rollBack', back, AUTHOR))
    expect(await lineOf()).toBe('2 第二版')
    expect(await valueOf(call('getEdition', { editionId }, REVIEWER))).toMatchObject({
      state: 'inReview',
      restores: 1,
    })
    expect(await review(editionId, 'approve', AUTHOR)).toBe('EDITION_OWN_REVIEW')
    expect(await review(editionId, 'approve')).toBe('OK')
    expect(await lineOf()).toBe(SHIPPED.replace('1', '3'))
    expect(
      await valueOf(call('getVersion', { contentId: 'fake-police', version: 2 }, REVIEWER)),
    ).toMatchObject({
      remember: '第二版',
      version: 2,
    })
  })

  it.each([
    ['a version that never was', { contentId: 'fake-police', version: 7 }, 'VERSION_NOT_FOUND'],
    ['a guide that never was', { contentId: 'no-such-guide', version: 1 }, 'VERSION_NOT_FOUND'],
    ['the version that is live', { contentId: 'fake-police', version: 1 }, 'EDITION_TRANSITION'],
  ])('no rollback to %s', async (_, back, code) => {
    expect(await outcomeOf(call('rollBack', back, AUTHOR))).toBe(code)
  })
})

describe('editions: a release and what was published here', () => {
  const publishedHere = (change: Record<string, unknown>) =>
    databaseOf(cloud).collection('liveContent').where({ _id: 'guide:fake-police' }).update(change)

  it('what does not fit the release any more is passed over', async () => {
    await aPublished({ remember: '第二版' })
    await publishedHere({ content: databaseOf(cloud).command.set({ id: 'fake-police' }) })
    expect(await lineOf()).toBe(SHIPPED)
  })

  it('a release with a higher version wins, and the numbers count on from the highest', async () => {
    await aPublished({ remember: '第二版' })
    await publishedHere({ version: 0, latestVersion: 8 })
    expect(await lineOf()).toBe(SHIPPED)
    await aPublished({ remember: '再改一版' })
    expect(await lineOf()).toBe('9 再改一版')
  })
})

describe('editions: a guide that the release does not have', () => {
  const ID = 'own-new-trick'
  const publishOwn = (over: Partial<Guide> = {}, baseVersion = 0) =>
    aPublished({ id: ID, title: '扫码领鸡蛋', ...over }, baseVersion)
  const listed = async () => {
    const { live, withdrawn } = await valueOf(call('listEditions', {}, REVIEWER))
    return { isLive: (live as Guide[]).some(({ id }) => id === ID), withdrawn }
  }
  const isRead = async () => (await cloud.call('guides', 'getGuide', { guideId: ID }, { as: AUTHOR })).ok

  it('is changed, and put back to how it began', async () => {
    await publishOwn()
    await publishOwn({ title: '扫码领鸡蛋、领大米' }, 1)
    expect(await readGuide(cloud, ID)).toMatchObject({ version: 2, title: '扫码领鸡蛋、领大米' })
    const { editionId } = await valueOf(call('rollBack', { contentId: ID, version: 1 }, AUTHOR))
    expect(await review(editionId, 'approve')).toBe('OK')
    expect(await readGuide(cloud, ID)).toMatchObject({ version: 3, title: '扫码领鸡蛋' })
  })

  it('withdrawn is read by nobody, stays in the list of editors, and comes back by review', async () => {
    const first = await publishOwn()
    expect(await listed()).toEqual({ isLive: true, withdrawn: [] })
    expect(await withdraw(first)).toBe('OK')
    expect(await isRead()).toBe(false)
    expect(await listed()).toEqual({ isLive: false, withdrawn: [{ id: ID, title: '扫码领鸡蛋' }] })
    const { editionId } = await valueOf(call('rollBack', { contentId: ID, version: 1 }, AUTHOR))
    expect(await review(editionId, 'approve')).toBe('OK')
    expect(await readGuide(cloud, ID)).toMatchObject({ version: 2, title: '扫码领鸡蛋' })
    expect(await listed()).toEqual({ isLive: true, withdrawn: [] })
  })

  it('that was withdrawn twice stands in the list once, by the title it had last', async () => {
    const first = await publishOwn()
    const second = await publishOwn({ title: '扫码领大米' }, 1)
    await withdraw(second)
    await withdraw(first)
    expect((await listed()).withdrawn).toEqual([{ id: ID, title: '扫码领鸡蛋' }])
  })

  it('a version withdrawn of what ships is none of them', async () => {
    await withdraw(await aPublished({ remember: '第二版' }))
    expect((await listed()).withdrawn).toEqual([])
  })
})

describe('editions: a draft that nobody needs', () => {
  it('is dropped by its author alone, and leaves every list', async () => {
    const editionId = await aDraft()
    expect(await outcomeOf(call('dropEdition', { editionId }, SECOND_AUTHOR))).toBe('EDITION_NOT_OWN')
    expect(await outcomeOf(call('dropEdition', { editionId }, AUTHOR))).toBe('OK')
    const { editions, withdrawn } = await valueOf(call('listEditions', {}, AUTHOR))
    expect([editions, withdrawn]).toEqual([[], []])
    expect(await outcomeOf(call('submitEdition', { editionId }, AUTHOR))).toBe('EDITION_TRANSITION')
  })

  it('is not dropped once a second person reads it', async () => {
    const editionId = await inReview()
    expect(await outcomeOf(call('dropEdition', { editionId }, AUTHOR))).toBe('EDITION_TRANSITION')
  })
})
