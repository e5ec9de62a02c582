import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { pushFields } from '../../src/domain/broadcasts/push'
import { alertPeople, anAlert, AUTHOR, valueOf } from '../../tests/functions/alert-seeds'
import { aCrowd, openIdOf } from '../../tests/functions/broadcast-crowd'
import { broadcastsOf } from '../../tests/functions/broadcast-seeds'
import { functionsWithoutTimersOf } from '../../tests/functions/functions-without-timers'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import { aUnitTree, type TestUnitId } from '../../tests/functions/seeds'
import { atMost, type Report } from './report'

/** A hundred thousand people, split so that one, two and four workers are busy about equally long. */
const RUNS: readonly { readonly workers: number; readonly unitId: TestUnitId; readonly people: number }[] = [
  { workers: 1, unitId: 'class-a', people: 12_000 },
  { workers: 2, unitId: 'class-b', people: 24_000 },
  { workers: 4, unitId: 'village', people: 64_000 },
]
const LATENCY_MS = 50
const AT_ONCE = 16
const EVERY_REFUSED = 20
const ERROR_RATE = 0.02
/** Messages that a bare loop sends, a worker. */
const BARE_MESSAGES = 8_000
const MINUTE_MS = 60_000

/** How fast alerts go out, against nothing but the SDK, and what it costs the database. */
export async function benchBroadcast(report: Report): Promise<void> {
  const functionsDir = await functionsWithBareLoop()
  const cloud = await startLocalCloud({ functionsDir })
  await aUnitTree(cloud)
  await alertPeople(cloud)
  let from = 0
  for (const { unitId, people } of RUNS) {
    await aCrowd(cloud, { from, count: people, unitId }, 9)
    from += people
  }
  const refusedOpenIds = Array.from({ length: from / EVERY_REFUSED }, (_, n) => openIdOf(n * EVERY_REFUSED))
  await cloud.faults({ latencyMs: LATENCY_MS, errorRate: ERROR_RATE, refusedOpenIds })
  const told = (figure: string, value: number, unit: string) =>
    report({ bench: 'broadcast', figure, value: Math.round(value * 1_000) / 1_000, unit })
  await planOfEverybody(cloud, told)
  const rates = new Map<number, number>()
  for (const run of RUNS) {
    const bare = await bareRate(cloud, run.workers)
    const { rate, requests, reached } = await broadcastRate(cloud, run)
    rates.set(run.workers, rate)
    const name = `${run.workers} worker${run.workers > 1 ? 's' : ''}`
    told(`recipients, ${name}`, rate, 'per second')
    told(`bare loop, ${name}`, bare, 'per second')
    const ratio = Math.round((rate / bare) * 1_000) / 1_000
    report({
      bench: 'broadcast',
      figure: `of the bare loop, ${name}`,
      value: ratio,
      unit: '×',
      budget: 0.95,
      ok: ratio >= 0.95,
    })
    report(
      atMost({
        bench: 'broadcast',
        figure: `database requests a recipient, ${name}`,
        value: Math.round(requests * 10_000) / 10_000,
        unit: 'requests',
        budget: 0.05,
      }),
    )
    report(
      atMost({
        bench: 'broadcast',
        figure: `missed, ${name}`,
        value: run.people - reached,
        unit: 'people',
        budget: 0,
      }),
    )
  }
  const growth = Math.round(((rates.get(4) ?? 0) / (rates.get(1) ?? 1)) * 100) / 100
  report({
    bench: 'broadcast',
    figure: 'four workers against one',
    value: growth,
    unit: '×',
    budget: 3.5,
    ok: growth >= 3.5,
  })
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
}

async function functionsWithBareLoop(): Promise<string> {
  const folder = functionsWithoutTimersOf('pushes')
  await build({
    entryPoints: ['config/bench/bare-loop.ts'],
    outfile: join(folder, 'bare-loop', 'index.js'),
    ...{ bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node16', logLevel: 'warning' },
  })
  copyFileSync(join(folder, 'pushes', 'config.json'), join(folder, 'bare-loop', 'config.json'))
  return folder
}

async function planOfEverybody(
  cloud: LocalCloud,
  told: (figure: string, value: number, unit: string) => void,
) {
  const alertId = await anAlert(cloud, 'published', { severity: 'severe', areaUnitIds: ['county'] })
  const started = performance.now()
  const { reach } = await valueOf(broadcastsOf(cloud)('planBroadcast', { alertId }, AUTHOR))
  told('planned people', reach.people, 'people')
  told('the plan for them', performance.now() - started, 'ms')
}

/** Messages a second of so many loops at once. */
async function bareRate(cloud: LocalCloud, workers: number): Promise<number> {
  const published = { headline: '有人冒充民警打电话', publisher: '测试镇', publishedAt: new Date() }
  const fields = Object.entries(pushFields(published, 'alert')).map(([name, value]) => [name, { value }])
  const messages = Array.from({ length: BARE_MESSAGES }, (_, n) => ({
    ...{ touser: openIdOf(n), templateId: 'local-alert', page: 'pages/alert/index?id=bare' },
    data: Object.fromEntries(fields) as object,
  }))
  const loops = Array.from({ length: workers }, () =>
    cloud.call<number>('bare-loop', 'send', { messages, atOnce: AT_ONCE }),
  )
  const took = await Promise.all(loops.map((loop) => valueOf(loop)))
  return took.reduce((sum, ms) => sum + BARE_MESSAGES / (ms / 1_000), 0)
}

type Run = (typeof RUNS)[number]

async function broadcastRate(cloud: LocalCloud, { workers, unitId, people }: Run) {
  const alertId = await anAlert(cloud, 'published', { severity: 'severe', areaUnitIds: [unitId] })
  await valueOf(broadcastsOf(cloud)('startBroadcast', { alertId, typedPeople: people }, AUTHOR))
  await cloud.clock.advance(3 * MINUTE_MS)
  await cloud.resetRequests()
  const startedAt = cloud.clock.now()
  const fire = (count: number) =>
    Promise.all(Array.from({ length: count }, () => cloud.fireTimer('pushes', 'sendAt00')))
  await fire(workers)
  const until = cloud.clock.now()
  const first = await sentSince(cloud, alertId, startedAt, until)
  // Those whom a busy WeChat did not take, and what was left when the time of the workers was over.
  for (let round = 0; round < 12; round++) {
    const { state } = (await valueOf(broadcastsOf(cloud)('getBroadcast', { alertId }, AUTHOR))) ?? {
      state: 'ended',
    }
    if (state !== 'sending') break
    await cloud.clock.advance(11 * MINUTE_MS)
    await fire(workers)
  }
  const { reads, mutations } = await cloud.requests()
  const all = await sentSince(cloud, alertId, startedAt, Infinity)
  return { rate: first.calls / first.seconds, requests: (reads + mutations) / people, reached: all.people }
}

/** What the simulated WeChat was asked: calls, the seconds from the first to the last, and people who got an answer that counts. */
async function sentSince(cloud: LocalCloud, alertId: string, from: number, until: number) {
  const log = (await cloud.wechatLog()).filter(
    ({ at, request }) => at >= from && at <= until && (request as { page?: string }).page?.endsWith(alertId),
  )
  const settled = log.filter(({ errcode }) => errcode === 0 || errcode === 43101)
  const times = log.map(({ at }) => at)
  const first = times[0] ?? 0
  return {
    calls: log.length,
    seconds: ((times.at(-1) ?? 0) - first + LATENCY_MS) / 1_000,
    people: new Set(settled.map(({ request }) => (request as { touser: string }).touser)).size,
  }
}
