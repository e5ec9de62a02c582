import { isCancelled, isCurrent, type AlertContent } from '../../src/domain/alerts/alert'
import type { Versioned } from '../../src/domain/alerts/version'
import { isAddressedTo, isPublicArea, type Reader } from '../../src/domain/shared/area'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import type { AddressedFields } from './areas'
import { collection, command, type Filter } from './database'
import { findMembers, relativesWho, unitsOf, type Member } from './identity'
import type { Reviewed } from './reviewed'
import { keyedHash } from './secrets'

/** One version of an alert; all versions of it share the series. */
export type AlertDocument = Reviewed &
  AddressedFields &
  Versioned & {
    /** In whose feeds it stands; missing from before an alert could be flagged, when `isPublic` said it. */
    readonly publicAreaIds?: readonly string[]
    readonly content: Omit<AlertContent, 'areaUnitIds' | 'effectiveAt' | 'expiresAt'> & {
      readonly effectiveAt: Date
      readonly expiresAt: Date
    }
  }

/** One member knows of one alert; the id is made of both. */
export type Acknowledgement = {
  readonly _id: string
  readonly memberId: string
  readonly alertId: string
  /** The unit it counts for on the picture of the broadcast. */
  readonly tile: string
  readonly at: Date
}

/** Somebody had the alert before their eyes; the id is made of both, and of whom stands nowhere. */
export type AlertOpening = Omit<Acknowledgement, 'memberId'>

/** When, where and for whom it counts, as the rules ask for it. */
export const termsOf = ({ state, areaPaths, content, cancelReason }: AlertDocument) => ({
  ...content,
  ...{ state, areaPaths, cancelReason: cancelReason ?? null },
})

type Addressed = Pick<AlertDocument, 'publicAreaIds' | 'areaUnitIds' | 'areaPaths' | 'areaNames'>

/** The areas that everybody may know it goes to. */
export function publicAreasIn({ publicAreaIds, areaUnitIds, areaPaths, areaNames }: Addressed) {
  const areas = areaUnitIds.map((id, at) => ({ id, path: areaPaths[at] ?? [], name: areaNames[at] ?? '' }))
  return areas.filter(({ id, path }) => publicAreaIds?.includes(id) ?? isPublicArea(path))
}

const alerts = collection<AlertDocument>('alerts')
const acknowledgements = collection<Acknowledgement>('acknowledgements')

/** More at once than anybody reads; the newest are kept. */
const INBOX_LIMIT = 200

/** What is addressed to a unit reaches everybody who belongs to it, home or not. */
export const readerOf = (member: Member): Reader => ({
  unitPaths: unitsOf(member).map(({ unitPath }) => unitPath),
  audience: member.audience,
})

/** Whether the alert counts for this reader now. */
export const isMeantFor = (alert: AlertDocument, reader: Reader, now: Date): boolean =>
  isCurrent(termsOf(alert), now) && isAddressedTo(termsOf(alert), reader)

/** Whether anybody sees it now, be it as what counts or as cancelled. */
export const isInSight = (alert: AlertDocument, now: Date): boolean =>
  isCurrent(termsOf(alert), now) || isCancelled(termsOf(alert), now)

/** Whether an alert is for a member, or for somebody whom they help, and who is asked to tell them. */
export async function relationTo(alert: AlertDocument, member: Member): Promise<'own' | 'helped' | 'none'> {
  if (isAddressedTo(termsOf(alert), readerOf(member))) return 'own'
  const helped = await findMembers(relativesWho('helped', member))
  return helped.some((one) => isAddressedTo(termsOf(alert), readerOf(one))) ? 'helped' : 'none'
}

/** Made of both, so that a member acknowledges an alert once. */
export const acknowledgementId = (alertId: string, memberId: string): string =>
  keyedHash('acknowledgement', `${alertId}\n${memberId}`)

export const openingId = (alertId: string, memberId: string): string =>
  keyedHash('alert-opening', `${alertId}\n${memberId}`)

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
  return findUnended({ ...addressedTo(unitPaths), state: 'published' }, now)
}

/** Those, and with them what was cancelled and has not ended; what a newer version replaced is left out. */
export async function findInbox({ unitPaths }: Reader, now: Date): Promise<AlertDocument[]> {
  const shown = { state: command.in(['published', 'withdrawn']), replacedById: command.exists(false) }
  // Who belongs to no unit reads what is public.
  return findUnended(
    { ...(unitPaths.length > 0 ? addressedTo(unitPaths) : { isPublic: true }), ...shown },
    now,
  )
}

const addressedTo = (unitPaths: readonly UnitPath[]): Filter => ({
  areaUnitIds: command.in([...new Set(unitPaths.flat())]),
})

async function findUnended(filter: Filter, now: Date): Promise<AlertDocument[]> {
  return alerts.find(
    { ...filter, 'content.expiresAt': command.gt(now) },
    { orderBy: [['publishedAt', 'desc']], limit: INBOX_LIMIT },
  )
}

/** The ids of those acknowledgements that exist. */
export async function findAcknowledgementIds(ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = ids.length > 0 ? await acknowledgements.find({ _id: command.in([...ids]) }) : []
  return new Set(found.map(({ _id }) => _id))
}
