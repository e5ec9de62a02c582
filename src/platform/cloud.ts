import Taro from '@tarojs/taro'
import type { AlertActions } from '@/domain/alerts/contract'
import type { BroadcastActions } from '@/domain/broadcasts/contract'
import type { ConsentActions } from '@/domain/consents/contract'
import type { FamilyActions } from '@/domain/families/contract'
import type { GatheringActions } from '@/domain/gatherings/contract'
import type { GuideActions } from '@/domain/guides/contract'
import type { InvitationActions } from '@/domain/invitations/contract'
import type { JoiningActions } from '@/domain/joining/contract'
import type { MeetingActions } from '@/domain/meetings/contract'
import type { MemberActions } from '@/domain/members/contract'
import type { MetricsActions } from '@/domain/metrics/contract'
import type { NoticeActions } from '@/domain/notices/contract'
import type { PictureActions } from '@/domain/pictures/contract'
import type { PledgeActions } from '@/domain/pledges/contract'
import type { QuizActions } from '@/domain/quizzes/contract'
import type { SessionActions } from '@/domain/sessions/contract'
import { fail, type Result } from '@/domain/shared/result'
import type { StaffActions } from '@/domain/staff/contract'
import type { TipActions } from '@/domain/tips/contract'
import type { UnitActions } from '@/domain/units/contract'
import type { VisitActions } from '@/domain/visits/contract'
import { isSinglePage } from './device'
import { readSignIn } from './sign-in'

/** Every function with its actions: the one place that knows them all. */
type CloudActions = {
  alerts: AlertActions
  broadcasts: BroadcastActions
  consents: ConsentActions
  families: FamilyActions
  gatherings: GatheringActions
  guides: GuideActions
  invitations: InvitationActions
  joining: JoiningActions
  meetings: MeetingActions
  members: MemberActions
  metrics: MetricsActions
  notices: NoticeActions
  pictures: PictureActions
  pledges: PledgeActions
  quizzes: QuizActions
  sessions: SessionActions
  staff: StaffActions
  tips: TipActions
  units: UnitActions
  visits: VisitActions
}
export type CloudNoun = keyof CloudActions
export type CloudAction<N extends CloudNoun> = keyof CloudActions[N] & string
export type CloudInput<N extends CloudNoun, A extends CloudAction<N>> = CloudActions[N][A] extends {
  input: infer Input
}
  ? Input
  : never
export type CloudOutput<N extends CloudNoun, A extends CloudAction<N>> = CloudActions[N][A] extends {
  output: infer Output
}
  ? Output
  : never

type Envelope = { action: string; payload: unknown; idempotencyKey?: string }

/**
 * Calls an action of a cloud function. Never throws: what cannot be reached, as from a page in the timeline,
 * is `NETWORK_UNREACHABLE`, and may be tried again with the same key.
 *
 * @param idempotencyKey needed for every action that changes something; made once per intention
 */
export async function callCloud<N extends CloudNoun, A extends CloudAction<N>>(
  noun: N,
  action: A,
  payload: CloudInput<N, A>,
  idempotencyKey?: string,
): Promise<Result<CloudOutput<N, A>>> {
  if (isSinglePage) return fail('NETWORK_UNREACHABLE')
  const envelope: Envelope = idempotencyKey ? { action, payload, idempotencyKey } : { action, payload }
  try {
    return (await send(noun, envelope)) as Result<CloudOutput<N, A>>
  } catch {
    return fail('NETWORK_UNREACHABLE')
  }
}

/** The build keeps one of the two ways; a production mini-program contains `wx.cloud` only. */
async function send(noun: string, envelope: Envelope): Promise<unknown> {
  if (process.env.CLOUD_TRANSPORT === 'wx-cloud') {
    const { result } = await Taro.cloud.callFunction({ name: noun, data: envelope })
    return result
  }
  const response = await Taro.request<unknown>({
    url: `${process.env.CLOUD_URL ?? ''}/functions/${noun}`,
    method: 'POST',
    data: envelope,
    header: { 'content-type': 'application/json', authorization: `Bearer ${readSignIn()}` },
  })
  return response.data
}

/** Once, before the first call. */
export function startCloud(): void {
  if (process.env.CLOUD_TRANSPORT === 'wx-cloud') Taro.cloud.init({ traceUser: false })
}
