import type { Guide } from '../../src/domain/guides/guide'
import { outcomeOf, valueOf } from './alert-seeds'
import { databaseOf } from './database'
import { aText, AUTHOR, editingOf, editors, forgetEditions, readGuide, REVIEWER } from './edition-seeds'
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
