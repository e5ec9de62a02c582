import pLimit, { type LimitFunction } from 'p-limit'
import { isCurrent } from '../../src/domain/alerts/alert'
import { backoffMs, ROUNDS_MAX } from '../../src/domain/broadcasts/backoff'
import { addSends, minuteOf, NO_SENDS, type SendCounts } from '../../src/domain/broadcasts/figures'
import { outOfQuietHours } from '../../src/domain/broadcasts/limits'
import { pushFields } from '../../src/domain/broadcasts/push'
import { sendingName, type Wave } from '../../src/domain/broadcasts/shards'
import type { Shard } from '../_platform/broadcasts'
import { termsOf } from '../_platform/inbox'
import { alertTemplate, giveBack, spend } from '../_platform/push-consents'
import { keepNudges, nextPage, portionsOf, type Page, type Recipient } from '../_platform/push-recipients'
import { split } from '../_platform/push-shards'
import { randomFraction } from '../_platform/secrets'
import {
  isMistake,
  sendSubscribeMessage,
  type Mistake,
  type Sending,
  type SubscribeMessage,
} from '../_platform/subscribe-message'
import {
  findSent,
  findUnsplit,
  insertShards,
  leaseShard,
  recordStep,
  release,
  stopFor,
  type Sent,
} from './store'

/** Less than the function may run: what is on its way then still ends and is written down. */
const WORKING_MS = 40_000
/** Messages on their way at once, of one worker. */
const AT_ONCE = 16
const AT_ONCE_LEAST = 2
/** So much longer the rest of a page may take while WeChat is slow; then it waits for the next worker. */
const GRACE_MS = 10_000
/** So many in a row, and WeChat is left alone for a while. */
const BUSY_IN_A_ROW = 10
/** How often a worker looks whether the alert still holds. */
const LOOK_EVERY_MS = 2_000

/**
 * Started by a timer, also by several at once. Each part of a sending is leased by one worker; its messages are taken page
 * by page before they are sent, and written down afterwards, in portions. After a kill the part is taken up again once its
 * lease is over: nobody is missed, and what goes twice is at most what was sent since the last portion was written down, two
 * portions a worker.
 */
export async function sendDue(now: Date): Promise<SendCounts> {
  if (alertTemplate() === null) return NO_SENDS
  await splitNew(now)
  const until = Date.now() + WORKING_MS
  const limit = pLimit(AT_ONCE)
  let counts = NO_SENDS
  while (Date.now() < until) {
    const shard = await leaseShard(new Date())
    if (!shard) break
    counts = addSends(counts, await workOff(shard, limit, until))
  }
  return counts
}

async function splitNew(now: Date): Promise<void> {
  for (const broadcast of await findUnsplit()) {
    await insertShards(
      broadcast._id,
      broadcast.toSplit.flatMap((wave) => split(broadcast, wave, now)),
    )
  }
}

/** Why a worker stops before the end of its part. */
type Halt = 'busy' | 'stopped' | 'over' | 'night' | 'late' | Mistake
type Outcome = Sending | 'unsent'

async function workOff(shard: Shard, limit: LimitFunction, until: number): Promise<SendCounts> {
  const sent = await findSent(shard.broadcastId)
  if (!sent || !isWanted(shard, sent, new Date())) {
    await giveUp(shard)
    return NO_SENDS
  }
  const now = new Date()
  const morning = outOfQuietHours(now)
  if (!isSevere(sent) && morning > now) {
    await release(shard, { nextAt: morning })
    return NO_SENDS
  }
  // Stopped before it had parts.
  if (sent.broadcast.stopped !== null) {
    await release(shard, { nextAt: new Date(), isStopped: true })
    return NO_SENDS
  }
  const work = beginWork(shard, sent, { limit, latest: until + GRACE_MS })
  let coming = nextPage(shard, sent.broadcast, shard.cursor)
  let written: Promise<void> = Promise.resolve()
  for (;;) {
    const page = await coming
    const isEnd = page.isLast || work.halt() !== undefined || Date.now() >= until
    if (!isEnd) coming = nextPage(shard, sent.broadcast, page.cursor)
    // One portion is on its way while the one before is written down.
    for (const portion of portionsOf(page)) {
      const outcomes = Promise.all(portion.recipients.map(work.send))
      await written
      written = outcomes.then((known) => work.record(portion, known))
    }
    if (!isEnd) continue
    await written
    await work.end(page.isLast)
    return work.counts()
  }
}

type Pace = { readonly limit: LimitFunction; readonly latest: number }

