import type { AlertContent } from '../../src/domain/alerts/alert'
import type { AlertActions } from '../../src/domain/alerts/contract'
import type { Result } from '../../src/domain/shared/result'
import type { ReviewState } from '../../src/domain/shared/review'
import type { Role } from '../../src/domain/shared/roles'
import { databaseOf, documentsOf } from './database'
import type { LocalCloud } from './local-cloud'
import { aKey, aMember, memberIdOf, pathOf, tokenOf, type TestUnitId } from './seeds'

export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/** Organiser and reviewer of the town at once, and the author of every alert made here. */
export const AUTHOR = tokenOf('author')
export const COLLEAGUE = tokenOf('colleague')
export const REVIEWER = tokenOf('reviewer')
export const ELDER = tokenOf('elder')
export const STUDENT = tokenOf('student')
export const ELDER_ELSEWHERE = tokenOf('elder-elsewhere')
export const OUTSIDER = tokenOf('outsider')
export const NEVER_JOINED = tokenOf('never-joined')

/** Staff in every role on the town, one reviewer of the county, staff of another town, and readers. */
export async function alertPeople(cloud: LocalCloud): Promise<void> {
  const inTown = (...roles: Role[]) => roles.map((role) => ({ role, unitId: 'town' }) as const)
  const elsewhere = (role: Role) => ({ role, unitId: 'other-town' }) as const
  await aMember(cloud, { openId: 'author', grants: inTown('organiser', 'reviewer') })
  await aMember(cloud, { openId: 'colleague', grants: inTown('organiser') })
  await aMember(cloud, { openId: 'reviewer', grants: [{ role: 'reviewer', unitId: 'county' }] })
  for (const role of ['triage', 'volunteer', 'resident', 'admin'] as const) {
    await aMember(cloud, { openId: role, grants: inTown(role) })
  }
  await aMember(cloud, {
    openId: 'outsider',
    unitId: 'other-town',
    grants: [elsewhere('organiser'), elsewhere('reviewer')],
  })
  await aMember(cloud, { openId: 'elder', unitId: 'village', audience: 'elder' })
  await aMember(cloud, { openId: 'student', unitId: 'class-a', audience: 'student' })
  await aMember(cloud, { openId: 'elder-elsewhere', unitId: 'other-town', audience: 'elder' })
}

export const CANCEL_REASON = '核实了，电话是派出所打的'

/** For the elders of the town, begun an hour ago, for a week. */
export function alertContent(cloud: LocalCloud, over: Partial<AlertContent> = {}): AlertContent {
  return {
    severity: 'moderate',
    urgency: 'immediate',
    certainty: 'observed',
    scamTypeId: 'fake-police',
    headline: '有人冒充民警打电话',
    whatHappens: '骗子自称民警，说您涉案，要您把钱转到“安全账户”。',
    whatToDo: ['马上挂断电话', '不转账不告诉验证码', '拨打 96110 问一问'],
    guideId: 'fake-police',
    audiences: ['elder'],
    areaUnitIds: ['town'],
    effectiveAt: new Date(cloud.clock.now() - HOUR).toISOString(),
    expiresAt: new Date(cloud.clock.now() + 7 * DAY).toISOString(),
    ...over,
  }
}

/** An alert in the database in the state wanted, as the functions would leave it there; answers its id. */
export async function anAlert(
  cloud: LocalCloud,
  state: ReviewState,
  over: Partial<AlertContent> = {},
  author = 'author',
): Promise<string> {
  const { areaUnitIds, effectiveAt, expiresAt, ...text } = alertContent(cloud, over)
  const areaPaths = areaUnitIds.map((unitId) => pathOf(unitId as TestUnitId))
  const alertId = aKey()
  const now = new Date(cloud.clock.now())
  await databaseOf(cloud)
    .collection('alerts')
    .add({
      _id: alertId,
      state,
      authorId: memberIdOf(author),
      reviewerId: null,
      reviewNote: null,
      unitId: 'town',
      unitName: '测试镇',
      unitPath: pathOf('town'),
      areaUnitIds,
      areaPaths,
      areaNames: areaUnitIds,
      isPublic: areaPaths.some((path) => path.length === 1),
      content: { ...text, effectiveAt: new Date(effectiveAt), expiresAt: new Date(expiresAt) },
      changedAt: now,
      publishedAt: state === 'published' || state === 'withdrawn' ? now : null,
      lastOperationId: aKey(),
      ...{ seriesId: alertId, version: 1, references: [] },
      ...(state === 'withdrawn' ? { cancelReason: CANCEL_REASON } : {}),
    })
  return alertId
}

export async function forgetAlerts(cloud: LocalCloud): Promise<void> {
  const db = databaseOf(cloud)
  for (const name of ['alerts', 'acknowledgements', 'participations', 'history']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
}

/** Calls an action of `alerts`, with a fresh idempotency key. */
export function alertsOf(cloud: LocalCloud) {
  return <Name extends keyof AlertActions>(
    action: Name,
    payload: AlertActions[Name]['input'],
    as: string,
  ): Promise<Result<AlertActions[Name]['output']>> =>
    cloud.call('alerts', action, payload, { as, idempotencyKey: aKey() })
}

export async function valueOf<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** `OK`, or the code of the refusal. */
export async function outcomeOf(result: Promise<Result<unknown>>): Promise<string> {
  const answer = await result
  return answer.ok ? 'OK' : answer.error.code
}

/** What the cloud has of an alert now. */
export async function revisionOf(cloud: LocalCloud, alertId: string): Promise<string> {
  const [alert] = await documentsOf<{ lastOperationId: string }>(cloud, 'alerts', { _id: alertId })
  return alert?.lastOperationId ?? 'none'
}

/** Hands it in as the cloud has it. */
export async function submit(cloud: LocalCloud, alertId: string, as: string) {
  const revision = await revisionOf(cloud, alertId)
  return alertsOf(cloud)('submitForReview', { alertId, revision }, as)
}

type Review = Omit<AlertActions['reviewAlert']['input'], 'alertId' | 'revision'>

/** Decides on it as the cloud has it. */
export async function review(cloud: LocalCloud, alertId: string, decided: Review, as: string) {
  const revision = await revisionOf(cloud, alertId)
  return alertsOf(cloud)('reviewAlert', { alertId, revision, ...decided }, as)
}

export const APPROVED: Review = { decision: 'approve', note: '' }

/** The next version of a published alert, written and handed in; answers its id. */
export async function anUpdateInReview(
  cloud: LocalCloud,
  updatesId: string,
  over: Partial<AlertContent> = {},
  as = AUTHOR,
): Promise<string> {
  const call = alertsOf(cloud)
  const draft = { unitId: 'town', alertId: null, updatesId, content: alertContent(cloud, over) }
  const { alertId } = await valueOf(call('saveDraft', draft, as))
  await valueOf(submit(cloud, alertId, as))
  return alertId
}

/** It, published by a second person. */
export async function anUpdate(
  cloud: LocalCloud,
  updatesId: string,
  over: Partial<AlertContent> = {},
): Promise<string> {
  const alertId = await anUpdateInReview(cloud, updatesId, over)
  await valueOf(review(cloud, alertId, APPROVED, REVIEWER))
  return alertId
}
