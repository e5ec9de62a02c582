import { rungOf } from '../../src/domain/alerts/ladder'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import {
  VisitContact,
  type OwnVisit,
  type UntoldAlert,
  type VisitActions,
  type VisitOutcome,
  type VisitState,
  type VisitView,
} from '../../src/domain/visits/contract'
import * as v from 'valibot'
import type { Call, MutatingCall } from '../_platform/endpoint'
import {
  acknowledgementId,
  findAcknowledgementIds,
  findAlertsFor,
  isMeantFor,
  readerOf,
  type AlertDocument,
} from '../_platform/inbox'
import { appendEvent, type NewEvent } from '../_platform/history'
import { findMembers, unitsOf, type Member } from '../_platform/identity'
import { openSealed, seal } from '../_platform/sealing'
import { unitPathOf } from '../_platform/unit-tree'
import {
  closeOpenVisit,
  findMember,
  findTellings,
  findVisit,
  findVisitsIn,
  findVisitsOf,
  hasOwnOrganiser,
  keepTelling,
  removeVisitOf,
  replaceVisit,
  tellingId,
  type VisitDocument,
} from './store'

type ForWhom = { readonly relativeId: string | null }

export async function listOwnVisits(
  _: VisitActions['listOwnVisits']['input'],
  { who }: Call<Member>,
): Promise<Result<readonly OwnVisit[]>> {
  const helped = who.relatives.filter(({ is }) => is === 'helped')
  const found = await findVisitsOf([who._id, ...helped.map(({ memberId }) => memberId)])
  return ok(
    found.map((visit) => ({
      relativeId: helped.find(({ memberId }) => memberId === visit.memberId)?.id ?? null,
      askedBy: visit.askedBy,
      state: stateOf(visit),
      unitName: unitsOf(who).find(({ unitId }) => unitId === visit.unitId)?.unitName ?? null,
      askedAt: visit.askedAt.toISOString(),
      contact: visit.memberId === who._id ? (contactOf(visit) ?? null) : null,
    })),
  )
}

