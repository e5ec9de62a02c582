import {
  CONSENT_VERSION,
  type Erasure,
  type Me,
  type MemberActions,
  type MyUnit,
} from '../../src/domain/members/contract'
import { withHome, withoutUnit, withUnit } from '../../src/domain/members/memberships'
import type { RetentionRun } from '../../src/domain/members/retention'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { isPublicUnitKind } from '../../src/domain/shared/unit-kind'
import type { Call } from '../_platform/endpoint'
import { changeGrants, grantEvent } from '../_platform/grants'
import { appendEvent, readLatestEvents } from '../_platform/history'
import {
  belongsTo,
  grantIdOf,
  type Caller,
  type Consent,
  type Member,
  type Membership,
} from '../_platform/identity'
import { openCode, releaseSeat, takeSeat, type JoinCode } from '../_platform/join-codes'
import { randomId } from '../_platform/secrets'
import { findUnit, type Unit } from '../_platform/unit-tree'
import {
  anonymiseParticipations,
  changeAudienceOf,
  changeUnits,
  deleteEverythingOwn,
  deleteMember,
  endEveryPair,
  findEverythingAbout,
  findMember,
  forgetOverdue,
  insertNewcomer,
  removeVisitIn,
  replaceConsent,
} from './store'

const NOBODY: Me = {
  isMember: false,
  unit: null,
  otherUnits: [],
  audience: null,
  grants: [],
  joinedAt: null,
  consent: null,
  earlierConsents: [],
}

export async function getMe(_: MemberActions['getMe']['input'], { who }: Call<Caller>): Promise<Result<Me>> {
  return ok(who.kind === 'member' ? describeMember(who.member) : NOBODY)
}

/** Joining is the first thing that is stored about a person, so it needs the consent to the notice. */
export async function joinUnit(
  { unitCode, ...consenting }: MemberActions['joinUnit']['input'],
  call: JoinCall,
): Promise<Result<Me>> {
  if (consenting.consentVersion !== CONSENT_VERSION) return fail('CONSENT_OUTDATED')
  const opened = await openCode(unitCode, call.who, call.now)
  if (!opened.ok) return opened
  return join({ ...opened.value, ...consenting }, call)
}

export async function joinPublicUnit(
  { unitId, ...consenting }: MemberActions['joinPublicUnit']['input'],
  call: JoinCall,
): Promise<Result<Me>> {
  if (consenting.consentVersion !== CONSENT_VERSION) return fail('CONSENT_OUTDATED')
  const unit = await findUnit(unitId)
  if (!unit || !isPublicUnitKind(unit.kind)) return fail('UNIT_NOT_FOUND')
  if (unit.isClosed) return fail('UNIT_ARCHIVED')
  return join({ unit, joinCode: null, ...consenting }, call)
}

type JoinCall = Call<Exclude<Caller, { kind: 'guest' }>>

type Entry = {
  readonly unit: Unit
  readonly joinCode: JoinCode | null
  readonly audience: Audience
  readonly consentVersion: number
}

/** Who is a member keeps the audience they chose and the consent they gave: it is asked once a version. */
async function join(
  { unit, joinCode, audience, consentVersion }: Entry,
  { who, now }: JoinCall,
): Promise<Result<Me>> {
  const membership: Membership = {
    unitId: unit._id,
    unitName: unit.name,
    unitPath: unit.path,
    campaignId: unit.campaignId,
  }
  const newcomer: Member = {
    ...membership,
    _id: randomId(),
    openIdHash: who.key,
    otherUnits: [],
    audience,
    grants: [],
    consent: { version: consentVersion, at: now },
    earlierConsents: [],
    joinedAt: now,
    relatives: [],
    cameByInvitation: false,
  }
  let present = who.kind === 'member' ? who.member : undefined
  for (let attempt = 1; attempt <= JOIN_ATTEMPTS; attempt++) {
    const member = present ?? newcomer
    const seat =
      joinCode && !(present && belongsTo(present, unit._id)) ? await takeSeat(joinCode, member._id) : null
    if (seat === 'none left') return fail('JOIN_CODE_FULL')
    const joined = present
      ? await changeUnits(present._id, (units) => withUnit(units, membership))
      : await enter(newcomer, now)
    if (joinCode && seat === 'taken' && !joined?.ok) await releaseSeat(joinCode, member._id)
    if (joined) return describe(joined)
    present = await findMember(who.key)
  }
  return fail('REQUEST_IN_PROGRESS')
}

/** Whoever joins for the first time on two devices is a newcomer on one, and a member by then on the other. */
const JOIN_ATTEMPTS = 5

const enter = async (newcomer: Member, now: Date): Promise<Result<Member> | undefined> =>
  (await insertNewcomer(newcomer, now)) ? ok(newcomer) : undefined

