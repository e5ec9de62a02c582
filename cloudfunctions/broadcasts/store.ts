import type { Reach, UnitReach } from '../../src/domain/broadcasts/contract'
import { inFives } from '../../src/domain/broadcasts/figures'
import { tileWithin } from '../../src/domain/broadcasts/shards'
import type { UnitPath } from '../../src/domain/shared/roles'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { endOfChinaDay } from '../../src/domain/shared/time'
import {
  broadcasts,
  familyNudges,
  goOn,
  shards,
  type BroadcastDocument,
  type FamilyNudge,
  type Shard,
} from '../_platform/broadcasts'
import { collection, command, findAll, inThousands, type Document, type Filter } from '../_platform/database'
import { findMembers, readMember, relativesWho, type Member } from '../_platform/identity'
import {
  acknowledgementId,
  findAcknowledgementIds,
  type Acknowledgement,
  type AlertOpening,
} from '../_platform/inbox'
import { CONSENTS, findReachableOf, type PushConsent } from '../_platform/push-consents'
import type { Unit } from '../_platform/unit-tree'

const members = collection<Member>('members')
const consents = collection<PushConsent>(CONSENTS)
const units = collection<Unit>('units')
const acknowledgements = collection<Acknowledgement>('acknowledgements')
const openings = collection<AlertOpening>('alertOpenings')

export type Area = { readonly areaPaths: readonly UnitPath[]; readonly audiences: readonly Audience[] }

/** People and how they can be reached, in all and by unit; a unit of fewer than five is not named. */
export async function countReach(
  area: Area,
): Promise<{ readonly planned: Reach; readonly tiles: readonly UnitReach[] }> {
  const named = await findTiles(area.areaPaths)
  const [elders, people, byPush] = await Promise.all([
    countByFamily(area),
    countByTile(members, area, named, {}),
    countByTile(consents, area, named, { remaining: command.gt(0) }),
  ])
  const tiles = named.map(({ unitId, name }) => {
    const counts = {
      people: people.get(unitId) ?? 0,
      byPush: byPush.get(unitId) ?? 0,
      byFamily: elders.get(unitId) ?? 0,
    }
    return { ...reachInFives(counts), unitId, name }
  })
  const all = { people: sumOf(people), byPush: sumOf(byPush), byFamily: sumOf(elders) }
  return { planned: reachInFives(all), tiles: tiles.filter((tile) => tile.people > 0) }
}

const sumOf = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

type Placed = Document & Pick<Member, 'unitPath' | 'otherUnits'>

/** Everybody once: those who have their home in a unit are counted by the database, those who belong there besides one by one. */
async function countByTile<T extends Placed>(
  source: ReturnType<typeof collection<T>>,
  area: Area,
  tiles: readonly NamedTile[],
  more: Filter,
): Promise<ReadonlyMap<string, number>> {
  const wanted = { ...more, audience: command.in([...area.audiences]) }
  const [guests, ...atHome] = await Promise.all([
    findGuests(source, area, wanted),
    ...tiles.map(({ filter }) => source.count({ ...wanted, ...filter })),
  ])
  const counts = new Map(countEach(guests.map((guest) => tileWithin(guest, area.areaPaths))))
  for (const [at, { unitId }] of tiles.entries()) {
    counts.set(unitId, (counts.get(unitId) ?? 0) + (atHome[at] ?? 0))
  }
  return counts
}

const idsOf = ({ areaPaths }: Area): string[] => areaPaths.map((path) => path.at(-1) ?? '')

/** Those who belong to an area and have their home elsewhere. */
async function findGuests<T extends Placed>(
  source: ReturnType<typeof collection<T>>,
  area: Area,
  wanted: Filter,
): Promise<T[]> {
  const ids = idsOf(area)
  // A list within a list is asked for one value at a time.
  const found = await Promise.all(
    ids.map((areaId) =>
      findAll(source, { ...wanted, unitPath: command.nin(ids), 'otherUnits.unitPath': areaId }),
    ),
  )
  return [...new Map(found.flat().map((guest) => [guest._id, guest])).values()]
}

type NamedTile = { readonly unitId: string; readonly name: string; readonly filter: Filter }

/** The units right below the areas, in their order, and after them the areas themselves for whoever belongs to none below. */
async function findTiles(areaPaths: readonly UnitPath[]): Promise<readonly NamedTile[]> {
  const areaIds = areaPaths.map((path) => path.at(-1) ?? '')
  const [below, areas] = await Promise.all([
    findAll(units, { parentId: command.in(areaIds) }),
    findAll(units, { _id: command.in(areaIds) }),
  ])
  return [
    ...below
      .sort((a, b) => a.order - b.order)
      .map(({ _id, name }) => ({ unitId: _id, name, filter: { unitPath: _id } })),
    ...areas.map(({ _id, name }) => ({ unitId: _id, name, filter: { unitId: _id } })),
  ]
}

