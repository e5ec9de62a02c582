import { alertPeople, anAlert, AUTHOR, valueOf } from './alert-seeds'
import { aCrowd, openIdOf } from './broadcast-crowd'
import { broadcastsOf } from './broadcast-seeds'
import type { LocalCloud } from './local-cloud'
import { aUnitTree } from './seeds'

const LATENCY_MS = 50
/** As long as nothing is killed, a worker is through well before. */
const LONGEST_MS = 1_500
const AFTER_LEASE_MS = 91_000
const AFTER_BACKOFF_MS = 11 * 60_000

type Outcome = {
  /** People of the area whom WeChat was never asked for. */
  readonly missed: number
  /** Messages to somebody who had one. */
  readonly duplicates: number
  /** People in WeChat's log who do not belong to the area. */
  readonly strangers: number
  readonly kills: number
  /** As the broadcast counts them itself. */
  readonly counted: number
}

/**
 * One alert to so many people, its timers doubled, while workers (odd times) and the cloud itself (even times) are killed at
 * random moments.
 */
export async function broadcastUnderFire(cloud: LocalCloud, people: number, kills: number): Promise<Outcome> {
  await aUnitTree(cloud)
  await alertPeople(cloud)
  await aCrowd(cloud, { from: 0, count: people, unitId: 'village' }, 1)
  await cloud.faults({ latencyMs: LATENCY_MS, errorRate: 0.02 })
  const alertId = await anAlert(cloud, 'published', { severity: 'severe' })
  await valueOf(broadcastsOf(cloud)('startBroadcast', { alertId, typedPeople: people }, AUTHOR))
  const fire = () =>
    Promise.all(
      ['sendAt00', 'sendAt00', 'sendAt15'].map((name) =>
        cloud.fireTimer('pushes', name).catch(() => undefined),
      ),
    )
  let killed = 0
  while (killed < kills) {
    const running = fire()
    await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * LONGEST_MS))
    killed++
    if (killed % 2 === 1) await cloud.killWorkers()
    else await cloud.killHard()
    await running
    if (killed % 2 === 0) await cloud.restart()
    await cloud.clock.advance(AFTER_LEASE_MS)
  }
  for (let round = 0; round < 20; round++) {
    await fire()
    const progress = await valueOf(broadcastsOf(cloud)('getBroadcast', { alertId }, AUTHOR))
    if (progress?.state !== 'sending') break
    await cloud.clock.advance(AFTER_BACKOFF_MS)
  }
  const progress = await valueOf(broadcastsOf(cloud)('getBroadcast', { alertId }, AUTHOR))
  const sent = (await cloud.wechatLog())
    .filter(({ errcode, request }) => errcode === 0 && (request as { page?: string }).page?.endsWith(alertId))
    .map(({ request }) => (request as { touser: string }).touser)
  const reached = new Set(sent)
  const meant = Array.from({ length: people }, (_, nth) => openIdOf(nth))
  return {
    missed: meant.filter((openId) => !reached.has(openId)).length,
    duplicates: sent.length - reached.size,
    strangers: [...reached].filter((openId) => !meant.includes(openId)).length,
    kills: killed,
    counted: progress?.counts.accepted ?? 0,
  }
}
