import type { PledgeActions, SignedPledge } from '../../src/domain/pledges/contract'
import { certificateNumber, pledgeText, type Pledge } from '../../src/domain/pledges/pledge'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Audience } from '../../src/domain/shared/taxonomy'
import type { Call } from '../_platform/endpoint'
import type { Caller, Member } from '../_platform/identity'
import { recordParticipation } from '../_platform/participation'
import { keyedHash, randomCode, sha256 } from '../_platform/secrets'
import { findSigned, insertSigned, releasedPledges, removeSigned, type SignedPledgeDocument } from './store'

export async function getPledge(
  { audience }: PledgeActions['getPledge']['input'],
  { who }: Call<Caller>,
): Promise<Result<PledgeActions['getPledge']['output']>> {
  const pledge = pledgeFor(who.kind === 'member' ? who.member.audience : audience)
  if (!pledge) return fail('PLEDGE_NOT_FOUND')
  const signed = who.kind === 'member' ? await findSigned(signatureId(who.member, pledge)) : undefined
  return ok({
    pledge,
    textHash: sha256(pledgeText(pledge)),
    signed: signed ? certificateOf(signed, pledge) : null,
  })
}

/** Signing twice, from two devices or at once, is one pledge: the id is made of member, text and version. */
export async function signPledge(
  { pledgeId, textHash, isGuardianPresent }: PledgeActions['signPledge']['input'],
  { who, now }: Call<Member>,
): Promise<Result<SignedPledge>> {
  const pledge = releasedPledges.find(({ id }) => id === pledgeId)
  if (!pledge) return fail('PLEDGE_NOT_FOUND')
  if (textHash !== sha256(pledgeText(pledge))) return fail('PLEDGE_OUTDATED')
  const id = signatureId(who, pledge)
  const signature: SignedPledgeDocument = {
    _id: id,
    memberId: who._id,
    pledgeId: pledge.id,
    version: pledge.version,
    textHash,
    unitName: who.unitName,
    certificateNumber: certificateNumber(randomCode(8), now.getUTCFullYear()),
    isGuardianPresent,
    signedAt: now,
  }
  const isFirst = await insertSigned(signature)
  await recordParticipation('pledgeSigned', who, `${pledge.id}@${pledge.version}`, now)
  const kept = isFirst ? signature : await findSigned(id)
  return kept ? ok(certificateOf(kept, pledge)) : fail('PLEDGE_NOT_FOUND')
}

export async function withdrawPledge(
  _: PledgeActions['withdrawPledge']['input'],
  { who }: Call<Member>,
): Promise<Result<PledgeActions['withdrawPledge']['output']>> {
  return ok({ withdrawn: (await removeSigned(who._id)) > 0 })
}

const pledgeFor = (audience: Audience): Pledge | undefined =>
  releasedPledges.find((pledge) => pledge.audiences.includes(audience))

const signatureId = (member: Member, pledge: Pledge): string =>
  keyedHash('pledge', [member._id, pledge.id, pledge.version].join('\n'))

function certificateOf(signed: SignedPledgeDocument, pledge: Pledge): SignedPledge {
  return {
    certificateNumber: signed.certificateNumber,
    pledgeId: signed.pledgeId,
    version: signed.version,
    title: pledge.title,
    motto: pledge.motto,
    unitName: signed.unitName,
    signedAt: signed.signedAt.toISOString(),
  }
}
