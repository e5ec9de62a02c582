import type {
  GuardianRequest,
  PledgeActions,
  SignedPledge,
  VerifiedCertificate,
} from '../../src/domain/pledges/contract'
import { CERTIFICATE_LETTERS, certificateNumber } from '../../src/domain/pledges/certificate'
import { pledgeText, type Pledge } from '../../src/domain/pledges/pledge'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { chinaDay, roundToHour } from '../../src/domain/shared/time'
import { UNIT_KINDS } from '../../src/domain/shared/unit-kind'
import type { Call } from '../_platform/endpoint'
import type { Caller, Member } from '../_platform/identity'
import { recordParticipation } from '../_platform/participation'
import { keyedHash, randomCode, sha256 } from '../_platform/secrets'
import { findUnit } from '../_platform/unit-tree'
import {
  addMiss,
  countMisses,
  earlierPledges,
  findByCertificate,
  findGuardianRequests,
  findMember,
  findSigned,
  findSignedBy,
  insertSigned,
  putGuardianRequest,
  releasedPledges,
  removeGuardianRequest,
  removeMissesBefore,
  removeSigned,
  type SignedPledgeDocument,
} from './store'

const knownPledges: readonly Pledge[] = [...releasedPledges, ...earlierPledges]
const variants = releasedPledges.map(({ id, variant }) => ({ id, variant }))

export async function getPledge(
  { audience, pledgeId }: PledgeActions['getPledge']['input'],
  { who }: Call<Caller>,
): Promise<Result<PledgeActions['getPledge']['output']>> {
  const member = who.kind === 'member' ? who.member : undefined
  const pledge = pledgeId ? releasedPledge(pledgeId) : firstPledge(member, audience)
  if (!pledge) return fail('PLEDGE_NOT_FOUND')
  const [signatures, requests] = member
    ? await Promise.all([findSignedBy(member._id), findGuardianRequests([member._id])])
    : [[], []]
  const textHash = sha256(pledgeText(pledge))
  const isThese = ({ pledgeId: id, version }: SignedPledgeDocument) =>
    id === pledge.id && version === pledge.version
  const [signed] = signatures.filter(isThese).flatMap(certificateOf)
  return ok({
    pledge,
    textHash,
    signed: signed ?? null,
    earlier: signatures.filter((signature) => !isThese(signature)).flatMap(certificateOf),
    variants,
    isGuardianAsked: requests.some((request) => request.textHash === textHash),
  })
}

/**
 * Signing twice, from two devices or at once, is one pledge: the id is made of member, text and version. Words
 * that were read before a new version came, and are sent later, are signed as they were read.
 */
export async function signPledge(
  { pledgeId, textHash, isGuardianPresent }: PledgeActions['signPledge']['input'],
  { who, now }: Call<Member>,
): Promise<Result<SignedPledge>> {
  const pledge = wordsOf({ pledgeId, textHash })
  return pledge.ok ? sign(pledge.value, isGuardianPresent, { who, now }) : pledge
}

type Words = { readonly pledgeId: string; readonly textHash: string }

function wordsOf({ pledgeId, textHash }: Words): Result<Pledge> {
  const ofThisId = knownPledges.filter(({ id }) => id === pledgeId)
  if (ofThisId.length === 0) return fail('PLEDGE_NOT_FOUND')
  const pledge = ofThisId.find((known) => textHash === sha256(pledgeText(known)))
  return pledge ? ok(pledge) : fail('PLEDGE_OUTDATED')
}

async function sign(
  pledge: Pledge,
  isGuardianPresent: boolean,
  { who, now }: Pick<Call<Member>, 'who' | 'now'>,
): Promise<Result<SignedPledge>> {
  const id = keyedHash('pledge', [who._id, pledge.id, pledge.version].join('\n'))
  const signature: SignedPledgeDocument = {
    _id: id,
    memberId: who._id,
    pledgeId: pledge.id,
    version: pledge.version,
    textHash: sha256(pledgeText(pledge)),
    unitId: who.unitId,
    unitName: who.unitName,
    certificateNumber: certificateNumber(randomCode(CERTIFICATE_LETTERS), now.getUTCFullYear()),
    isGuardianPresent,
    signedAt: now,
  }
  const kept = (await insertSigned(signature)) ? signature : await findSigned(id)
  if (!kept) return fail('PLEDGE_NOT_FOUND')
  await recordParticipation('pledgeSigned', who, ANY_PLEDGE, now)
  return ok(describeSigned(kept, pledge))
}

export async function askGuardian(
  words: PledgeActions['askGuardian']['input'],
  { who, now }: Call<Member>,
): Promise<Result<{ asked: boolean }>> {
  if (!who.relatives.some(({ is }) => is === 'helper')) return fail('GUARDIAN_NONE')
  const pledge = wordsOf(words)
  if (!pledge.ok) return pledge
  await putGuardianRequest({ ...words, memberId: who._id, askedAt: now })
  return ok({ asked: true })
}

