import type { PushMark } from '../../src/domain/broadcasts/shards'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { collection, command, inThousands, type Filter, type Transaction } from './database'
import type { Member, Membership } from './identity'
import { unseal, type Sealed } from './sealing'

export const CONSENTS = 'consents'

/**
 * How many messages somebody still lets through, under their own number. Where they belong and who they are stands in it
 * as well, so that a sending finds them without looking at everybody.
 */
export type PushConsent = Membership & {
  /** The member's. */
  readonly _id: string
  readonly otherUnits: readonly Membership[]
  readonly audience: Audience
  /** Each yes to WeChat's question is worth one message. */
  readonly remaining: number
  /** By which WeChat finds them; read by the sending alone. */
  readonly openId: Sealed
  /** For which sendings a message was taken from it, the last few. */
  readonly pushedFor: readonly PushMark[]
  readonly changedAt: Date
  readonly lastOperationId: string
}

/** The message template for alerts that this deployment has with WeChat; null where it has none, and nobody is asked. */
export const alertTemplate = (): string | null => process.env.ALERT_TEMPLATE_ID || null

const consents = collection<PushConsent>(CONSENTS)

type Copied = Pick<Member, 'unitId' | 'unitName' | 'unitPath' | 'campaignId' | 'otherUnits' | 'audience'>

/** Keeps the copy in step, where there is one, within the change of the member. */
export async function copyToConsent(
  transaction: Transaction,
  memberId: string,
  copied: Partial<Copied>,
): Promise<void> {
  await transaction.collection<PushConsent>(CONSENTS).update(memberId, copied)
}

/** The same outside of a transaction, for what stands in the member document alone. */
export async function copyAudience(memberId: string, audience: Audience): Promise<void> {
  await consents.update(memberId, { audience })
}

const CONSENT_FIELDS = ['unitId', 'unitPath', 'otherUnits', 'remaining', 'openId', 'pushedFor'] as const
export type Reachable = Pick<PushConsent, '_id' | (typeof CONSENT_FIELDS)[number]>

type Wanted = {
  readonly areaUnitId: string
  readonly isHome: boolean
  readonly audiences: readonly Audience[]
  readonly ids: Filter
  readonly sending: string
}

/** The next ones of an area by their ids: with a message left, or with one taken for this sending that may not have gone. */
export function findReachable(
  { areaUnitId, isHome, audiences, ids, sending }: Wanted,
  limit: number,
): Promise<Reachable[]> {
  const place = { [isHome ? 'unitPath' : 'otherUnits.unitPath']: areaUnitId }
  const hasOne = command.or({ remaining: command.gt(0) }, { 'pushedFor.sending': sending })
  const filter = command.and({ ...place, ...ids, audience: command.in([...audiences]) }, hasOne)
  return consents.find(filter as unknown as Filter, {
    orderBy: [['_id', 'asc']],
    limit,
  })
}

export async function findConsentsOf(memberIds: readonly string[]): Promise<ReadonlyMap<string, Reachable>> {
  const found = await Promise.all(
    inThousands([...new Set(memberIds)]).map((ids) =>
      consents.findFields({ _id: command.in([...ids]) }, CONSENT_FIELDS),
    ),
  )
  return new Map(found.flat().map((consent) => [consent._id, consent]))
}

/** The numbers of those who have a message left. */
export async function findReachableOf(memberIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    inThousands([...new Set(memberIds)]).map((ids) =>
      consents.findFields({ _id: command.in([...ids]), remaining: command.gt(0) }, []),
    ),
  )
  return new Set(found.flat().map(({ _id }) => _id))
}

/** As many as a consent remembers. */
const MARKS_KEPT = 12

/**
 * Takes one message from each, before it is sent: of two sendings at once, and of two parts of one, each message is taken
 * by one. Answers those of whom this part took one, now or before.
 */
export async function takeMessages(ids: readonly string[], mark: PushMark): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { sending, part } = mark
  const isThere = {
    _id: command.in([...ids]),
    remaining: command.gt(0),
    'pushedFor.sending': command.neq(sending),
  }
  const taken = await consents.updateWhere(isThere, {
    remaining: command.inc(-1),
    pushedFor: command.push({ each: [mark], slice: -MARKS_KEPT }),
  })
  if (taken === ids.length) return new Set(ids)
  const isMarked = { _id: command.in([...ids]), 'pushedFor.sending': sending }
  const marked = await consents.findFields(isMarked, ['pushedFor'])
  const isOurs = (one: PushMark) => one.sending === sending && one.part === part
  return new Set(marked.filter(({ pushedFor }) => pushedFor.some(isOurs)).map(({ _id }) => _id))
}

/** For messages that did not go. */
export async function giveBack(ids: readonly string[], sending: string): Promise<void> {
  if (ids.length === 0) return
  await consents.updateWhere(
    { _id: command.in([...ids]), 'pushedFor.sending': sending },
    { remaining: command.inc(1), pushedFor: command.pull({ sending }) },
  )
}

/** WeChat says that these take none any more: nor did they get this one. */
export async function spend(ids: readonly string[], sending: string): Promise<void> {
  if (ids.length === 0) return
  await consents.updateWhere(
    { _id: command.in([...ids]) },
    { remaining: 0, pushedFor: command.pull({ sending }) },
  )
}

export function openIdOf({ _id, openId }: Pick<Reachable, '_id' | 'openId'>): string | undefined {
  const opened = unseal(openId, { collection: CONSENTS, id: _id })
  return typeof opened === 'string' ? opened : undefined
}
