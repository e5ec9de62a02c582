import fc from 'fast-check'
import type { Fields, Value } from '../../../cloudfunctions/_local-cloud/ejson'
import {
  planQuery,
  type PlannableIndex,
  type SortOrder,
} from '../../../cloudfunctions/_local-cloud/index-plan'
import { anIndex, openEngine, type EngineFixture } from './engine-fixture'

type NamedIndex = PlannableIndex & { readonly name: string }

const index = (name: string, fields: readonly string[], multikey = false): NamedIndex => ({
  name,
  fields: fields.map((field) => ({ name: field, direction: 1 })),
  multikey,
})

const INDEXES = [
  index('by_unit', ['unit']),
  index('by_unit_day', ['unit', 'day']),
  index('by_status', ['status']),
]

function plan(query: Fields, sort: SortOrder = [], indexes: readonly NamedIndex[] = INDEXES) {
  const chosen = planQuery(query, sort, indexes)
  if (chosen.kind === 'scan') return 'scan'
  const { index: used, ordered, backward, spans } = chosen
  return { index: used.name, ordered, backward, spans: spans.length }
}

describe('index planning', () => {
  it.each<[string, Fields, SortOrder, ReturnType<typeof plan>]>([
    ['no condition on an index', { title: 'x' }, [], 'scan'],
    ['a condition that an index cannot hold', { unit: /^a/ }, [], 'scan'],
    ['only an inequality', { unit: { $ne: 'a' } }, [], 'scan'],
    [
      'equality on one field',
      { status: 'open' },
      [],
      { index: 'by_status', ordered: false, backward: false, spans: 1 },
    ],
    [
      '$eq like equality',
      { status: { $eq: 'open' } },
      [],
      { index: 'by_status', ordered: false, backward: false, spans: 1 },
    ],
    [
      'both fields of a compound index',
      { unit: 'a', day: 1 },
      [],
      { index: 'by_unit_day', ordered: false, backward: false, spans: 1 },
    ],
    [
      'equality, then a range',
      { unit: 'a', day: { $gte: 1 } },
      [],
      { index: 'by_unit_day', ordered: false, backward: false, spans: 1 },
    ],
    [
      'a range inside $and',
      { $and: [{ unit: 'a' }, { day: { $lt: 9 } }] },
      [],
      { index: 'by_unit_day', ordered: false, backward: false, spans: 1 },
    ],
    [
      '$in as one span a value',
      { unit: { $in: ['a', 'b', 'c'] } },
      [],
      { index: 'by_unit', ordered: false, backward: false, spans: 3 },
    ],
    [
      'a sort after equality',
      { unit: 'a' },
      [['day', 1]],
      { index: 'by_unit_day', ordered: true, backward: false, spans: 1 },
    ],
    [
      'a descending sort, read backward',
      { unit: 'a' },
      [['day', -1]],
      { index: 'by_unit_day', ordered: true, backward: true, spans: 1 },
    ],
    ['a sort alone', {}, [['status', 1]], { index: 'by_status', ordered: true, backward: false, spans: 1 }],
    [
      'a sort that $in breaks',
      { unit: { $in: ['a', 'b'] } },
      [['day', 1]],
      { index: 'by_unit', ordered: false, backward: false, spans: 2 },
    ],
    [
      'a sort by mixed directions',
      {},
      [
        ['unit', 1],
        ['day', -1],
      ],
      'scan',
    ],
    [
      'nothing at all for an empty $in',
      { unit: { $in: [] } },
      [],
      { index: 'by_unit', ordered: false, backward: false, spans: 0 },
    ],
  ])('%s', (_, query, sort, wanted) => {
    expect(plan(query, sort)).toEqual(wanted)
  })

  it('uses one bound only where a document may stand in the index twice', () => {
    const query = { n: { $gt: 5, $lt: 12 } }
    const upperOf = (multikey: boolean) => {
      const chosen = planQuery(query, [], [index('by_n', ['n'], multikey)])
      return chosen.kind === 'index' ? chosen.spans[0]?.to : undefined
    }
    expect(upperOf(true)).not.toBe(upperOf(false))
  })
})

