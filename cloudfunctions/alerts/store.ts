import type { AlertContent } from '../../src/domain/alerts/alert'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { ReviewState } from '../../src/domain/shared/review'
import type { UnitPath } from '../../src/domain/shared/roles'
import { collection, command, type Filter } from '../_platform/database'
import type { Unit } from '../_platform/unit-tree'

export type AlertDocument = {
  readonly _id: string
  readonly state: ReviewState
  readonly authorId: string
  readonly reviewerId: string | null
  readonly reviewNote: string | null
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly areaUnitIds: readonly string[]
  readonly areaPaths: readonly UnitPath[]
  readonly areaNames: readonly string[]
  readonly isPublic: boolean
  readonly content: Omit<AlertContent, 'areaUnitIds' | 'effectiveAt' | 'expiresAt'> & {
    readonly effectiveAt: Date
    readonly expiresAt: Date
  }
  readonly changedAt: Date
  readonly publishedAt: Date | null
  /** The step that brought it here, so that the same call taken up again does not trip over itself. */
  readonly lastOperationId: string
}

/** One member knows of one alert; the id is made of both. */
export type Acknowledgement = {
  readonly _id: string
  readonly memberId: string
  readonly alertId: string
  readonly at: Date
}

/** When, where and for whom it counts, as the rules ask for it. */
export const termsOf = ({ state, areaPaths, content }: AlertDocument) => ({ ...content, state, areaPaths })

/** Times as dates, and the area beside the content where the inbox looks for it. */
export const storedContent = ({ areaUnitIds: _, ...content }: AlertContent): AlertDocument['content'] => ({
  ...content,
  effectiveAt: new Date(content.effectiveAt),
  expiresAt: new Date(content.expiresAt),
})

/** Times as they go over the wire. */
export const shownContent = ({ content }: AlertDocument) => ({
  ...content,
  effectiveAt: content.effectiveAt.toISOString(),
  expiresAt: content.expiresAt.toISOString(),
})

const alerts = collection<AlertDocument>('alerts')
const acknowledgements = collection<Acknowledgement>('acknowledgements')

/** More at once than anybody reads; the newest are kept. */
const INBOX_LIMIT = 200
const DRAFTS_LIMIT = 100

export async function findAlert(alertId: string): Promise<AlertDocument | undefined> {
  return alerts.get(alertId)
}

/** For `staff`: where the unit that publishes an alert stands in the tree. */
export async function publisherPathOf({ alertId }: { readonly alertId: string }): Promise<Result<UnitPath>> {
  const alert = await findAlert(alertId)
  return alert ? ok(alert.unitPath) : fail('ALERT_NOT_FOUND')
}

/** Published alerts for any of the units or a unit above one that have not ended, newest first. */
export async function findAlertsFor(unitPaths: readonly UnitPath[], now: Date): Promise<AlertDocument[]> {
  return findPublished({ areaUnitIds: command.in([...new Set(unitPaths.flat())]) }, now)
}

/** What those read who belong to no unit. */
export async function findPublicAlerts(now: Date): Promise<AlertDocument[]> {
  return findPublished({ isPublic: true }, now)
}

async function findPublished(filter: Filter, now: Date): Promise<AlertDocument[]> {
  return alerts.find(
    { ...filter, state: 'published', 'content.expiresAt': command.gt(now) },
    { orderBy: [['publishedAt', 'desc']], limit: INBOX_LIMIT },
  )
}

/** Those of the unit and of all units below it, in every state, last changed first. */
export async function findAlertsOfSubtree(unitId: string): Promise<AlertDocument[]> {
  return alerts.find({ unitPath: unitId }, { orderBy: [['changedAt', 'desc']], limit: DRAFTS_LIMIT })
}

export async function findUnits(unitIds: readonly string[]): Promise<Unit[]> {
  return collection<Unit>('units').find({ _id: command.in([...unitIds]) })
}

/** False where the same call has written it before. */
export async function insertAlert(alert: AlertDocument): Promise<boolean> {
  return alerts.insert(alert)
}

/** Changes the alert only where it still fits the condition, so that of two people at once one wins. */
export async function changeAlertIf(
  alertId: string,
  condition: Partial<Pick<AlertDocument, 'state' | 'authorId'>>,
  change: Partial<AlertDocument>,
): Promise<boolean> {
  const whole = change.content ? { ...change, content: command.set(change.content) } : change
  return (await alerts.updateWhere({ _id: alertId, ...condition }, whole)) > 0
}

/** The ids of those acknowledgements that exist. */
export async function findAcknowledgementIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = ids.length > 0 ? await acknowledgements.find({ _id: command.in([...ids]) }) : []
  return new Set(found.map(({ _id }) => _id))
}

/** Done twice, it stands once. */
export async function insertAcknowledgement(acknowledgement: Acknowledgement): Promise<void> {
  await acknowledgements.insert(acknowledgement)
}

export async function countAcknowledgements(alertId: string): Promise<number> {
  return acknowledgements.count({ alertId })
}
