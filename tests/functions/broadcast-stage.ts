import { rmSync } from 'node:fs'
import type { AlertContent } from '../../src/domain/alerts/alert'
import { alertPeople, anAlert, AUTHOR, forgetAlerts, valueOf } from './alert-seeds'
import { aPerson, broadcastsOf, forgetBroadcasts } from './broadcast-seeds'
import { functionsWithoutTimersOf } from './functions-without-timers'
import { documentsOf } from './database'
import { startLocalCloud } from './local-cloud'
import { aKey, aUnitTree, memberIdOf } from './seeds'

export type Stage = Awaited<ReturnType<typeof aStage>>

/** A cloud in which only the test pushes, with the people that alerts need. */
export async function aStage() {
  const functionsDir = functionsWithoutTimersOf('pushes')
  const cloud = await startLocalCloud({ functionsDir })
  await aUnitTree(cloud)
  await alertPeople(cloud)
  const broadcast = broadcastsOf(cloud)
  const atChina = (text: string) => cloud.clock.set(Date.parse(`${text}+08:00`) - Date.now())
  let people = 0
  return {
    ...{ cloud, broadcast, atChina },
    send: () => cloud.fireTimer('pushes', 'sendAt00'),
    published: (over: Partial<AlertContent> = {}) =>
      anAlert(cloud, 'published', { severity: 'severe', ...over }),
    start: (alertId: string, typedPeople: number | null = null) =>
      broadcast('startBroadcast', { alertId, typedPeople }, AUTHOR),
    cancelAlert: (alertId: string) =>
      cloud.call(
        'alerts',
        'cancelAlert',
        { alertId, reason: '核实过了，是误会，请放心' },
        { as: AUTHOR, idempotencyKey: aKey() },
      ),
    async progressOf(alertId: string) {
      const progress = await valueOf(broadcast('getBroadcast', { alertId }, AUTHOR))
      if (!progress) throw new Error('there is no broadcast')
      return progress
    },
    async remainingOf(openId: string) {
      const own = { _id: memberIdOf(openId) }
      const [consent] = await documentsOf<{ remaining: number }>(cloud, 'consents', own)
      return consent?.remaining
    },
    async somebody(seed: Omit<Parameters<typeof aPerson>[1], 'openId'> = {}) {
      const openId = `person-${++people}`
      return { openId, token: await aPerson(cloud, { openId, ...seed }) }
    },
    /** Ten in the morning, no alerts, nobody who agreed to anything. */
    async clear() {
      await cloud.faults({})
      await atChina('2027-03-01T10:00')
      await forgetAlerts(cloud)
      await forgetBroadcasts(cloud)
    },
    async end() {
      await cloud.stop()
      rmSync(functionsDir, { recursive: true })
    },
  }
}

/** As `pushedTo` tells of messages to the people themselves, of those to families, and of those that take it back. */
export const told = (...people: { openId: string }[]) => people.map(({ openId }) => `${openId} 点开`).sort()
export const turns = (...people: { openId: string }[]) => people.map(({ openId }) => `${openId} 请告`).sort()
export const recalled = (...people: { openId: string }[]) =>
  people.map(({ openId }) => `${openId} 这条`).sort()
