import { anIndex } from './engine-fixture'
import { writeFunctions } from './function-fixtures'
import {
  connectSdk,
  documentIn,
  documentsIn,
  pointSdksAt,
  type UntypedDatabase,
  type Database,
} from './sdk-fixture'
import { startLocalCloud, type LocalCloud } from '../local-cloud'

const FUNCTIONS = writeFunctions({
  greet: { main: 'async ({ name }) => `hello ${name}`' },
  failing: { main: "async () => { throw new Error('a bug') }" },
})

let cloud: LocalCloud
let app: ReturnType<typeof connectSdk>['app']
let db: Database
let untyped: UntypedDatabase

beforeAll(async () => {
  const indexes = [anIndex('by_slug', { slug: 1 }, true)]
  cloud = await startLocalCloud({
    functionsDir: FUNCTIONS,
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

describe('node-sdk on the local cloud: transactions', () => {
  it('commits what a transaction wrote together', async () => {
    await notes().add({ _id: 'a', slug: 'a', n: 42 })
    const read = await untyped.runTransaction(async (transaction) => {
      const note = transaction.collection('notes').doc('a')
      const n = Number((await documentIn(note.get()))?.n)
      await note.update({ n: n + 1 })
      await transaction.collection('notes').add({ _id: 'b', slug: 'b' })
      return n
    })
    expect(read).toBe(42)
    expect((await note('a'))?.n).toBe(43)
    expect(await note('b')).toBeDefined()
  })

  it('undoes everything when the callback throws', async () => {
    await expect(
      untyped.runTransaction(async (transaction) => {
        await transaction.collection('notes').add({ _id: 'a', slug: 'a' })
        throw new Error('changed my mind')
      }),
    ).rejects.toThrow('changed my mind')
    expect(await note('a')).toBeUndefined()
  })

  it('runs where().update() outside the transaction, as CloudBase does', async () => {
    await notes().add([
      { _id: 'a', slug: 'a' },
      { _id: 'b', slug: 'b' },
    ])
    const transaction = await untyped.startTransaction()
    await transaction.collection('notes').doc('a').update({ inside: true })
    await transaction.collection('notes').where({ slug: 'b' }).update({ outside: true })
    await transaction.rollback(undefined)
    expect((await note('a'))?.inside).toBeUndefined()
    expect((await note('b'))?.outside).toBe(true)
  })

  it('loses no increment of twenty writers, with the retries of the SDK', async () => {
    await notes().add({ _id: 'a', slug: 'a', hits: 0 })
    const increment = async (): Promise<void> => {
      try {
        await untyped.runTransaction(async (transaction) => {
          const note = transaction.collection('notes').doc('a')
          await note.update({ hits: Number((await documentIn(note.get()))?.hits) + 1 })
        })
      } catch (error) {
        expect(error).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
        await increment()
      }
    }
    await Promise.all(Array.from({ length: 20 }, increment))
    expect((await note('a'))?.hits).toBe(20)
  })

  it('counts the requests by reads and mutations', async () => {
    await notes().add({ _id: 'a', slug: 'a' })
    await cloud.resetRequests()
    await untyped.runTransaction(async (transaction) => {
      await transaction.collection('notes').add({ _id: 'b', slug: 'b' })
      await transaction.collection('notes').doc('a').update({ n: 1 })
    })
    await notes().where({}).count()
    expect(await cloud.requests()).toMatchObject({ reads: 1, mutations: 4 })
  })
})

describe('node-sdk on the local cloud: functions and storage', () => {
  it('calls another function', async () => {
    expect((await app.callFunction({ name: 'greet', data: { name: 'you' } })).result).toBe('hello you')
    await expect(app.callFunction({ name: 'failing', data: {} })).rejects.toMatchObject({
      code: 'FUNCTIONS_EXECUTE_FAIL',
    })
    await expect(app.callFunction({ name: 'nowhere', data: {} })).rejects.toMatchObject({
      code: 'FUNCTION_NOT_FOUND',
    })
  })

  it('keeps, hands out and deletes a file', async () => {
    const { fileID } = await app.uploadFile({ cloudPath: '目录/a b.txt', fileContent: Buffer.from('hello') })
    const { fileContent } = await app.downloadFile({ fileID })
    expect(fileContent?.toString()).toBe('hello')
    expect((await app.deleteFile({ fileList: [fileID] })).fileList[0]?.code).toBe('SUCCESS')
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
  })

  it('hands out a file for a while only, and takes none without a permit', async () => {
    const { fileID } = await app.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('hello') })
    const { fileList } = await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })
    const address = fileList[0]?.tempFileURL ?? ''
    expect((await fetch(address)).status).toBe(200)
    expect((await fetch(address.replace(/sign=./, 'sign=x'))).status).toBe(403)
    await cloud.clock.advance(61_000)
    expect((await fetch(address)).status).toBe(403)
    await cloud.clock.set(0)
    expect((await fetch(`${cloud.url}/_storage/b.txt`, { method: 'PUT', body: 'x' })).status).toBe(403)
  })

  it('keeps files inside its folder', async () => {
    await expect(
      app.uploadFile({ cloudPath: '../../escape.txt', fileContent: Buffer.from('x') }),
    ).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('durability', () => {
  it('keeps every acknowledged write through kill −9', async () => {
    const { id } = await notes().add({ slug: 'kept' })
    await cloud.killHard()
    await cloud.restart()
    pointSdksAt(cloud.adminUrl)
    expect(await note(String(id))).toBeDefined()
  })
})