export async function listGuardianRequests(
  _: PledgeActions['listGuardianRequests']['input'],
  { who }: Call<Member>,
): Promise<Result<readonly GuardianRequest[]>> {
  const helped = who.relatives.filter(({ is }) => is === 'helped')
  const requests = await findGuardianRequests(helped.map(({ memberId }) => memberId))
  return ok(
    requests.flatMap(({ memberId, askedAt, ...words }) => {
      const relativeId = helped.find((relative) => relative.memberId === memberId)?.id ?? ''
      const { textHash } = words
      const pledge = wordsOf(words)
      return pledge.ok ? [{ relativeId, pledge: pledge.value, textHash, askedAt: askedAt.toISOString() }] : []
    }),
  )
}

/** A pupil who is paired with a pupil is no guardian. */
export async function signAsGuardian(
  { relativeId, ...words }: PledgeActions['signAsGuardian']['input'],
  { who, now }: Call<Member>,
): Promise<Result<{ signed: boolean }>> {
  const child = who.relatives.find(({ id, is }) => id === relativeId && is === 'helped')
  if (!child) return fail('RELATIVE_NOT_FOUND')
  if (who.audience === 'student') return fail('GUARDIAN_PUPIL')
  const pledge = wordsOf(words)
  if (!pledge.ok) return pledge
  const [request] = await findGuardianRequests([child.memberId])
  const member = await findMember(child.memberId)
  if (request?.textHash !== words.textHash || !member) return fail('GUARDIAN_REQUEST_GONE')
  const signed = await sign(pledge.value, true, { who: member, now })
  if (!signed.ok) return signed
  await removeGuardianRequest(child.memberId)
  return ok({ signed: true })
}

/** A person counts once, whichever texts and versions they sign: units are told of people, not of papers. */
const ANY_PLEDGE = 'pledge'

export async function withdrawPledge(
  _: PledgeActions['withdrawPledge']['input'],
  { who }: Call<Member>,
): Promise<Result<PledgeActions['withdrawPledge']['output']>> {
  return ok({ withdrawn: (await removeSigned(who._id)) > 0 })
}

/** So many wrong numbers an hour are mistyped, more are guessed. */
const MISSES_AN_HOUR = 20

/** For anybody who was shown a certificate. Finding one costs nothing; what is limited is to miss. */
export async function verifyCertificate(
  { certificateNumber: number }: PledgeActions['verifyCertificate']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<VerifiedCertificate>> {
  const hour = roundToHour(now)
  const missId = keyedHash('certificate-misses', [hour.toISOString(), who.key].join('\n'))
  if ((await countMisses(missId)) >= MISSES_AN_HOUR) return fail('CERTIFICATE_LOOKUP_LIMIT')
  const signed = await findByCertificate(number)
  const pledge = signed && pledgeOf(signed)
  if (!pledge) {
    await addMiss(missId, hour)
    return fail('CERTIFICATE_NOT_FOUND')
  }
  const { title, variant, version } = pledge
  const unit = signed.unitId === undefined ? undefined : await findUnit(signed.unitId)
  const unitLevel = unit ? UNIT_KINDS[unit.kind] : null
  return ok({ title, variant, version, month: chinaDay(signed.signedAt).slice(0, 7), unitLevel })
}

/** Started by a timer: an hour that is over limits nobody. */
export async function forgetMisses(now: Date): Promise<Record<string, number>> {
  return { certificateMisses: await removeMissesBefore(roundToHour(now)) }
}

const releasedPledge = (pledgeId: string): Pledge | undefined =>
  releasedPledges.find(({ id }) => id === pledgeId)

/** Staff answer for others' money and papers too, so they are shown theirs first. */
function firstPledge(member: Member | undefined, audience: Audience): Pledge | undefined {
  const isStaff = member?.grants.some(({ role }) => role !== 'resident' && role !== 'volunteer')
  if (isStaff) return releasedPledge('staff')
  return releasedPledges.find(({ audiences }) => audiences.includes(member?.audience ?? audience))
}

const pledgeOf = ({ pledgeId, version }: SignedPledgeDocument): Pledge | undefined =>
  knownPledges.find((pledge) => pledge.id === pledgeId && pledge.version === version)

/** None where the words are not known any more. */
function certificateOf(signed: SignedPledgeDocument): readonly SignedPledge[] {
  const pledge = pledgeOf(signed)
  return pledge ? [describeSigned(signed, pledge)] : []
}

function describeSigned(signed: SignedPledgeDocument, pledge: Pledge): SignedPledge {
  return {
    certificateNumber: signed.certificateNumber,
    pledgeId: signed.pledgeId,
    variant: pledge.variant,
    version: signed.version,
    title: pledge.title,
    motto: pledge.motto,
    unitName: signed.unitName,
    signedAt: signed.signedAt.toISOString(),
  }
}