/** What was sent, and what is still to be done about it. */
function beginWork(shard: Shard, sent: Sent, { limit, latest }: Pace) {
  const { broadcast } = sent
  let halt: Halt | undefined
  let busyInARow = 0
  let counts = NO_SENDS
  let lookedAt = Date.now()
  let at = shard.cursor
  const spent: string[] = []
  const again = [...shard.again]

  async function send(recipient: Recipient): Promise<Outcome> {
    return limit(async () => {
      if (Date.now() > latest) halt ??= 'late'
      if (halt) return 'unsent'
      const message = messageOf(recipient, sent, shard.wave)
      const first = await sendSubscribeMessage(message)
      // Where others went through, one that did not is tried once more at once.
      const sending = first === 'busy' && busyInARow === 0 ? await sendSubscribeMessage(message) : first
      busyInARow = sending === 'busy' ? busyInARow + 1 : 0
      if (busyInARow >= BUSY_IN_A_ROW) halt ??= 'busy'
      if (isMistake(sending)) halt = sending
      return sending
    })
  }

  async function record({ recipients, cursor }: Page, outcomes: readonly Outcome[]): Promise<void> {
    const now = new Date()
    const having = (...wanted: Outcome[]) =>
      recipients.filter((_, at) => wanted.includes(outcomes[at] ?? 'unsent'))
    const [accepted, refused, unknown] = [having('accepted'), having('refused'), having('unknown')]
    const open = having('busy', 'unsent', 'template', 'page', 'fields')
    spent.push(...idsOf([...refused, ...unknown]))
    await keepNudges(
      broadcast._id,
      accepted.flatMap(({ helped }) => helped),
      now,
    )
    const done = {
      accepted: accepted.length,
      refused: refused.length,
      unknown: unknown.length,
      failed: 0,
    }
    const missed = idsOf(open)
    const units = shard.wave === 'alert' ? countByTile(accepted) : new Map<string, number>()
    const step = { cursor, counts: done, minute: minuteOf(now), units, again: missed }
    again.push(...missed)
    at = cursor
    counts = addSends(counts, done)
    adapt(open.length / Math.max(1, recipients.length))
    if (!(await recordStep(shard, step))) halt ??= 'stopped'
    await lookAgain(now)
  }

  /** Half as many at once while WeChat is busy, and twice as many once it is no longer. */
  function adapt(busyShare: number): void {
    if (busyShare > 0.2) limit.concurrency = Math.max(AT_ONCE_LEAST, limit.concurrency / 2)
    if (busyShare < 0.05) limit.concurrency = Math.min(AT_ONCE, limit.concurrency * 2)
  }

  async function lookAgain(now: Date): Promise<void> {
    if (halt || now.getTime() - lookedAt < LOOK_EVERY_MS) return
    lookedAt = now.getTime()
    if (!isSevere(sent) && outOfQuietHours(now) > now) halt = 'night'
    const standing = await findSent(broadcast._id)
    if (!standing || !isWanted(shard, standing, now)) halt = 'over'
  }

  async function end(isLast: boolean): Promise<void> {
    const now = new Date()
    await spend(spent, sendingName(broadcast._id, shard.wave))
    if (halt === 'over') return giveUp({ ...shard, again, cursor: at })
    if (halt === 'night') return release(shard, { nextAt: outOfQuietHours(now), tries: 0 })
    if (halt === 'busy')
      return release(shard, { nextAt: afterBusy(shard.tries, now), tries: shard.tries + 1 })
    if (halt && halt !== 'stopped' && halt !== 'late') await stopFor(broadcast._id, halt, now)
    if (halt || !isLast) return release(shard, { nextAt: now, tries: 0 })
    if (again.length === 0) return release(shard, { nextAt: null })
    if (shard.rounds + 1 >= ROUNDS_MAX) return giveUp({ ...shard, again, only: null })
    const next = { only: again, again: [], cursor: '', rounds: shard.rounds + 1, tries: 0 }
    return release(shard, { ...next, nextAt: afterBusy(shard.rounds, now) })
  }

  return { send, record, end, halt: () => halt, counts: () => counts }
}

/** There is no reason to send any more: whoever still waited for a message keeps the consent for the next one. */
async function giveUp(shard: Shard): Promise<void> {
  const { again, only, cursor, broadcastId, wave } = shard
  const waiting = [...again, ...(only ?? []).filter((id) => id > cursor)]
  await giveBack(waiting, sendingName(broadcastId, wave))
  return release(shard, { nextAt: null, again: [], only: null }, waiting.length)
}

const afterBusy = (tries: number, now: Date): Date =>
  new Date(now.getTime() + backoffMs(tries, randomFraction()))

const isSevere = ({ alert }: Sent): boolean => alert.content.severity === 'severe'

/** Whether there is still a reason to send. */
function isWanted({ wave }: Shard, { broadcast, alert }: Sent, now: Date): boolean {
  if (wave === 'cancel') return now < alert.content.expiresAt
  return broadcast.cancelledAt === null && isCurrent(termsOf(alert), now)
}

/** Opens the alert; says what whoever gets it is asked to do. */
function messageOf({ openId }: Recipient, { broadcast, alert }: Sent, wave: Wave): SubscribeMessage {
  const { _id, content, publishedAt, changedAt } = alert
  const pushed = {
    headline: content.headline,
    publisher: broadcast.unitName,
    publishedAt: publishedAt ?? changedAt,
  }
  const fields = pushFields(pushed, wave)
  return { openId, templateId: alertTemplate() ?? '', page: `pages/alert/index?id=${_id}`, fields }
}

const idsOf = (recipients: readonly Recipient[]): string[] => recipients.map(({ id }) => id)

function countByTile(recipients: readonly Recipient[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { tile } of recipients) counts.set(tile, (counts.get(tile) ?? 0) + 1)
  return counts
}
