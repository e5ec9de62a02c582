import type { AlertContent } from '../../src/domain/alerts/alert'
import { isForGuests, publicAreasOf } from '../../src/domain/alerts/scope'
import type { ErrorCode } from '../../src/domain/shared/error-codes'
import type { Addressing } from '../_platform/areas'
import { collection, command, type Filter } from '../_platform/database'
import type { MutatingCall } from '../_platform/endpoint'
import { addressesOf } from '../_platform/files'
import type { Member } from '../_platform/identity'
import {
  findAlert,
  publicAreasIn,
  type Acknowledgement,
  type AlertDocument,
  type AlertOpening,
} from '../_platform/inbox'
import { reviewed } from '../_platform/reviewed'

/** Times as dates, and the area beside the content where the inbox looks for it. */
const storedContent = ({ areaUnitIds: _, ...content }: AlertContent): AlertDocument['content'] => ({
  ...content,
  effectiveAt: new Date(content.effectiveAt),
  expiresAt: new Date(content.expiresAt),
})

/** The content with where it goes, and how far that is public. */
export function writtenOf({ fields, sender, areas }: Addressing, content: AlertContent) {
  const publicAreas = publicAreasOf(content.scope, { senderKind: sender.kind, areas })
  return {
    ...fields,
    isPublic: isForGuests(content.scope, fields.areaPaths),
    publicAreaIds: publicAreas.map(({ _id }) => _id),
    content: storedContent(content),
  }
}

type Written = Parameters<typeof publicAreasIn>[0] & Pick<AlertDocument, 'content'>

/** Whom it reaches, as a correction of it has to. */
export const reachOf = (written: Written) => ({
  ...written.content,
  areaPaths: written.areaPaths,
  publicPaths: publicAreasIn(written).map(({ path }) => path),
})

/** Times as they go over the wire. */
export const shownContent = ({ content }: AlertDocument) => ({
  ...content,
  effectiveAt: content.effectiveAt.toISOString(),
  expiresAt: content.expiresAt.toISOString(),
})

const alerts = collection<AlertDocument>('alerts')
const openings = collection<AlertOpening>('alertOpenings')
const acknowledgements = collection<Acknowledgement>('acknowledgements')

const DRAFTS_LIMIT = 100

/** The version of the series that was published last. */
export async function findLatest(seriesId: string): Promise<AlertDocument | undefined> {
  const [latest] = await alerts.find(
    { seriesId, publishedAt: command.neq(null) },
    { orderBy: [['version', 'desc']], limit: 1 },
  )
  return latest
}

/** Those of the unit and of all units below it, last changed first; drafts that were thrown away are left out. */
export async function findAlertsOfSubtree(unitId: string): Promise<AlertDocument[]> {
  const isKept = command.or({ state: command.neq('withdrawn') }, { publishedAt: command.neq(null) })
  return alerts.find(command.and({ unitPath: unitId }, isKept) as unknown as Filter, {
    orderBy: [['changedAt', 'desc']],
    limit: DRAFTS_LIMIT,
  })
}

/** The version whose place it takes once it is published. */
export const updatesIdOf = ({ references }: AlertDocument): string | undefined => references.at(-1)?.alertId

/** The way of an alert to its readers; nobody who wrote on it can review. */
export const reviewedAlerts = reviewed<AlertDocument>({
  collection: 'alerts',
  subject: 'alert',
  codes: {
    notFound: 'ALERT_NOT_FOUND',
    transition: 'ALERT_TRANSITION',
    ownReview: 'ALERT_OWN_REVIEW',
    notOwn: 'ALERT_NOT_OWN',
  },
  replacing: { earlierOf: updatesIdOf, outdated: 'ALERT_NOT_STANDING' },
  shared: { changedElsewhere: 'ALERT_CHANGED_ELSEWHERE' },
})

/** Done twice, it stands once. */
export async function insertAcknowledgement(acknowledgement: Acknowledgement): Promise<void> {
  await acknowledgements.insert(acknowledgement)
}

export async function countAcknowledgements(alertId: string): Promise<number> {
  return acknowledgements.count({ alertId })
}

/** Done twice, it stands once. */
export async function insertOpening(opening: AlertOpening): Promise<void> {
  await openings.insert(opening)
}

/** Why nobody could read it as it is, or not all of it: its days are over, or a picture was never uploaded. */
export async function whyUnfit(
  alertId: string,
  { now, operationId }: MutatingCall<Member>,
): Promise<ErrorCode | undefined> {
  const alert = await findAlert(alertId)
  if (!alert || alert.lastOperationId === operationId) return undefined
  if (alert.content.expiresAt <= now) return 'ALERT_PERIOD_OVER'
  const fileIds = (alert.content.pictures ?? []).map(({ fileId }) => fileId)
  return (await addressesOf(fileIds)).length < fileIds.length ? 'PICTURE_NOT_FOUND' : undefined
}