describe('queries over indexes', () => {
  let indexed: EngineFixture
  let plain: EngineFixture

  beforeEach(async () => {
    indexed = await openEngine([
      anIndex('by_a', { a: 1 }),
      anIndex('by_a_b', { a: 1, b: -1 }),
      anIndex('by_b', { b: 1 }),
      anIndex('by_c_d', { 'c.d': 1 }),
    ])
    plain = await openEngine()
  })
  afterEach(() => {
    indexed.close()
    plain.close()
  })

  const value: fc.Arbitrary<Value> = fc.constantFrom<Value>(
    null,
    0,
    1,
    2,
    3,
    'a',
    'ab',
    'b',
    true,
    new Date(1),
  )
  const list = fc.oneof(value, fc.array(value, { maxLength: 3 }))
  const documentOf = (held: fc.Arbitrary<Value>) =>
    fc.record(
      {
        a: held,
        b: held,
        c: fc.oneof(fc.record({ d: held }), fc.array(fc.record({ d: held }), { maxLength: 2 })),
      },
      { requiredKeys: [] },
    )
  const condition: fc.Arbitrary<Value> = fc.oneof(
    value,
    fc.record({ $in: fc.array(value, { maxLength: 3 }) }),
    fc.record({ $gt: value, $lt: value }, { requiredKeys: [] }),
    fc.record({ $gte: value, $lte: value }, { requiredKeys: ['$gte'] }),
    fc.record({ $ne: value }),
  )
  const query = fc.dictionary(fc.constantFrom('a', 'b', 'c.d'), condition, { maxKeys: 3 })

  async function fillBoth(documents: Fields[]): Promise<void> {
    for (const { engine } of [indexed, plain]) {
      await engine.remove('notes', {}, true)
      await engine.insert(
        'notes',
        documents.map((fields, position) => ({ _id: `n${position}`, ...fields })),
      )
    }
  }

  it.each([
    ['single values', documentOf(value)],
    ['lists', documentOf(list)],
  ])('find exactly what a scan finds among %s', async (_, document) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 12 }),
        query,
        async (documents, where) => {
          await fillBoth(documents)
          const ids = (fixture: EngineFixture) => fixture.find({ query: where }).map(({ _id }) => _id)
          expect(ids(indexed).sort()).toEqual(ids(plain).sort())
        },
      ),
      { numRuns: 200 },
    )
  })

  it('deliver the order that sorting in memory gives', async () => {
    const documents = fc.array(fc.record({ a: fc.constantFrom<Value>('x', 'y'), b: value }), {
      maxLength: 12,
    })
    const direction = fc.constantFrom<1 | -1>(1, -1)
    await fc.assert(
      fc.asyncProperty(documents, direction, async (given, way) => {
        await fillBoth(given)
        const sorted = ({ find }: EngineFixture) =>
          find({ query: { a: 'x' }, sort: [['b', way]], limit: 4 }).map(({ b }) => b)
        expect(sorted(indexed)).toEqual(sorted(plain))
      }),
      { numRuns: 100 },
    )
  })

  it('keep the index true when documents change', async () => {
    await indexed.add({ _id: 'moving', a: 1, b: [1, 2] })
    await indexed.set('moving', { a: 2, b: [2, 3] })
    expect(indexed.find({ query: { a: 1 } })).toEqual([])
    expect(indexed.find({ query: { b: 1 } })).toEqual([])
    expect(indexed.find({ query: { b: 3 } })).toHaveLength(1)
    await indexed.engine.remove('notes', { _id: 'moving' }, false)
    expect(indexed.find({ query: { a: 2 } })).toEqual([])
  })

  const addDays = () =>
    indexed.engine.insert(
      'notes',
      Array.from({ length: 200 }, (_, day) => ({ _id: `d${day}`, a: 'unit', b: (day * 37) % 200 })),
    )

  it('deliver a page in order without reading the rest', async () => {
    await addDays()
    const page = indexed.find({ query: { a: 'unit', b: { $lt: 150 } }, sort: [['b', -1]], skip: 2, limit: 3 })
    expect(page.map(({ b }) => b)).toEqual([147, 146, 145])
  })

  it('sort in memory where no index delivers the order', async () => {
    await addDays()
    const found = indexed.find({
      query: { a: 'unit', b: { $lt: 4 } },
      sort: [
        ['a', 1],
        ['_id', -1],
      ],
    })
    expect(found.map(({ _id }) => _id)).toEqual(['d173', 'd146', 'd119', 'd0'])
  })

  it('page through ids in order', async () => {
    await addDays()
    const page = indexed.find({ query: { _id: { $gt: 'd19' } }, sort: [['_id', 1]], limit: 3 })
    expect(page.map(({ _id }) => _id)).toEqual(['d190', 'd191', 'd192'])
  })
})
