import type { NoticeActions } from '../../src/domain/notices/contract'
import type { NoticeContent } from '../../src/domain/notices/notice'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aNotice, TEXT_HASH } from './notice-seeds'
import { aKey, aMember, aUnitTree } from './seeds'

let cloud: LocalCloud
let organiser: string
let reviewer: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grantOf = (role: 'organiser' | 'reviewer') => [{ role, unitId: 'school' }] as const
  organiser = await aMember(cloud, { openId: 'organiser', unitId: 'school', grants: grantOf('organiser') })
  reviewer = await aMember(cloud, { openId: 'reviewer', unitId: 'school', grants: grantOf('reviewer') })
})
afterAll(() => cloud.stop())

function call<Name extends keyof NoticeActions>(
  name: Name,
  input: NoticeActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<NoticeActions[Name]['output']>> {
  return cloud.call('notices', name, input, { as, idempotencyKey })
}

const content = (over: Partial<NoticeContent> = {}): NoticeContent => ({
  kind: 'letter',
  title: '致家长的告知书',
  paragraphs: ['放假了，请留意冒充班主任的收费。', '学校收费只走学校的账户。'],
  promises: ['收费先打电话问老师', '不扫陌生人发的码', '和孩子说一说'],
  audiences: ['parent'],
  areaUnitIds: ['school'],
  lastDay: '2036-01-01',
  ...over,
})

async function idOf(result: Promise<Result<{ noticeId: string }>>): Promise<string> {
  const answered = await result
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value.noticeId
}

async function published(
  over: Partial<NoticeContent> = {},
  replacesId: string | null = null,
): Promise<string> {
  const draft = { unitId: 'school', noticeId: null, replacesId, content: content(over) }
  const noticeId = await idOf(call('saveNotice', draft, organiser))
  await idOf(call('submitNotice', { noticeId }, organiser))
  return idOf(call('reviewNotice', { noticeId, decision: 'approve', note: '' }, reviewer))
}

let parents = 0
const aParent = (unitId: 'class-a' | 'class-b' | 'village' = 'class-a') =>
  aMember(cloud, { openId: `parent-${++parents}`, unitId, audience: 'parent' })

async function confirm(noticeId: string, as: string) {
  const shown = await call('getNotice', { noticeId }, as)
  const textHash = shown.ok ? shown.value.textHash : TEXT_HASH
  return call('confirmNotice', { noticeId, textHash }, as)
}

describe('notices: from the draft to the parents', () => {
  it('reaches parents of the units below, and nobody else', async () => {
    const noticeId = await published()
    const titles = async (as: string) => {
      const list = await call('listNotices', { audience: 'parent' }, as)
      return list.ok ? list.value.map(({ id }) => id).includes(noticeId) : list
    }
    const student = await aMember(cloud, { openId: 'pupil', unitId: 'class-a', audience: 'student' })
    expect(await titles(await aParent('class-b'))).toBe(true)
    expect(await titles(await aParent('village'))).toBe(false)
    expect(await titles(student)).toBe(false)
    expect(await titles('a-guest')).toBe(false)
  })

  it('is not published by its author, with both roles in one hand', async () => {
    const both = await aMember(cloud, {
      openId: 'both',
      unitId: 'school',
      grants: [
        { role: 'organiser', unitId: 'school' },
        { role: 'reviewer', unitId: 'school' },
      ],
    })
    const draft = { unitId: 'school', noticeId: null, replacesId: null, content: content() }
    const noticeId = await idOf(call('saveNotice', draft, both))
    await call('submitNotice', { noticeId }, both)
    expect(await call('reviewNotice', { noticeId, decision: 'approve', note: '' }, both)).toMatchObject({
      error: { code: 'NOTICE_OWN_REVIEW' },
    })
  })

  it('is written to units one is responsible for, and to no others', async () => {
    const draft = {
      unitId: 'school',
      noticeId: null,
      replacesId: null,
      content: content({ areaUnitIds: ['village'] }),
    }
    expect(await call('saveNotice', draft, organiser)).toMatchObject({ error: { code: 'NOTICE_AREA' } })
  })

  it('goes back to its author with a note, is mended and published', async () => {
    const draft = { unitId: 'school', noticeId: null, replacesId: null, content: content() }
    const noticeId = await idOf(call('saveNotice', draft, organiser))
    await call('submitNotice', { noticeId }, organiser)
    await call('reviewNotice', { noticeId, decision: 'return', note: '请写清楚电话' }, reviewer)
    const written = await call('listWrittenNotices', { unitId: 'school' }, organiser)
    const own = written.ok ? written.value.find(({ id }) => id === noticeId) : undefined
    expect(own).toMatchObject({ state: 'draft', reviewNote: '请写清楚电话', isOwn: true })
    await idOf(
      call(
        'saveNotice',
        { ...draft, noticeId, content: content({ title: '致家长的告知书，改' }) },
        organiser,
      ),
    )
    await idOf(call('submitNotice', { noticeId }, organiser))
    await idOf(call('reviewNotice', { noticeId, decision: 'approve', note: '' }, reviewer))
  })
})

describe('notices: confirmNotice', () => {
  it('counts a parent once, from two phones at once and with a press that came twice', async () => {
    const noticeId = await published()
    const parent = await aParent()
    const key = aKey()
    const shown = await call('getNotice', { noticeId }, parent)
    const textHash = shown.ok ? shown.value.textHash : ''
    const answers = await Promise.all(
      [key, key, aKey(), aKey()].map((one) => call('confirmNotice', { noticeId, textHash }, parent, one)),
    )
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(2)
    expect(await documentsOf(cloud, 'noticeConfirmations', { noticeId })).toHaveLength(1)
    const ledger = await documentsOf(cloud, 'participations', { subjectId: noticeId })
    expect(ledger).toMatchObject([{ kind: 'noticeConfirmed', unitId: 'class-a' }])
  })

  it('counts in the class through which the notice came, not at home', async () => {
    const noticeId = await published()
    const parent = await aMember(cloud, {
      openId: 'of-two-units',
      unitId: 'village',
      otherUnitIds: ['class-b'],
      audience: 'parent',
    })
    await confirm(noticeId, parent)
    expect(await documentsOf(cloud, 'participations', { subjectId: noticeId })).toMatchObject([
      { unitId: 'class-b' },
    ])
  })

  it('asks again for a new version; the earlier confirmation stays', async () => {
    const first = await published()
    const parent = await aParent()
    await confirm(first, parent)
    const second = await published({ promises: ['先打电话', '不扫陌生的码', '和孩子说说'] }, first)
    expect(await call('getNotice', { noticeId: second }, parent)).toMatchObject({
      value: { version: 2, isChanged: true, confirmedAt: null },
    })
    expect(await confirm(first, parent)).toMatchObject({ error: { code: 'NOTICE_CHANGED' } })
    await confirm(second, parent)
    const own = await documentsOf(cloud, 'noticeConfirmations', { seriesId: first })
    expect(own).toHaveLength(2)
  })

  it('takes no confirmation of other words', async () => {
    const noticeId = await published()
    expect(
      await call('confirmNotice', { noticeId, textHash: 'f'.repeat(64) }, await aParent()),
    ).toMatchObject({ error: { code: 'NOTICE_CHANGED' } })
  })

  it('kindly refuses after the last day, and still shows the words', async () => {
    const over = aNotice({ _id: 'over', unitId: 'school', endsAt: new Date('2026-01-02') })
    await databaseOf(cloud).collection('notices').add(over)
    const parent = await aParent()
    expect(await call('getNotice', { noticeId: 'over' }, parent)).toMatchObject({ value: { isOpen: false } })
    expect(await confirm('over', parent)).toMatchObject({ error: { code: 'NOTICE_OVER' } })
  })

  it('takes none from whom it was not meant for', async () => {
    const noticeId = await published()
    const stranger = await aParent('village')
    expect(await confirm(noticeId, stranger)).toMatchObject({ error: { code: 'NOTICE_NOT_FOUND' } })
  })
})

describe('notices: what the organiser sees', () => {
  const figures = async (noticeId: string) => {
    const written = await call('listWrittenNotices', { unitId: 'school' }, organiser)
    return written.ok ? written.value.find(({ id }) => id === noticeId) : undefined
  }

  it('is a count from five on, and never a name', async () => {
    const noticeId = await published()
    for (let parent = 0; parent < 4; parent++) await confirm(noticeId, await aParent())
    expect(await figures(noticeId)).toMatchObject({ confirmedCount: null })
    await confirm(noticeId, await aParent())
    const seen = await figures(noticeId)
    expect(seen).toMatchObject({ confirmedCount: 5 })
    const ids = (await documentsOf(cloud, 'noticeConfirmations', { noticeId })).map(({ memberId }) =>
      String(memberId),
    )
    for (const id of ids) expect(JSON.stringify(seen)).not.toContain(id)
  })

  it('keeps paper copies apart, and takes no telephone number for a note', async () => {
    const noticeId = await published()
    await idOf(call('countPaper', { noticeId, copies: 12, note: '一班交来的' }, organiser))
    expect(await figures(noticeId)).toMatchObject({
      confirmedCount: null,
      paper: { copies: 12, note: '一班交来的' },
    })
    expect(
      await call('countPaper', { noticeId, copies: 12, note: '王某 13800000000' }, organiser),
    ).toMatchObject({
      error: { code: 'INPUT_INVALID' },
    })
  })

  it('erases the confirmations of a member with everything else, and keeps the bare count', async () => {
    const noticeId = await published()
    const parent = await aParent()
    await confirm(noticeId, parent)
    await cloud.call('members', 'eraseMyData', {}, { as: parent, idempotencyKey: aKey() })
    expect(await documentsOf(cloud, 'noticeConfirmations', { noticeId })).toEqual([])
    expect(await documentsOf(cloud, 'participations', { subjectId: noticeId })).toMatchObject([
      { memberId: null },
    ])
  })
})
