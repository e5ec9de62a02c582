import {
  canSend,
  isInRange,
  isMarked,
  placeWithin,
  sendingName,
  tileWithin,
  type PushMark,
} from '../../src/domain/broadcasts/shards'
import { familyNudges, type BroadcastDocument, type FamilyNudge, type Shard } from './broadcasts'
import { collection, command, type Filter } from './database'
import { findMembers, readMember, relativesWho, type Member } from './identity'
import { acknowledgementId, findAcknowledgementIds } from './inbox'
import { findConsentsOf, findReachable, openIdOf, takeMessages, type Reachable } from './push-consents'
import { keyedHash } from './secrets'

type Told = { readonly memberId: string; readonly tile: string }

/** Somebody who gets a message now: themselves, or for those they help. */
export type Recipient = {
  readonly id: string
  readonly openId: string
  /** Where the message counts on the picture. */
  readonly tile: string
  /** Whom they are asked to tell. */
  readonly helped: readonly Told[]
}

/** The next recipients of a part, each with a message taken; `cursor` is the last id that was looked at. */
export type Page = {
  readonly recipients: readonly Recipient[]
  readonly cursor: string
  readonly isLast: boolean
}

/** With what is on its way of the page before, still fewer than a hundred: no more go twice after a crash. */
const PAGE = 80

