import * as v from 'valibot'
import { capAlert, type CapAlert } from '../../src/domain/alerts/cap'
import { DocumentId } from '../../src/domain/shared/ids'
import { isPublicUnitKind } from '../../src/domain/shared/unit-kind'
import { findUnit } from '../_platform/unit-tree'
import { findPublicAlerts } from './store'

type Feed = { readonly unit: string; readonly alerts: readonly CapAlert[] }

/** Of a county, a town or a village; a class has none. Null for whatever else is asked for. */
export async function readFeed(query: Readonly<Record<string, unknown>>, now: Date): Promise<Feed | null> {
  const unitId = v.safeParse(DocumentId, query['unit'])
  const unit = unitId.success ? await findUnit(unitId.output) : undefined
  if (!unit || unit.isClosed || !isPublicUnitKind(unit.kind)) return null
  const alerts = await findPublicAlerts(unit.path, now)
  return { unit: unit.name, alerts: alerts.map(capAlert) }
}
