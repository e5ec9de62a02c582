import type { ConsentActions, Pushes } from '../../src/domain/consents/contract'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call, MutatingCall } from '../_platform/endpoint'
import type { Member } from '../_platform/identity'
import { alertTemplate, CONSENTS } from '../_platform/push-consents'
import { allowOne, findRemaining, removeConsent } from './store'

export async function getPushes(
  _: ConsentActions['getPushes']['input'],
  { who }: Call<Member>,
): Promise<Result<Pushes | null>> {
  const templateId = alertTemplate()
  return ok(templateId === null ? null : { templateId, remaining: await findRemaining(who._id) })
}

export async function allowPush(
  _: ConsentActions['allowPush']['input'],
  { who, now, operationId, sealOpenId }: MutatingCall<Member>,
): Promise<Result<Pushes>> {
  const templateId = alertTemplate()
  const openId = sealOpenId({ collection: CONSENTS, id: who._id })
  if (templateId === null || openId === null) return fail('PUSH_NONE')
  await allowOne(who, openId, { now, operationId })
  return ok({ templateId, remaining: await findRemaining(who._id) })
}

export async function stopPushes(
  _: ConsentActions['stopPushes']['input'],
  { who }: MutatingCall<Member>,
): Promise<Result<Pushes>> {
  await removeConsent(who._id)
  return ok({ templateId: alertTemplate() ?? '', remaining: 0 })
}
