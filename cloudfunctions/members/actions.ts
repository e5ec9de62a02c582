import { CONSENT_VERSION, type Erasure, type Me, type MemberActions } from '../../src/domain/members/contract'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import { DAY_MS } from '../../src/domain/shared/time'
import type { Call } from '../_platform/endpoint'
import type { Caller, Member } from '../_platform/identity'
import { recordParticipation } from '../_platform/participation'
import { randomId } from '../_platform/secrets'
import {
  anonymiseParticipations,
  deleteEverythingOwn,
  deleteMember,
  findEverythingAbout,
  findUnitByCode,
  forgetOlderThan,
  putMember,
} from './store'

const NOBODY: Me = { isMember: false, unit: null, audience: null, grants: [], joinedAt: null, consent: null }

export async function getMe(_: MemberActions['getMe']['input'], { who }: Call<Caller>): Promise<Result<Me>> {
  return ok(who.kind === 'member' ? describeMember(who.member) : NOBODY)
}

/** Joining is the first thing that is stored about a person, so it needs the consent to the notice. */
export async function joinUnit(
  { unitCode, audience, consentVersion }: MemberActions['joinUnit']['input'],
  { who, now }: Call<Exclude<Caller, { kind: 'guest' }>>,
): Promise<Result<Me>> {
  if (consentVersion !== CONSENT_VERSION) return fail('CONSENT_OUTDATED')
  const unit = await findUnitByCode(unitCode)
  if (!unit) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  const before = who.kind === 'member' ? who.member : undefined
  const member: Member = {
    _id: before?._id ?? randomId(),
    openIdHash: who.key,
    unitId: unit._id,
    unitName: unit.name,
    unitPath: unit.path,
    campaignId: unit.campaignId,
    audience,
    grants: before?.grants ?? [],
    consent: { version: consentVersion, at: now },
    joinedAt: before?.joinedAt ?? now,
  }
  await putMember(member)
  await recordParticipation('joined', member, 'campaign', now)
  return ok(describeMember(member))
}

export async function changeAudience(
  { audience }: MemberActions['changeAudience']['input'],
  { who }: Call<Member>,
): Promise<Result<Me>> {
  const member = { ...who, audience }
  await putMember(member)
  return ok(describeMember(member))
}

export async function exportMyData(
  _: MemberActions['exportMyData']['input'],
  { who, now }: Call<Member>,
): Promise<Result<MemberActions['exportMyData']['output']>> {
  return ok({ exportedAt: now.toISOString(), collections: await findEverythingAbout(who._id) })
}

/** The member document goes last, so that a call that died half-way can be done again. */
export async function eraseMyData(
  _: MemberActions['eraseMyData']['input'],
  { who }: Call<Member>,
): Promise<Result<Erasure>> {
  const participations = await anonymiseParticipations(who._id)
  const deleted = await deleteEverythingOwn(who._id)
  const members = await deleteMember(who._id)
  return ok({ deleted: { ...deleted, members }, anonymised: { participations } })
}

const HALF_A_YEAR_MS = 183 * DAY_MS
const TWO_YEARS_MS = 2 * 365 * DAY_MS

/** Started by a timer: six months for what people did, two years for pledges, as the privacy notice says. */
export async function forgetExpired(now: Date): Promise<Record<string, number>> {
  return forgetOlderThan({
    now,
    halfAYearAgo: new Date(now.getTime() - HALF_A_YEAR_MS),
    twoYearsAgo: new Date(now.getTime() - TWO_YEARS_MS),
  })
}

function describeMember(member: Member): Me {
  return {
    isMember: true,
    unit: { id: member.unitId, name: member.unitName, path: member.unitPath },
    audience: member.audience,
    grants: member.grants,
    joinedAt: member.joinedAt.toISOString(),
    consent: { version: member.consent.version, at: member.consent.at.toISOString() },
  }
}
