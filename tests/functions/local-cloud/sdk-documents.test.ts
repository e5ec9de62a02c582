import tcb from '@cloudbase/node-sdk'
import { anIndex } from './engine-fixture'
import { useLocalCloud } from './function-fixtures'
import { startLocalCloud, type LocalCloud } from '../local-cloud'

const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }
let cloud: LocalCloud
let app: ReturnType<typeof tcb.init>
let db: ReturnType<typeof app.database>

beforeAll(async () => {
  const indexes = [anIndex('by_status_n', { status: 1, n: 1 }), anIndex('by_slug', { slug: 1 }, true)]
  cloud = await startLocalCloud({
    schema: {
      collections: [
        { name: 'notes', indexes },
        { name: 'drafts', indexes: [] },
      ],
    },
  })
  useLocalCloud(cloud.adminUrl)
  app = tcb.init({ env: 'local', keepalive: true })
  db = app.database()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await db.collection('notes').where({}).remove()
})

const notes = () => db.collection('notes')
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
    const { id } = await notes().add({ slug: 'a', when: new Date(5), at: db.serverDate({ offset: 1000 }) })
    const [note] = (await notes().doc(String(id)).get()).data
    expect(note).toMatchObject({ _id: id, slug: 'a', when: new Date(5) })
    expect(note.at.getTime()).toBeGreaterThanOrEqual(before + 1000)
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
    expect((await notes().count()).total).toBe(2)
  })

  it('finds by conditions, order, page and fields', async () => {
    await addTwenty()
    const _ = db.command
    expect(
      (
        await notes()
          .where({ status: 'open', n: _.gte(5).and(_.lt(12)) })
          .count()
      ).total,
    ).toBe(4)
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
    expect((await notes().doc('a').get()).data[0]).toEqual({
      _id: 'a',
      slug: 'a',
      n: 42,
      tags: ['x', 'z'],
      nest: { k: 9 },
    })
    expect(await notes().doc('b').set({ slug: 'b', v: 1 })).toMatchObject({ upsertedId: 'b' })
    expect(await notes().doc('b').set({ slug: 'b', w: 2 })).toMatchObject({ updated: 1 })
    expect((await notes().doc('b').get()).data[0]).toEqual({ _id: 'b', slug: 'b', w: 2 })
    expect((await notes().where({ status: 'done' }).update({ flag: true })).updated).toBe(10)
    expect(
      (
        await notes()
          .where({ flag: true, n: _.lt(6) })
          .remove()
      ).deleted,
    ).toBe(3)
    const returned = await notes()
      .where({ slug: 'b' })
      .updateAndReturn({ w: _.inc(1) })
    expect(returned.doc).toMatchObject({ w: 3 })
  })

  it('aggregates', async () => {
    await addTwenty()
    const $ = db.command.aggregate
    const result = await notes()
      .aggregate()
      .match({ n: db.command.gt(0) })
      .group({ _id: '$status', count: $.sum(1), most: $.max('$n') })
      .sort({ _id: 1 })
      .end()
    expect(result.data).toEqual([
      { _id: 'done', count: 9, most: 18 },
      { _id: 'open', count: 10, most: 19 },
    ])
  })

  it('refuses a missing collection, and makes one', async () => {
    await expect(db.collection('new').where({}).get()).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
    })
    await db.createCollection('new')
    expect((await db.collection('new').where({}).get()).data).toEqual([])
    await expect(db.createCollection('new')).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_ALREADY_EXIST',
    })
  })

  it('refuses what it does not implement, by name', async () => {
    const near = db.command.geoNear({ geometry: new db.Geo.Point(1, 2), maxDistance: 1 })
    await expect(notes().where({ place: near }).get()).rejects.toMatchObject({
      code: 'LOCAL_CLOUD_UNSUPPORTED',
      message: expect.stringContaining('$near'),
    })
    await expect(
      app.copyFile({ fileList: [{ srcPath: 'a/x.txt', dstPath: 'b/x.txt' }] }),
    ).rejects.toMatchObject({ message: expect.stringContaining('storage.batchCopyFile') })
  })
})
