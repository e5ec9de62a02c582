import type { PledgeActions } from '../../src/domain/pledges/contract'
import { databaseOf } from './database'
import { eachAtOnce } from './at-once'
import type { LocalCloud } from './local-cloud'
import { aMember, aUnitTree } from './seeds'

const UNIT = 'class-a'

export type Rush = {
  readonly seconds: number
  /** From sending to the answer, of the calls that got one. */
  readonly p95Ms: number
  readonly conflicts: number
  /** Calls that were sent again, because their answer was lost or another was still at work. */
  readonly resent: number
}

/** Members of one unit who are about to sign, and what they sign. */
export async function aHall(cloud: LocalCloud, people: number) {
  await aUnitTree(cloud)
  const tokens: string[] = []
  const seats = Array.from({ length: people }, (_, seat) => seat)
  await eachAtOnce(seats, async (seat) => {
    tokens.push(await aMember(cloud, { openId: `seat-${seat}`, unitId: UNIT, audience: 'student' }))
  })
  const shown = await cloud.call<PledgeActions['getPledge']['output']>('pledges', 'getPledge', {
    audience: 'student',
  })
  if (!shown.ok) throw new Error(shown.error.code)
  const { pledge, textHash } = shown.value
  return { tokens, payload: { pledgeId: pledge.id, textHash, isGuardianPresent: false } }
}

type Call = { readonly as: string; readonly key: string }

/**
 * Everybody signs at once, each twice: every second one presses twice (the same key), the others use two phones.
 * After a third of the answers all function workers are killed, after two thirds the cloud itself (kill −9).
 * Calls without an answer are sent again, as the outbox does.
 */
export async function rush(cloud: LocalCloud, hall: Awaited<ReturnType<typeof aHall>>): Promise<Rush> {
  let waiting: Call[] = hall.tokens.flatMap((as, seat) => {
    const key = `signing-of-seat-${seat}-first`
    return [
      { as, key },
      { as, key: seat % 2 === 0 ? key : `signing-of-seat-${seat}-other` },
    ]
  })
  const expected = waiting.length
  const times: number[] = []
  let resent = 0
  let conflicts = 0
  const blows = [
    { after: expected / 3, strike: () => cloud.killWorkers() },
    {
      after: (2 * expected) / 3,
      strike: async () => {
        conflicts += (await cloud.requests()).conflicts
        await cloud.killHard()
        await cloud.restart()
      },
    },
  ]
  let struck: Promise<unknown> = Promise.resolve()
  const started = performance.now()
  while (waiting.length > 0) {
    const unanswered: Call[] = []
    await eachAtOnce(waiting, async (call) => {
      await struck
      const sentAt = performance.now()
      const { as, key } = call
      const answer = await cloud
        .call('pledges', 'signPledge', hall.payload, { as, idempotencyKey: key })
        .catch(() => undefined)
      if (!answer?.ok) return void unanswered.push(call)
      times.push(performance.now() - sentAt)
      const [next] = blows
      if (next && times.length >= next.after) {
        blows.shift()
        struck = next.strike()
      }
    })
    await struck
    waiting = unanswered
    resent += unanswered.length
    // A call that died holds its key until its lease is over.
    if (waiting.length > 0) await cloud.clock.advance(61_000)
  }
  conflicts += (await cloud.requests()).conflicts
  const p95Ms = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
  return { seconds: (performance.now() - started) / 1_000, p95Ms, conflicts, resent }
}

/** What the database holds afterwards. */
export async function countRush(cloud: LocalCloud) {
  const pledges = await all<{ memberId: string }>(cloud, 'pledges')
  const ledger = await all<{ kind: string }>(cloud, 'participations')
  const counters = await all<{ counts: { pledgeSigned?: number } }>(cloud, 'unitDayCounters')
  return {
    pledges: pledges.length,
    members: new Set(pledges.map(({ memberId }) => memberId)).size,
    recount: ledger.filter(({ kind }) => kind === 'pledgeSigned').length,
    counters: counters.reduce((sum, { counts }) => sum + (counts.pledgeSigned ?? 0), 0),
  }
}

async function all<T>(cloud: LocalCloud, collection: string): Promise<T[]> {
  const found: T[] = []
  for (;;) {
    const query = databaseOf(cloud).collection(collection).orderBy('_id', 'asc')
    const { data } = await query.skip(found.length).limit(1_000).get()
    found.push(...(data as T[]))
    if (data.length < 1_000) return found
  }
}