export async function leaveUnit(
  { unitId }: MemberActions['leaveUnit']['input'],
  { who }: Call<Member>,
): Promise<Result<Me>> {
  const changed = await changeUnits(who._id, (units) => withoutUnit(units, unitId))
  if (changed?.ok) await removeVisitIn(unitId, who._id)
  return describe(changed)
}

export async function chooseHomeUnit(
  { unitId }: MemberActions['chooseHomeUnit']['input'],
  { who }: Call<Member>,
): Promise<Result<Me>> {
  return describe(await changeUnits(who._id, (units) => withHome(units, unitId)))
}

export async function changeAudience(
  { audience }: MemberActions['changeAudience']['input'],
  { who }: Call<Member>,
): Promise<Result<Me>> {
  await changeAudienceOf(who._id, audience)
  return ok(describeMember({ ...who, audience }))
}

/** A changed notice asks again; what was agreed to before stays as it was. */
export async function agreeToNotice(
  { consentVersion }: MemberActions['agreeToNotice']['input'],
  { who, now }: Call<Member>,
): Promise<Result<Me>> {
  if (consentVersion !== CONSENT_VERSION) return fail('CONSENT_OUTDATED')
  if (who.consent.version !== consentVersion) await replaceConsent(who, { version: consentVersion, at: now })
  return describe(okOrGone(await findMember(who.openIdHash)))
}

export async function exportMyData(
  _: MemberActions['exportMyData']['input'],
  { who, now }: Call<Member>,
): Promise<Result<MemberActions['exportMyData']['output']>> {
  return ok({ exportedAt: now.toISOString(), collections: await findEverythingAbout(who._id) })
}

/**
 * Roles go first: the last administrator cannot go before there is another. The member document goes last, so
 * that a call that died half-way can be done again.
 */
export async function eraseMyData(
  _: MemberActions['eraseMyData']['input'],
  { who, now }: Call<Member>,
): Promise<Result<Erasure>> {
  const refusal = await giveRolesBack(who, now)
  if (refusal) return fail(refusal)
  const participations = await anonymiseParticipations(who._id)
  const deleted = await deleteEverythingOwn(who._id)
  await endEveryPair(who._id)
  const members = await deleteMember(who._id)
  return ok({ deleted: { ...deleted, members }, anonymised: { participations } })
}

async function giveRolesBack({ _id, grants }: Member, now: Date): Promise<ErrorCode | undefined> {
  if (grants.length === 0) return undefined
  const events = grants.map((grant) => {
    const { role, unitPath } = grant
    const grantId = grantIdOf(_id, grant)
    const operationId = `${grantId}:left`
    return grantEvent({ event: 'left', grantId, role, unitPath, actorId: _id, at: now, operationId })
  })
  return changeGrants(_id, events, now, () => [])
}

/** The nights on which overdue records were forgotten, one event each; nothing of a person stands in it. */
const RETENTION = 'retention'
const NIGHTS_SHOWN = 30

/**
 * Started by a timer. What went and what was left is appended to the history, where it cannot be changed
 * afterwards, so that everybody can see that records end when they are said to.
 */
export async function forgetExpired(now: Date): Promise<Record<string, number>> {
  const { forgotten, left } = await forgetOverdue(now)
  const detail = { forgotten, left }
  await appendEvent({ subject: RETENTION, event: 'overdue forgotten', actorId: null, at: now, detail })
  return forgotten
}

export async function listRetentionRuns(
  _: MemberActions['listRetentionRuns']['input'],
  __: Call<Caller>,
): Promise<Result<readonly RetentionRun[]>> {
  const nights = await readLatestEvents(RETENTION, NIGHTS_SHOWN)
  return ok(
    nights.map(({ at, detail: { forgotten, left } }) => ({
      at: at.toISOString(),
      forgotten: forgotten as RetentionRun['forgotten'],
      left: left as RetentionRun['left'],
    })),
  )
}

const okOrGone = (member: Member | undefined): Result<Member> | undefined => member && ok(member)

/** Whoever erased everything meanwhile belongs nowhere. */
const describe = (changed: Result<Member> | undefined): Result<Me> => {
  if (!changed) return fail('NOT_JOINED')
  return changed.ok ? ok(describeMember(changed.value)) : changed
}

const describeUnit = ({ unitId, unitName, unitPath }: Membership): MyUnit => ({
  id: unitId,
  name: unitName,
  path: unitPath,
})

const describeConsent = ({ version, at }: Consent) => ({ version, at: at.toISOString() })

function describeMember(member: Member): Me {
  return {
    isMember: true,
    unit: describeUnit(member),
    otherUnits: member.otherUnits.map(describeUnit),
    audience: member.audience,
    grants: member.grants.map(({ role, unitPath }) => ({ role, unitPath })),
    joinedAt: member.joinedAt.toISOString(),
    consent: describeConsent(member.consent),
    earlierConsents: member.earlierConsents.map(describeConsent),
  }
}
