import { addCounts, type Counts } from '../../../src/domain/metrics/counts'
import type { ParticipationKind } from '../../../src/domain/shared/participation'
import { DAY_MS } from '../../../src/domain/shared/time'
import type { Audience } from '../../../src/domain/shared/taxonomy'
import { CONSENT_VERSION } from '../../../src/domain/members/contract'
import type { Member } from '../../_platform/identity'
import {
  counterId,
  participationOf,
  type Participation,
  type UnitDayCounter,
} from '../../_platform/participation'
import type { Unit } from '../../_platform/unit-tree'

/** How many invented people took part, by unit; one village stays under five, to show what is hidden. */
const CROWD: readonly { unitId: string; people: number; audience: Audience }[] = [
  { unitId: 'shanghe', people: 22, audience: 'elder' },
  { unitId: 'dongpo', people: 3, audience: 'elder' },
  { unitId: 'liuwan', people: 46, audience: 'elder' },
  { unitId: 'nanqu', people: 31, audience: 'citizen' },
  { unitId: 'class-8-1', people: 38, audience: 'student' },
  { unitId: 'class-8-2', people: 41, audience: 'student' },
  { unitId: 'class-8-3', people: 34, audience: 'student' },
]
const DAYS = 14

/** Numbers in [0, 1), the same every time (mulberry32), so that two demonstrations look alike. */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Invented members of the last two weeks, what they did, and the counters that follow from it. */
export function demoCrowd(units: ReadonlyMap<string, Unit>, now: Date) {
  const random = seededRandom(20261123)
  const members: Member[] = []
  const participations: Participation[] = []
  for (const { unitId, people, audience } of CROWD) {
    const unit = units.get(unitId)
    if (!unit) throw new Error(`no such unit: ${unitId}`)
    for (let index = 0; index < people; index++) {
      const joinedAt = new Date(now.getTime() - Math.ceil(random() ** 1.6 * (DAYS - 1)) * DAY_MS)
      const member = inventedMember(unit, audience, `${unitId}-${index}`, joinedAt)
      members.push(member)
      participations.push(...inventedDeeds(member, joinedAt, random))
    }
  }
  return { members, participations, counters: countByUnitAndDay(participations, now) }
}

function inventedMember(unit: Unit, audience: Audience, key: string, joinedAt: Date): Member {
  return {
    _id: `invented-${key}`,
    openIdHash: `invented-${key}`,
    unitId: unit._id,
    unitName: unit.name,
    unitPath: unit.path,
    campaignId: unit.campaignId,
    otherUnits: [],
    audience,
    grants: [],
    consent: { version: CONSENT_VERSION, at: joinedAt },
    earlierConsents: [],
    joinedAt,
    relatives: [],
    cameByInvitation: false,
  }
}

function inventedDeeds(member: Member, joinedAt: Date, random: () => number): Participation[] {
  const deed = (kind: ParticipationKind, subjectId: string) =>
    participationOf(kind, member, subjectId, joinedAt)
  const deeds = [deed('joined', 'campaign')]
  if (random() < 0.8) deeds.push(deed('guideRead', 'fake-police'))
  if (random() < 0.5) deeds.push(deed('guideRead', 'fake-customer-service'))
  if (random() < 0.6) deeds.push(deed('practiceFinished', 'practice'))
  if (random() < 0.7) deeds.push(deed('pledgeSigned', 'pledge'))
  return deeds
}

function countByUnitAndDay(participations: readonly Participation[], changedAt: Date): UnitDayCounter[] {
  const counters = new Map<string, UnitDayCounter>()
  for (const { campaignId, unitId, day, kind } of participations) {
    const _id = counterId(campaignId, unitId, day, 0)
    const before: Counts = counters.get(_id)?.counts ?? {}
    const counts = addCounts(before, { [kind]: 1 })
    counters.set(_id, { _id, campaignId, unitId, day, shard: 0, counts, changedAt })
  }
  return [...counters.values()]
}