/** By unit: those who let no message through themselves, but have somebody who helps them and does. */
async function countByFamily(area: Area): Promise<ReadonlyMap<string, number>> {
  const wanted = { 'relatives.is': 'helper', audience: command.in([...area.audiences]) }
  const [atHome, guests] = await Promise.all([
    findAll(members, { ...wanted, unitPath: command.in(idsOf(area)) }),
    findGuests(members, area, wanted),
  ])
  const elders = [...atHome, ...guests].map(readMember)
  const reachable = await findReachableOf(
    elders.flatMap((elder) => [elder._id, ...relativesWho('helper', elder)]),
  )
  const throughFamily = elders.filter(
    (elder) => !reachable.has(elder._id) && relativesWho('helper', elder).some((id) => reachable.has(id)),
  )
  return countEach(throughFamily.map((elder) => tileWithin(elder, area.areaPaths)))
}

function countEach(tiles: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const tile of tiles) counts.set(tile, (counts.get(tile) ?? 0) + 1)
  return counts
}

export async function findBroadcast(alertId: string): Promise<BroadcastDocument | undefined> {
  return broadcasts.get(alertId)
}

/** Since midnight in China. */
export async function countStartedToday(unitId: string, now: Date): Promise<number> {
  return broadcasts.count({ unitId, startedAt: command.gte(endOfChinaDay(now, 0)) })
}

/** False where it was started before. */
export async function insertBroadcast(broadcast: BroadcastDocument): Promise<boolean> {
  return broadcasts.insert(broadcast)
}

export async function findShardsOf(broadcastId: string): Promise<Shard[]> {
  return findAll(shards, { broadcastId })
}

/** First the parts, then the word: what says that it stopped has stopped. */
export async function stop(broadcastId: string, now: Date): Promise<void> {
  await shards.updateWhere({ broadcastId }, { isStopped: true })
  await broadcasts.updateWhere(
    { _id: broadcastId, stopped: null },
    { stopped: command.set({ because: 'person', at: now }) },
  )
}

/** Also where the push was cancelled: that the alert no longer holds may still have to be told. */
export async function resume(broadcastId: string): Promise<void> {
  await broadcasts.update(broadcastId, { stopped: null })
  await goOn(broadcastId)
}

/** Whoever works on a part sees it within seconds, and gives back the messages that were taken and have not gone. */
export async function cancel(broadcastId: string, now: Date): Promise<void> {
  await broadcasts.updateWhere({ _id: broadcastId, cancelledAt: null }, { cancelledAt: now })
  await goOn(broadcastId)
}

/** By unit, how many have acknowledged it, opened it, were told at the door or by telephone, or are to be told by their family. */
export type Standing = Readonly<
  Record<'known' | 'opened' | 'visited' | 'family', ReadonlyMap<string, number>>
>

/** Whoever has acknowledged it counts there alone; whoever was told, no more among those whose family was asked. */
export async function findStanding({ _id: alertId, areaPaths }: BroadcastDocument): Promise<Standing> {
  const [known, opened, told, nudged] = await Promise.all([
    acknowledgements.countBy({ alertId }, 'tile'),
    openings.countBy({ alertId }, 'tile'),
    findAll(collection<Telling>('visitTellings'), { alertId, outcome: command.neq('notFound') }),
    findAll(familyNudges, { alertId }),
  ])
  const knowing = await findKnowing(alertId, [...told, ...nudged])
  const visitedIds = told.map(({ memberId }) => memberId).filter((id) => !knowing.has(id))
  const isOpen = ({ memberId }: FamilyNudge) => !knowing.has(memberId) && !visitedIds.includes(memberId)
  const visited = (await Promise.all(inThousands(visitedIds).map(findMembers))).flat()
  return {
    known,
    opened,
    visited: countEach(visited.map((member) => tileWithin(member, areaPaths))),
    family: countEach(nudged.filter(isOpen).map(({ tile }) => tile)),
  }
}

type Telling = Document & { readonly memberId: string; readonly alertId: string; readonly outcome: string }

/** Of these, whoever has acknowledged it by now. */
async function findKnowing(
  alertId: string,
  told: readonly { readonly memberId: string }[],
): Promise<ReadonlySet<string>> {
  const byId = new Map(told.map(({ memberId }) => [acknowledgementId(alertId, memberId), memberId]))
  const knowing = new Set<string>()
  for (const some of inThousands([...byId.keys()])) {
    for (const id of await findAcknowledgementIds(some)) knowing.add(byId.get(id) ?? '')
  }
  return knowing
}

/** The parts are together all the people. */
function reachInFives({ people, byPush, byFamily }: Omit<Reach, 'unreached'>): Reach {
  const shown = { people: inFives(people), byPush: inFives(byPush), byFamily: inFives(byFamily) }
  return { ...shown, unreached: shown.people - shown.byPush - shown.byFamily }
}
