import { TRANSACTION_LIFETIME_MS } from '../../../cloudfunctions/_local-cloud/transactions'
import { anIndex, openEngine, type EngineFixture } from './engine-fixture'

const CONFLICT = { code: 'DATABASE_TRANSACTION_CONFLICT' }
const GONE = { code: 'DATABASE_TRANSACTION_FAIL' }
const DUPLICATE = { code: 'DATABASE_DUPLICATE_WRITE' }

describe('transactions', () => {
  let db: EngineFixture
  const begin = () => db.engine.transactions.begin()
  const commit = (id: string) => db.engine.transactions.commit(id)

  beforeEach(async () => {
    db = await openEngine([anIndex('by_slug', { slug: 1 }, true), anIndex('by_n', { n: 1 })])
    await db.add({ _id: 'one', slug: 'one', n: 1 })
    await db.add({ _id: 'two', slug: 'two', n: 2 })
  })
  afterEach(() => db.close())

  it('read the state of their first read, whatever is written later', async () => {
    const reader = begin()
    expect(db.get('one', reader)?.n).toBe(1)
    await db.set('one', { n: 100 })
    await db.add({ _id: 'three', slug: 'three', n: 3 })
    expect(db.get('one', reader)?.n).toBe(1)
    expect(db.find({ query: { n: { $gte: 1 } } }, reader)).toHaveLength(2)
    await commit(reader)
    expect(db.get('one')?.n).toBe(100)
  })

  it('see their own writes, and show them to nobody before the commit', async () => {
    const writer = begin()
    await db.set('one', { n: 9 }, writer)
    await db.add({ _id: 'new', slug: 'new', n: 8 }, writer)
    await db.engine.remove('notes', { _id: 'two' }, false, writer)
    const seen = db.find({ query: { n: { $gt: 0 } }, sort: [['n', 1]] }, writer)
    expect(seen.map(({ _id }) => _id)).toEqual(['new', 'one'])
    expect(db.find({ query: {} }).map(({ _id }) => _id)).toEqual(['one', 'two'])
    await commit(writer)
    expect(db.find({ query: {}, sort: [['n', 1]] }).map(({ _id }) => _id)).toEqual(['new', 'one'])
  })

  it('leave nothing behind when aborted', async () => {
    const writer = begin()
    await db.set('one', { n: 9 }, writer)
    db.engine.transactions.abort(writer)
    expect(db.get('one')?.n).toBe(1)
    await expect(commit(writer)).rejects.toMatchObject(GONE)
  })

  it('conflict with the transaction that wrote a document first', async () => {
    const [first, second] = [begin(), begin()]
    await db.set('one', { n: 10 }, first)
    await expect(db.set('one', { n: 20 }, second)).rejects.toMatchObject(CONFLICT)
    await expect(commit(second)).rejects.toMatchObject(GONE)
    await commit(first)
    expect(db.get('one')?.n).toBe(10)
  })

  it('conflict with a write that was committed after their snapshot', async () => {
    const late = begin()
    db.get('two', late)
    await db.set('one', { n: 50 })
    await expect(db.set('one', { n: 60 }, late)).rejects.toMatchObject(CONFLICT)
    expect(db.get('one')?.n).toBe(50)
  })

  it('conflict when a document they did not see was added meanwhile', async () => {
    const late = begin()
    db.get('one', late)
    await db.add({ _id: 'three', slug: 'three' })
    await expect(db.add({ _id: 'three', slug: 'four' }, late)).rejects.toMatchObject(CONFLICT)
  })

  it('refuse a duplicate id or unique value, and end', async () => {
    const first = begin()
    await expect(db.add({ _id: 'one' }, first)).rejects.toMatchObject(DUPLICATE)
    await expect(commit(first)).rejects.toMatchObject(GONE)
    const second = begin()
    await expect(db.add({ _id: 'other', slug: 'two' }, second)).rejects.toMatchObject(DUPLICATE)
  })

  it('write all or nothing when a unique value was taken before the commit', async () => {
    const slow = begin()
    await db.set('one', { n: 11 }, slow)
    await db.add({ _id: 'x', slug: 'taken' }, slow)
    await db.add({ _id: 'y', slug: 'taken' })
    await expect(commit(slow)).rejects.toMatchObject(DUPLICATE)
    expect(db.get('one')?.n).toBe(1)
    expect(db.get('x')).toBeUndefined()
  })

  it('hold up a write outside them until they end', async () => {
    const holder = begin()
    await db.set('one', { n: 5 }, holder)
    const order: string[] = []
    const outside = db
      .change(
        { $inc: { n: 1 } },
        true,
      )({ n: { $lte: 2 } })
      .then(() => order.push('outside'))
    await db.add({ _id: 'unrelated', slug: 'unrelated', n: 99 })
    order.push('commit')
    await commit(holder)
    await outside
    expect(order).toEqual(['commit', 'outside'])
    expect([db.get('one')?.n, db.get('two')?.n]).toEqual([5, 3])
  })

  it('end after 30 seconds and release what they held', async () => {
    const slow = begin()
    await db.set('one', { n: 7 }, slow)
    db.clock.setOffset(TRANSACTION_LIFETIME_MS - 1)
    expect(db.get('one', slow)?.n).toBe(7)
    const waiting = db.set('one', { n: 8 })
    db.clock.setOffset(TRANSACTION_LIFETIME_MS)
    db.engine.transactions.endExpired()
    await waiting
    expect(db.get('one')?.n).toBe(8)
    await expect(commit(slow)).rejects.toMatchObject(GONE)
  })

  it('never lose an increment to a concurrent one', async () => {
    const increment = async () => {
      for (;;) {
        const transaction = begin()
        try {
          const n = Number(db.get('one', transaction)?.n)
          await db.set('one', { n: n + 1 }, transaction)
          return await commit(transaction)
        } catch {
          await new Promise(setImmediate)
        }
      }
    }
    await Promise.all(Array.from({ length: 20 }, increment))
    expect(db.get('one')?.n).toBe(21)
  })
})
