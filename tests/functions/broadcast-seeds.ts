import type { BroadcastActions } from '../../src/domain/broadcasts/contract'
import type { Audience } from '../../src/domain/shared/taxonomy'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey, aMember, memberIdOf, type TestUnitId } from './seeds'

type PersonSeed = {
  readonly openId: string
  readonly unitId?: TestUnitId
  readonly otherUnitIds?: readonly TestUnitId[]
  readonly audience?: Audience
  readonly grants?: NonNullable<Parameters<typeof aMember>[1]['grants']>
  /** How often they said yes. */
  readonly consents?: number
}

/** A member, with as many messages as they agreed to, through the product's own action. */
export async function aPerson(cloud: LocalCloud, { consents = 0, ...member }: PersonSeed): Promise<string> {
  const token = await aMember(cloud, { audience: 'elder', ...member })
  for (let count = 0; count < consents; count++) {
    const answer = await cloud.call('consents', 'allowPush', {}, { as: token, idempotencyKey: aKey() })
    if (!answer.ok) throw new Error(answer.error.code)
  }
  return token
}

/** The first is helped by the second. */
export async function aPair(cloud: LocalCloud, helpedOpenId: string, helperOpenId: string): Promise<void> {
  const [helped, helper] = [memberIdOf(helpedOpenId), memberIdOf(helperOpenId)]
  const pair = { id: `pair-${helpedOpenId}-${helperOpenId}`, since: new Date('2026-01-01'), textSize: null }
  const db = databaseOf(cloud)
  const add = (relative: object) => ({ relatives: db.command.push([relative]) })
  await db
    .collection('members')
    .doc(helped)
    .update(add({ ...pair, memberId: helper, is: 'helper' }))
  await db
    .collection('members')
    .doc(helper)
    .update(add({ ...pair, memberId: helped, is: 'helped' }))
}

/** Calls an action of `broadcasts`, with a fresh idempotency key. */
export function broadcastsOf(cloud: LocalCloud) {
  return <Name extends keyof BroadcastActions>(
    action: Name,
    payload: BroadcastActions[Name]['input'],
    as: string,
    idempotencyKey = aKey(),
  ): Promise<Result<BroadcastActions[Name]['output']>> =>
    cloud.call('broadcasts', action, payload, { as, idempotencyKey })
}

/** To whom WeChat accepted a message about the alert, one line each, with what it asked them to do. */
export async function pushedTo(cloud: LocalCloud, alertId: string): Promise<string[]> {
  const log = await cloud.wechatLog()
  return log
    .filter(({ errcode }) => errcode === 0)
    .map(({ request }) => request as { touser: string; page: string; data: { thing4: { value: string } } })
    .filter(({ page }) => page === `pages/alert/index?id=${alertId}`)
    .map(({ touser, data }) => `${touser} ${data.thing4.value.slice(0, 2)}`)
    .sort()
}

export async function forgetBroadcasts(cloud: LocalCloud): Promise<void> {
  const db = databaseOf(cloud)
  for (const name of ['broadcasts', 'broadcastShards', 'consents', 'familyNudges', 'alertOpenings']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
}