export async function nextPage(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Page> {
  const { recipients, looked } = await finderOf(shard)(shard, broadcast, cursor)
  const isLast = looked.length < PAGE || looked.some((id) => !isInRange(id, shard))
  return { recipients, cursor: looked.at(-1) ?? cursor, isLast }
}

type Found = { readonly recipients: readonly Recipient[]; readonly looked: readonly string[] }

function finderOf({ wave, areaUnitId }: Shard): typeof findInArea {
  if (areaUnitId !== null) return findInArea
  return wave === 'cancel' ? findAskedHelpers : findHelpersToAsk
}

const markOf = ({ broadcastId, wave, number }: Shard): PushMark => ({
  sending: sendingName(broadcastId, wave),
  part: number,
})

/** A key range has no end here: what lies behind it is cut off by whoever asked. */
const idsAfter = (cursor: string, { from, only }: Shard): Filter => {
  const first = cursor < from ? command.gte(from) : command.gt(cursor)
  return { _id: only === null ? first : command.in(only.filter((id) => id > cursor)) }
}

/** People themselves, of one area. */
async function findInArea(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Found> {
  const { broadcastId, wave, isHome, areaUnitId } = shard
  const mark = markOf(shard)
  const wanted = {
    areaUnitId: areaUnitId ?? '',
    isHome,
    audiences: broadcast.audiences,
    sending: mark.sending,
  }
  const found = await findReachable({ ...wanted, ids: idsAfter(cursor, shard) }, PAGE)
  const isOurs = (consent: Reachable) => {
    const place = placeWithin(consent, broadcast.areaPaths)
    const isHere = place?.isHome === isHome && place.area.at(-1) === areaUnitId
    const isConcerned = wave === 'alert' || wasPushed(consent, broadcastId)
    return isInRange(consent._id, shard) && isHere && isConcerned && canSend(consent, mark)
  }
  const ours = found.filter(isOurs)
  const taken = await takeFrom(ours, mark)
  const recipients = ours.flatMap((consent) => recipientOf(consent, broadcast, taken, []))
  return { recipients, looked: found.map(({ _id }) => _id) }
}

/** Got a message about the alert, be it for themselves or to tell somebody. */
const wasPushed = ({ pushedFor }: Reachable, broadcastId: string): boolean =>
  isMarked(pushedFor, broadcastId, 'alert') || isMarked(pushedFor, broadcastId, 'family')

/** Asks only for what is not taken yet. */
async function takeFrom(found: readonly Reachable[], mark: PushMark): Promise<ReadonlySet<string>> {
  const isTaken = ({ pushedFor }: Reachable) => pushedFor.some(({ sending }) => sending === mark.sending)
  const before = found.filter(isTaken).map(({ _id }) => _id)
  const open = found.filter((consent) => !isTaken(consent)).map(({ _id }) => _id)
  return new Set([...before, ...(await takeMessages(open, mark))])
}

function recipientOf(
  consent: Reachable,
  { areaPaths }: BroadcastDocument,
  taken: ReadonlySet<string>,
  helped: Recipient['helped'],
): readonly Recipient[] {
  const openId = taken.has(consent._id) ? openIdOf(consent) : undefined
  const tile = tileWithin(consent, areaPaths)
  return openId === undefined ? [] : [{ id: consent._id, openId, tile, helped }]
}

const members = collection<Member>('members')

/** Those who help somebody, wherever they live. */
async function findHelpers(shard: Shard, cursor: string): Promise<Member[]> {
  const filter = { 'relatives.is': 'helped', ...idsAfter(cursor, shard) }
  const found = await members.find(filter, { orderBy: [['_id', 'asc']], limit: PAGE })
  return found.map(readMember)
}

/** Whoever helps somebody who has not acknowledged it, and for whom nobody was asked yet: one message for all of them. */
async function findHelpersToAsk(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Found> {
  const mark = markOf(shard)
  const helpers = await findHelpers(shard, cursor)
  const looked = helpers.map(({ _id }) => _id)
  const ours = helpers.filter(({ _id }) => isInRange(_id, shard))
  const elders = await findElders(ours, broadcast)
  if (elders.length === 0) return { recipients: [], looked }
  const { waiting, consents } = await findWaiting(elders, shard)
  const chosen = ours.flatMap(({ _id }) => {
    const consent = consents.get(_id)
    const helped = waiting.filter((elder) => whoIsAsked(elder, consents, shard.broadcastId) === _id)
    return consent && helped.length > 0 && canSend(consent, mark) ? [{ consent, helped }] : []
  })
  const taken = await takeFrom(
    chosen.map(({ consent }) => consent),
    mark,
  )
  const told = (elder: Member) => ({ memberId: elder._id, tile: tileWithin(elder, broadcast.areaPaths) })
  const recipients = chosen.flatMap(({ consent, helped }) =>
    recipientOf(consent, broadcast, taken, helped.map(told)),
  )
  return { recipients, looked }
}

/** Those of them whom the alert is for. */
async function findElders(
  helpers: readonly Member[],
  { areaPaths, audiences }: BroadcastDocument,
): Promise<readonly Member[]> {
  const found = await findMembers(helpers.flatMap((helper) => relativesWho('helped', helper)))
  return found.filter((elder) => audiences.includes(elder.audience) && placeWithin(elder, areaPaths))
}

/** Those for whom their family is still to be asked, and the consents of all of them. */
async function findWaiting(elders: readonly Member[], { broadcastId, isForUnreached }: Shard) {
  const [known, nudged, consents] = await Promise.all([
    findAcknowledgementIds(elders.map(({ _id }) => acknowledgementId(broadcastId, _id))),
    findNudges(elders.map(({ _id }) => nudgeId(broadcastId, _id))),
    findConsentsOf(elders.flatMap((elder) => [elder._id, ...relativesWho('helper', elder)])),
  ])
  const waiting = elders.filter(
    ({ _id }) =>
      !known.has(acknowledgementId(broadcastId, _id)) &&
      !nudged.has(nudgeId(broadcastId, _id)) &&
      !(isForUnreached && isReachable(consents.get(_id), broadcastId)),
  )
  return { waiting, consents }
}

/** Whoever has a message left, or got this one, is told directly. */
const isReachable = (own: Reachable | undefined, broadcastId: string): boolean =>
  own !== undefined && (own.remaining > 0 || isMarked(own.pushedFor, broadcastId, 'alert'))

/** The first helper who can be asked, or was. */
const whoIsAsked = (
  elder: Member,
  consents: ReadonlyMap<string, Reachable>,
  broadcastId: string,
): string | undefined =>
  relativesWho('helper', elder).find((id) => {
    const consent = consents.get(id)
    return consent && (consent.remaining > 0 || isMarked(consent.pushedFor, broadcastId, 'family'))
  })

/** Whoever was asked to tell somebody learns that there is nothing to tell. */
async function findAskedHelpers(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Found> {
  const mark = markOf(shard)
  const looked = (await findHelpers(shard, cursor)).map(({ _id }) => _id)
  const consents = await findConsentsOf(looked.filter((id) => isInRange(id, shard)))
  const asked = [...consents.values()].filter(
    (consent) => isMarked(consent.pushedFor, shard.broadcastId, 'family') && canSend(consent, mark),
  )
  const taken = await takeFrom(asked, mark)
  return { recipients: asked.flatMap((consent) => recipientOf(consent, broadcast, taken, [])), looked }
}

const nudgeId = (alertId: string, memberId: string): string =>
  keyedHash('family-nudge', `${alertId}\n${memberId}`)

async function findNudges(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await familyNudges.findFields({ _id: command.in([...ids]) }, [])
  return new Set(found.map(({ _id }) => _id))
}

/** Done twice, each stands once. */
export async function keepNudges(alertId: string, helped: Recipient['helped'], at: Date): Promise<void> {
  const nudges = helped.map(({ memberId, tile }): FamilyNudge => ({
    ...{ _id: nudgeId(alertId, memberId), memberId, alertId, tile, at },
  }))
  await Promise.all(nudges.map((nudge) => familyNudges.insert(nudge)))
}
