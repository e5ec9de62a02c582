import { isInRange, isMarked, markOf, placeWithin, tileWithin } from '../../src/domain/broadcasts/shards'
import { familyNudges, type BroadcastDocument, type FamilyNudge, type Shard } from './broadcasts'
import { collection, command, type Filter } from './database'
import { readMember, relativesWho, type Member } from './identity'
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
  /** Whom they are to tell; empty where the message is their own. */
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
  const { recipients, looked } = await (shard.wave === 'family' ? familyPage : ownPage)(
    shard,
    broadcast,
    cursor,
  )
  const isLast = looked.length < PAGE || looked.some((id) => !isInRange(id, shard))
  return { recipients, cursor: looked.at(-1) ?? cursor, isLast }
}

type Found = { readonly recipients: readonly Recipient[]; readonly looked: readonly string[] }

const markOfShard = ({ broadcastId, wave, number }: Shard): string => markOf(broadcastId, wave, number)

/** A key range has no end here: what lies behind it is cut off by whoever asked. */
const idsAfter = (cursor: string, { from, only }: Shard): Filter => {
  const first = cursor < from ? command.gte(from) : command.gt(cursor)
  return { _id: only === null ? first : command.in(only.filter((id) => id > cursor)) }
}

/** People themselves, of one area. */
async function ownPage(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Found> {
  const { broadcastId, wave, isHome, areaUnitId } = shard
  const mark = markOfShard(shard)
  const wanted = { areaUnitId: areaUnitId ?? '', isHome, audiences: broadcast.audiences, mark }
  const found = await findReachable({ ...wanted, ids: idsAfter(cursor, shard) }, PAGE)
  const isOurs = (consent: Reachable) => {
    const place = placeWithin(consent, broadcast.areaPaths)
    const isHere = place?.isHome === isHome && place.area.at(-1) === areaUnitId
    const isTaken = consent.pushedFor.includes(mark)
    const isFirst = isTaken || !isMarked(consent.pushedFor, broadcastId, wave)
    const isConcerned = wave === 'alert' || isMarked(consent.pushedFor, broadcastId, 'alert')
    return isInRange(consent._id, shard) && isHere && isFirst && isConcerned
  }
  const ours = found.filter(isOurs)
  const taken = await takeFrom(ours, mark)
  const recipients = ours.flatMap((consent) => recipientOf(consent, broadcast, taken, []))
  return { recipients, looked: found.map(({ _id }) => _id) }
}

/** Asks only for what is not taken yet. */
async function takeFrom(found: readonly Reachable[], mark: string): Promise<ReadonlySet<string>> {
  const before = found.filter(({ pushedFor }) => pushedFor.includes(mark)).map(({ _id }) => _id)
  const open = found.map(({ _id }) => _id).filter((id) => !before.includes(id))
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

/** The families of those who have not acknowledged it, and for whom nobody was asked yet. */
async function familyPage(shard: Shard, broadcast: BroadcastDocument, cursor: string): Promise<Found> {
  const { broadcastId } = shard
  const filter = {
    'relatives.is': 'helper',
    ...idsAfter(cursor, shard),
    audience: command.in([...broadcast.audiences]),
  }
  const found = (await members.find(filter, { orderBy: [['_id', 'asc']], limit: PAGE })).map(readMember)
  const looked = found.map(({ _id }) => _id)
  const elders = found.filter(
    (member) => isInRange(member._id, shard) && placeWithin(member, broadcast.areaPaths),
  )
  if (elders.length === 0) return { recipients: [], looked }
  const [known, nudged, consents] = await Promise.all([
    findAcknowledgementIds(elders.map(({ _id }) => acknowledgementId(broadcastId, _id))),
    findNudges(elders.map(({ _id }) => nudgeId(broadcastId, _id))),
    findConsentsOf(elders.flatMap((elder) => [elder._id, ...relativesWho('helper', elder)])),
  ])
  const isWaiting = (elder: Member) =>
    !known.has(acknowledgementId(broadcastId, elder._id)) &&
    !nudged.has(nudgeId(broadcastId, elder._id)) &&
    !(shard.isForUnreached && isReachable(consents.get(elder._id), broadcastId))
  const chosen = chooseHelpers(elders.filter(isWaiting), consents, shard)
  const taken = await takeFrom([...chosen.keys()], markOfShard(shard))
  const recipients = [...chosen].flatMap(([consent, helped]) =>
    recipientOf(
      consent,
      broadcast,
      taken,
      helped.map((elder) => ({ memberId: elder._id, tile: tileWithin(elder, broadcast.areaPaths) })),
    ),
  )
  return { recipients, looked }
}

/** Whoever has a message left, or got this one, is told directly. */
const isReachable = (own: Reachable | undefined, broadcastId: string): boolean =>
  own !== undefined && (own.remaining > 0 || isMarked(own.pushedFor, broadcastId, 'alert'))

/** One message to a helper, for all whom they help; the first helper who can be reached. */
function chooseHelpers(
  elders: readonly Member[],
  consents: ReadonlyMap<string, Reachable>,
  shard: Shard,
): ReadonlyMap<Reachable, readonly Member[]> {
  const mark = markOfShard(shard)
  const canBeAsked = ({ remaining, pushedFor }: Reachable) =>
    pushedFor.includes(mark) || (remaining > 0 && !isMarked(pushedFor, shard.broadcastId, 'family'))
  const chosen = new Map<Reachable, Member[]>()
  for (const elder of elders) {
    const helper = relativesWho('helper', elder)
      .flatMap((id) => consents.get(id) ?? [])
      .find(canBeAsked)
    if (helper) chosen.set(helper, [...(chosen.get(helper) ?? []), elder])
  }
  return chosen
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
