import type { Fields } from '../../../cloudfunctions/_local-cloud/ejson'
import { openEngine, type EngineFixture } from './engine-fixture'
import { anyText, containing } from './matchers'

const UNSUPPORTED = 'LOCAL_CLOUD_UNSUPPORTED'

describe('queries and updates', () => {
  let db: EngineFixture
  beforeAll(async () => {
    db = await openEngine()
    await db.add({ _id: 'note', n: 1, name: 'a', tags: ['x'], scores: [80, 95] })
  })
  afterAll(() => db.close())

  const update = (data: Fields) => db.change(data, false)({ _id: 'note' })
  const thrownBy = (run: () => unknown): unknown => {
    try {
      return run()
    } catch (error) {
      return error
    }
  }

  it.each<[string, Fields]>([
    ['$near', { place: { $near: [1, 2] } }],
    ['$nearSphere', { place: { $nearSphere: [1, 2] } }],
    ['$geoWithin', { place: { $geoWithin: {} } }],
    ['$geoIntersects', { place: { $geoIntersects: {} } }],
    ['$where', { $where: 'true' }],
    ['$text', { $text: { $search: 'x' } }],
    ['$jsonSchema', { $jsonSchema: {} }],
    ['$nonsense', { n: { $nonsense: 1 } }],
    ['$nonsense', { $or: [{ n: { $nonsense: 1 } }] }],
    ['$function', { $expr: { $function: { body: '', args: [], lang: 'js' } } }],
  ])('refuse the query operator %s by name', (operator, query) => {
    expect(thrownBy(() => db.find({ query }))).toMatchObject({
      code: UNSUPPORTED,
      message: containing(operator),
    })
  })

  it('still refuse $where after an update', async () => {
    await update({ $set: { n: 1 } })
    await expect(update({ $pull: { tags: { $where: 'true' } } })).rejects.toMatchObject({ code: UNSUPPORTED })
    expect(thrownBy(() => db.find({ query: { $where: 'true' } }))).toMatchObject({ code: UNSUPPORTED })
  })

  it.each<[string, Fields]>([
    ['$setOnInsert', { $setOnInsert: { n: 1 } }],
    ['$currentDate', { $currentDate: { n: true } }],
    ['$nonsense', { $nonsense: { n: 1 } }],
  ])('refuse the update operator %s by name', async (operator, data) => {
    await expect(update(data)).rejects.toMatchObject({
      code: UNSUPPORTED,
      message: containing(operator),
    })
  })

  it.each<[string, Fields]>([
    ['$out', { $out: 'elsewhere' }],
    ['$merge', { $merge: { into: 'elsewhere' } }],
    ['$geoNear', { $geoNear: {} }],
    ['$nonsense', { $nonsense: {} }],
    ['$week', { $project: { w: { $week: '$at' } } }],
    ['$nonsense', { $project: { w: { $nonsense: '$at' } } }],
    ['$accumulator', { $group: { _id: null, x: { $accumulator: {} } } }],
  ])('refuse %s in an aggregation by name', (operator, stage) => {
    expect(thrownBy(() => db.engine.aggregate('notes', [stage]))).toMatchObject({
      code: UNSUPPORTED,
      message: containing(operator),
    })
  })

  it.each<[string, Fields]>([
    ['adding to a text', { $inc: { name: 1 } }],
    ['multiplying a list', { $mul: { tags: 2 } }],
    ['pushing to a number', { $push: { n: 1 } }],
    ['changing the _id', { $set: { _id: 'other' } }],
  ])('refuse %s, and change nothing', async (_, data) => {
    const before = db.get('note')
    await expect(update(data)).rejects.toMatchObject({ code: anyText })
    expect(db.get('note')).toEqual(before)
  })

  it('match the elements of a list of numbers', () => {
    expect(db.find({ query: { scores: { $elemMatch: { $gt: 90, $lt: 100 } } } })).toHaveLength(1)
    expect(db.find({ query: { scores: { $elemMatch: { $gt: 81, $lt: 94 } } } })).toHaveLength(0)
  })

  it('refuse a collection that does not exist', async () => {
    await expect(db.engine.insert('nowhere', [{}])).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_NOT_EXIST',
      message: containing('nowhere'),
    })
  })

  it('refuse a field that begins with $', async () => {
    await expect(db.add({ $set: { n: 1 } })).rejects.toMatchObject({
      message: containing('$set'),
    })
  })
})

describe('schema', () => {
  it('builds a new index over the documents that are there, and drops one that left', async () => {
    const db = await openEngine()
    await db.add({ _id: 'a', unit: 'u' })
    const schemaWith = (name: string, field: string) => ({
      collections: [
        { name: 'notes', indexes: [{ name, keys: [{ name: field, direction: 1 as const }], unique: true }] },
      ],
    })
    await db.store.write(() => db.store.catalogue.applySchema(schemaWith('by_unit', 'unit')))
    expect(db.find({ query: { unit: 'u' } })).toHaveLength(1)
    await expect(db.add({ _id: 'b', unit: 'u' })).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    await db.store.write(() => db.store.catalogue.applySchema(schemaWith('by_name', 'name')))
    await db.add({ _id: 'b', unit: 'u', name: 'b' })
    expect(db.find({ query: { unit: 'u' } })).toHaveLength(2)
    db.close()
  })

  it('refuses a unique index over documents that collide, and keeps the present one', async () => {
    const db = await openEngine()
    await db.engine.insert('notes', [{ unit: 'u' }, { unit: 'u' }])
    const collections = [
      {
        name: 'notes',
        indexes: [{ name: 'by_unit', keys: [{ name: 'unit', direction: 1 as const }], unique: true }],
      },
    ]
    const applied = db.store.write(() => db.store.catalogue.applySchema({ collections }))
    await expect(applied).rejects.toMatchObject({ code: 'DATABASE_DUPLICATE_WRITE' })
    expect(db.find({ query: { unit: 'u' } })).toHaveLength(2)
    db.close()
  })
})

describe('writes that arrive together', () => {
  it('fail one by one', async () => {
    const db = await openEngine()
    await db.add({ _id: 'taken' })
    const outcomes = await Promise.allSettled([
      db.add({ _id: 'a' }),
      db.engine.insert('notes', [{ _id: 'b' }, { _id: 'taken' }]),
      db.add({ _id: 'c' }),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(db.find({ query: {} }).map(({ _id }) => _id)).toEqual(['taken', 'a', 'c'])
    db.close()
  })
})
