import type { CloudSchema } from '../../cloudfunctions/_local-cloud/catalogue'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import {
  connectSdk,
  documentsIn,
  pointSdksAt,
  type Database,
} from '../../tests/functions/local-cloud/sdk-fixture'
import { atMost, type Report } from './report'

const SCHEMA: CloudSchema = {
  collections: [
    {
      name: 'items',
      indexes: [
        {
          name: 'by_unit_at',
          keys: [
            { name: 'unit', direction: 1 },
            { name: 'at', direction: -1 },
          ],
          unique: false,
        },
      ],
    },
  ],
}

const DOCUMENTS = 5000
const UNITS = 100
const OPERATIONS = 1000
const KILLS = 10

type Operation = (n: number) => Promise<unknown>

/** The database through the unmodified SDK, one call at a time and eight at once; then kill −9 during writes. */
export async function benchLocalCloud(report: Report): Promise<void> {
  const cloud = await startLocalCloud({ schema: SCHEMA })
  const { db } = connectSdk(cloud.adminUrl)
  await fill(db)
  const operations = operationsOn(db)
  for (const run of Object.values(operations)) await perSecond(run, 8)
  for (const [name, run] of Object.entries(operations)) {
    for (const atOnce of [1, 8]) {
      const value = await perSecond(run, atOnce)
      report({ bench: 'local-cloud', figure: `${name}, ${atOnce} at once`, value, unit: 'per second' })
    }
  }
  const { acknowledged, lost } = await killDuringWrites(cloud, db)
  report({
    bench: 'local-cloud',
    figure: 'writes acknowledged before a kill −9',
    value: acknowledged,
    unit: 'writes',
  })
  const figure = `acknowledged writes lost in ${KILLS} kills`
  report(atMost({ bench: 'local-cloud', figure, value: lost, unit: 'writes', budget: 0 }))
  await cloud.stop()
}

const item = (n: number) => ({ unit: `unit-${n % UNITS}`, at: n, text: 'x'.repeat(200) })

async function fill(db: Database): Promise<void> {
  const batch = 500
  for (let start = 0; start < DOCUMENTS; start += batch) {
    await db
      .collection('items')
      .add(Array.from({ length: batch }, (_, n) => ({ _id: `item-${start + n}`, ...item(start + n) })))
  }
}

function operationsOn(db: Database): Record<string, Operation> {
  const items = db.collection('items')
  const increment = { hits: db.command.inc(1) }
  return {
    'get by id': (n) => items.doc(`item-${n % DOCUMENTS}`).get(),
    'indexed where, newest 20': (n) =>
      items
        .where({ unit: `unit-${n % UNITS}` })
        .orderBy('at', 'desc')
        .limit(20)
        .get(),
    add: (n) => items.add({ ...item(n), unit: 'added' }),
    inc: (n) => items.doc(`item-${n % UNITS}`).update(increment),
  }
}

async function perSecond(run: Operation, atOnce: number): Promise<number> {
  let next = 0
  const started = performance.now()
  await inParallel(atOnce, async () => {
    while (next < OPERATIONS) await run(next++)
  })
  return Math.round(OPERATIONS / ((performance.now() - started) / 1000))
}

/** Writes with eight writers, kills the cloud amid them, and counts what was acknowledged but is gone. */
async function killDuringWrites(
  cloud: LocalCloud,
  db: Database,
): Promise<{ acknowledged: number; lost: number }> {
  const acknowledged: string[] = []
  for (let kill = 0; kill < KILLS; kill += 1) {
    await writeUntilKilled(cloud, db, acknowledged, 40 + 17 * kill)
    await cloud.restart()
    pointSdksAt(cloud.adminUrl)
  }
  const found = new Set<unknown>()
  for (let start = 0; start < acknowledged.length; start += 500) {
    const ids = acknowledged.slice(start, start + 500)
    const query = db.collection('items').where({ _id: db.command.in(ids) })
    for (const { _id } of await documentsIn(query.limit(1000).get())) found.add(_id)
  }
  return { acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !found.has(id)).length }
}

async function writeUntilKilled(
  cloud: LocalCloud,
  db: Database,
  acknowledged: string[],
  killAfter: number,
): Promise<void> {
  const target = acknowledged.length + killAfter
  let killed: Promise<void> | undefined
  await inParallel(8, async () => {
    while (killed === undefined) {
      const _id = `kept-${acknowledged.length}-${performance.now()}`
      try {
        await db.collection('items').add({ _id, ...item(0) })
        acknowledged.push(_id)
      } catch (error) {
        if (killed === undefined) throw error
      }
      if (acknowledged.length >= target) killed ??= cloud.killHard()
    }
  })
  await killed
}

function inParallel(count: number, run: () => Promise<void>): Promise<void[]> {
  return Promise.all(Array.from({ length: count }, run))
}