/** Nothing is stored where nobody would come: a unit without an organiser of its own has no list. */
export async function askForVisit(
  { relativeId, contact }: VisitActions['askForVisit']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<{ asked: boolean }>> {
  const memberId = memberMeant(relativeId, who)
  const elder = relativeId === null ? who : memberId && (await findMember(memberId))
  if (!elder) return fail('RELATIVE_NOT_FOUND')
  if (!(await hasOwnOrganiser(elder.unitId))) return fail('VISIT_NO_ORGANISER')
  const _id = operationId.slice(0, 32)
  const replaced = await replaceVisit({
    _id,
    memberId: elder._id,
    unitId: elder.unitId,
    askedBy: relativeId === null ? 'self' : 'family',
    contact: seal(contact, { collection: 'visits', id: _id }),
    askedAt: now,
    closedAt: null,
  })
  if (replaced) return ok({ asked: true })
  // The same call again, or a relative who asked in the same moment: in either case one registration stands.
  return ok({ asked: (await findVisitsOf([elder._id])).length > 0 })
}

export async function takeBackVisit(
  { relativeId }: ForWhom,
  { who }: Call<Member>,
): Promise<Result<{ takenBack: boolean }>> {
  const memberId = memberMeant(relativeId, who)
  if (!memberId) return fail('RELATIVE_NOT_FOUND')
  return ok({ takenBack: (await removeVisitOf(memberId)) > 0 })
}

export async function listVisits(
  { unitId }: VisitActions['listVisits']['input'],
  { now }: Call<Member>,
): Promise<Result<readonly VisitView[]>> {
  const found = await findVisitsIn(unitId)
  const untold = await untoldOf(
    found.filter(({ closedAt }) => closedAt === null),
    now,
  )
  const views = found.map((visit) => ({
    id: visit._id,
    askedBy: visit.askedBy,
    state: stateOf(visit),
    askedAt: visit.askedAt.toISOString(),
    closedAt: visit.closedAt?.toISOString() ?? null,
    untold: untold.get(visit.memberId)?.length ?? 0,
  }))
  const isClosed = ({ state }: VisitView) => Number(state === 'closed')
  return ok([...views].sort((a, b) => isClosed(a) - isClosed(b) || b.untold - a.untold))
}

/** The look is written down before anything is shown. */
export async function openVisit(
  { visitId }: VisitActions['openVisit']['input'],
  { who, now, requestId }: Call<Member>,
): Promise<Result<VisitActions['openVisit']['output']>> {
  const visit = await findVisit(visitId)
  const contact = visit && contactOf(visit)
  if (!contact) return fail('VISIT_NOT_FOUND')
  const step = stepOf(visitId, 'opened', await visitPathOf({ visitId }))
  await appendEvent({ ...step, actorId: who._id, at: now, detail: { requestId } })
  const untold = await untoldOf([visit], now)
  return ok({ ...contact, untold: untold.get(visit.memberId) ?? [] })
}

/** Written down with who told it; of the person nothing but that they know. */
export async function tellVisit(
  { visitId, alertId, outcome }: VisitActions['tellVisit']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<VisitActions['tellVisit']['output']>> {
  const visit = await findVisit(visitId)
  if (!visit) return fail('VISIT_NOT_FOUND')
  const { memberId } = visit
  await keepTelling({
    ...{ _id: tellingId(alertId, memberId), memberId, alertId, outcome },
    ...{ tries: 1, at: now, lastOperationId: operationId },
  })
  const step = stepOf(visitId, outcome, await visitPathOf({ visitId }))
  await appendEvent({ ...step, actorId: who._id, at: now, detail: { operationId } })
  return ok({ isTold: outcome !== 'notFound' })
}

/** The newest; nobody listens to more at the door. */
const TOLD_AT_ONCE = 5

/**
 * By member: the alerts that are theirs, that have waited as long as their severity allows, and that neither they have
 * acknowledged nor somebody has told them of. Four reads, however many are on the list.
 */
async function untoldOf(
  visits: readonly VisitDocument[],
  now: Date,
): Promise<ReadonlyMap<string, readonly UntoldAlert[]>> {
  if (visits.length === 0) return new Map()
  const members = await findMembers(visits.map(({ memberId }) => memberId))
  const alerts = await findAlertsFor(
    members.flatMap((member) => readerOf(member).unitPaths),
    now,
  )
  const due = alerts
    .filter((alert) => rungOf(alert.content.severity, readableSince(alert), now) === 'visit')
    .slice(0, TOLD_AT_ONCE)
  const pairs = members.flatMap((member) =>
    due.filter((alert) => isMeantFor(alert, readerOf(member), now)).map((alert) => ({ member, alert })),
  )
  const known = await findAcknowledgementIds(
    pairs.map(({ member, alert }) => acknowledgementId(alert._id, member._id)),
  )
  const tellings = await findTellings(pairs.map(({ member, alert }) => tellingId(alert._id, member._id)))
  const untold = new Map<string, UntoldAlert[]>()
  for (const { member, alert } of pairs) {
    const telling = tellings.get(tellingId(alert._id, member._id))
    const isKnown = known.has(acknowledgementId(alert._id, member._id))
    if (isKnown || (telling && telling.outcome !== 'notFound')) continue
    untold.set(member._id, [...(untold.get(member._id) ?? []), describeUntold(alert, telling?.tries ?? 0)])
  }
  return untold
}

const readableSince = ({ content, publishedAt, changedAt }: AlertDocument): Date =>
  new Date(Math.max(content.effectiveAt.getTime(), (publishedAt ?? changedAt).getTime()))

const describeUntold = (
  { _id, content, publishedAt, changedAt }: AlertDocument,
  tries: number,
): UntoldAlert => ({
  alertId: _id,
  headline: content.headline,
  whatHappens: content.whatHappens,
  whatToDo: content.whatToDo,
  publishedAt: (publishedAt ?? changedAt).toISOString(),
  tries,
})

export async function closeVisit(
  { visitId }: VisitActions['closeVisit']['input'],
  { who, now, operationId }: MutatingCall<Member>,
): Promise<Result<{ state: VisitState }>> {
  await closeOpenVisit(visitId, now)
  const step = stepOf(visitId, 'closed', await visitPathOf({ visitId }))
  await appendEvent({ ...step, actorId: who._id, at: now, detail: { operationId } })
  return ok({ state: 'closed' })
}

/** For `ownStaff`: where the unit stands whose list a registration is on. */
export async function visitPathOf({ visitId }: { readonly visitId: string }): Promise<Result<UnitPath>> {
  const visit = await findVisit(visitId)
  return visit ? unitPathOf(visit) : fail('VISIT_NOT_FOUND')
}

const stepOf = (
  visitId: string,
  event: 'opened' | 'closed' | VisitOutcome,
  unitPath: Result<UnitPath>,
): Pick<NewEvent, 'subject' | 'event' | 'unitPath'> => ({
  subject: `visit:${visitId}`,
  event,
  ...(unitPath.ok && { unitPath: unitPath.value }),
})

const stateOf = ({ closedAt }: VisitDocument): VisitState => (closedAt === null ? 'open' : 'closed')

function contactOf(visit: VisitDocument): VisitContact | undefined {
  const opened = v.safeParse(VisitContact, openSealed('visits', visit).contact)
  return opened.success ? opened.output : undefined
}

/** Only oneself, or somebody whom the caller helps now. */
const memberMeant = (relativeId: string | null, who: Member): string | undefined =>
  relativeId === null
    ? who._id
    : who.relatives.find(({ id, is }) => id === relativeId && is === 'helped')?.memberId
