import { anIndex } from './engine-fixture'
import { connectSdk, documentsIn, type Database, type UntypedDatabase } from './sdk-fixture'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { containing } from './matchers'

const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }
let cloud: LocalCloud
let app: ReturnType<typeof connectSdk>['app']
let db: Database
let untyped: UntypedDatabase

beforeAll(async () => {
  const indexes = [anIndex('by_status_n', { status: 1, n: 1 }), anIndex('by_slug', { slug: 1 }, true)]
  cloud = await startLocalCloud({
    schema: {
      collections: [{ name: 'notes', indexes }],
    },
  })
  ;({ app, db, untyped } = connectSdk(cloud.adminUrl))
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await db.collection('notes').where({}).remove()
})

const notes = () => db.collection('notes')
const note = async (id: string) => (await documentsIn(notes().doc(id).get()))[0]
const addTwenty = () =>
  notes().add(
    Array.from({ length: 20 }, (_, n) => ({
      slug: `s${n}`,
      status: n % 2 ? 'open' : 'done',
      n,
      nest: { k: n },
    })),
  )

describe('node-sdk on the local cloud: documents', () => {
  it('adds a document and reads it back with dates and server dates', async () => {
    const before = Date.now()
    const inASecond = untyped.serverDate({ offset: 1000 })
    const { id } = await notes().add({ slug: 'a', when: new Date(5), at: inASecond })
    const added = await note(String(id))
    expect(added).toMatchObject({ _id: id, slug: 'a', when: new Date(5) })
    expect(Number(added?.at)).toBeGreaterThanOrEqual(before + 1000)
  })

  it('refuses an id or a unique value that is taken', async () => {
    await notes().add({ _id: 'a', slug: 'a' })
    await expect(notes().add({ _id: 'a', slug: 'b' })).rejects.toMatchObject(DUPLICATE)
    await expect(notes().add({ slug: 'a' })).rejects.toMatchObject(DUPLICATE)
  })

  it('treats a missing field as null in a unique index, as CloudBase does', async () => {
    await notes().add({ n: 1 })
    await expect(notes().add({ n: 2 })).rejects.toMatchObject(DUPLICATE)
  })

  it('adds many documents in one request, or none of them', async () => {
    const added = await notes().add([{ slug: 'a' }, { slug: 'b' }])
    expect(added.ids).toHaveLength(2)
    await expect(notes().add([{ slug: 'c' }, { slug: 'a' }])).rejects.toMatchObject(DUPLICATE)
    expect(await notes().count()).toMatchObject({ total: 2 })
  })

  it('finds by conditions, order, page and fields', async () => {
    await addTwenty()
    const _ = db.command
    const between = notes().where({ status: 'open', n: _.gte(5).and(_.lt(12)) })
    expect(await between.count()).toMatchObject({ total: 4 })
    const page = await notes()
      .where({ status: _.in(['open']), n: _.gt(10) })
      .orderBy('n', 'desc')
      .skip(1)
      .limit(2)
      .field({ n: true, _id: false })
      .get()
    expect(page.data).toEqual([{ n: 17 }, { n: 15 }])
    expect(
      (
        await notes()
          .where(_.or([{ n: 3, status: 'open' }, { slug: /^s1\d$/ }]))
          .get()
      ).data,
    ).toHaveLength(11)
    expect(
      (
        await notes()
          .where({ 'nest.k': _.neq(3), slug: _.exists(true) })
          .get()
      ).data,
    ).toHaveLength(19)
  })

  it('updates, replaces, updates many and removes', async () => {
    await addTwenty()
    const _ = db.command
    await notes().add({ _id: 'a', slug: 'a', n: 1, tags: ['x'], gone: 1 })
    await notes()
      .doc('a')
      .update({ n: _.inc(41), tags: _.push(['y', 'z']), 'nest.k': 9, gone: _.remove() })
    await notes()
      .doc('a')
      .update({ tags: _.pull('y') })
    expect(await note('a')).toEqual({
      _id: 'a',
      slug: 'a',
      n: 42,
      tags: ['x', 'z'],
      nest: { k: 9 },
    })
    expect(await notes().doc('b').set({ slug: 'b', v: 1 })).toMatchObject({ upsertedId: 'b' })
    expect(await notes().doc('b').set({ slug: 'b', w: 2 })).toMatchObject({ updated: 1 })
    expect(await note('b')).toEqual({ _id: 'b', slug: 'b', w: 2 })
    expect(await notes().where({ status: 'done' }).update({ flag: true })).toMatchObject({ updated: 10 })
    const flagged = notes().where({ flag: true, n: _.lt(6) })
    expect(await flagged.remove()).toMatchObject({ deleted: 3 })
    const increment = { w: _.inc(1) }
    expect(await notes().where({ slug: 'b' }).updateAndReturn(increment)).toMatchObject({ doc: { w: 3 } })
  })

  it('aggregates', async () => {
    await addTwenty()
    const $ = db.command.aggregate
    const result = notes()
      .aggregate()
      .match({ n: db.command.gt(0) })
      .group({ _id: '$status', count: $.sum(1), most: $.max('$n') })
      .sort({ _id: 1 })
      .end()
    expect(await documentsIn(result)).toEqual([
      { _id: 'done', count: 9, most: 18 },
      { _id: 'open', count: 10, most: 19 },
    ])
  })

  it('refuses a missing collection, and makes one', async () => {
    await expect(db.collection('new').where({}).get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
    await db.createCollection('new')
    expect(await documentsIn(db.collection('new').where({}).get())).toEqual([])
    await expect(db.createCollection('new')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })

  it('refuses what it does not implement, by name', async () => {
    const near = db.command.geoNear({ geometry: new db.Geo.Point(1, 2), maxDistance: 1 })
    await expect(notes().where({ place: near }).get()).rejects.toMatchObject({
      code: 'LOCAL_CLOUD_UNSUPPORTED',
      message: containing('$near'),
    })
    await expect(
      app.copyFile({ fileList: [{ srcPath: 'a/x.txt', dstPath: 'b/x.txt' }] }),
    ).rejects.toMatchObject({ message: containing('storage.batchCopyFile') })
  })
})
