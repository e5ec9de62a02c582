import type { GuideActions } from '../../src/domain/guides/contract'
import { summariseGuide } from '../../src/domain/guides/guide'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call } from '../_platform/endpoint'
import type { Member } from '../_platform/identity'
import { recordParticipation } from '../_platform/participation'
import { findGuide, findGuides } from './store'

export async function listGuides({
  audience,
}: GuideActions['listGuides']['input']): Promise<Result<GuideActions['listGuides']['output']>> {
  const live = await findGuides()
  const guides = live.filter((guide) => !audience || guide.audiences.includes(audience))
  return ok(guides.map(summariseGuide))
}

export async function getGuide({
  guideId,
}: GuideActions['getGuide']['input']): Promise<Result<GuideActions['getGuide']['output']>> {
  const guide = await findGuide(guideId)
  return guide ? ok(guide) : fail('GUIDE_NOT_FOUND')
}

export async function markGuideRead(
  { guideId }: GuideActions['markGuideRead']['input'],
  { who, now }: Call<Member>,
): Promise<Result<GuideActions['markGuideRead']['output']>> {
  if (!(await findGuide(guideId))) return fail('GUIDE_NOT_FOUND')
  return ok({ counted: await recordParticipation('guideRead', who, guideId, now) })
}
