import type { PublicAlert } from '../../src/domain/alerts/cap'
import type { UnitPath } from '../../src/domain/shared/roles'
import { DAY_MS } from '../../src/domain/shared/time'
import { collection, command, type Filter } from '../_platform/database'
import { publicAreasIn, type AlertDocument } from '../_platform/inbox'

const alerts = collection<AlertDocument>('alerts')

/** As long as a cancelled one is named, so that whoever has it learns of it. */
const CANCELLED_DAYS = 7
const LISTED_MAX = 100

/** Public ones for the unit or one above: those that stand, and those that were cancelled of late; newest first. */
export async function findPublicAlerts(path: UnitPath, now: Date): Promise<PublicAlert[]> {
  const newest = { orderBy: [['publishedAt', 'desc']], limit: LISTED_MAX } as const
  const [standing, cancelled] = await Promise.all([
    alerts.find(concerning(path, { state: 'published', 'content.expiresAt': command.gt(now) }), newest),
    alerts.find(
      concerning(path, {
        state: 'withdrawn',
        replacedById: command.exists(false),
        changedAt: command.gt(new Date(now.getTime() - CANCELLED_DAYS * DAY_MS)),
      }),
      newest,
    ),
  ])
  return [...standing, ...cancelled].flatMap((alert): PublicAlert[] => {
    const { _id: id, unitId, unitName, content, publishedAt, references, changedAt, state } = alert
    if (!publishedAt || content.effectiveAt > now) return []
    const reason = alert.cancelReason ?? null
    const cancelled = state === 'withdrawn' ? { at: changedAt, reason } : null
    const told = { id, unitId, unitName, content, publishedAt, references, cancelled }
    return [{ ...told, areaNames: publicAreasIn(alert).map(({ name }) => name) }]
  })
}

/** Those that go to one of the units, and are public there; from before there was a choice, those to whole trees. */
function concerning(path: UnitPath, filter: Filter): Filter {
  const isThere = command.in([...path])
  const isFlagged = command.or(
    { publicAreaIds: isThere },
    { publicAreaIds: command.exists(false), isPublic: true },
  )
  const isConcerned = { ...filter, areaUnitIds: isThere, publishedAt: command.neq(null) }
  return command.and(isConcerned, isFlagged) as unknown as Filter
}
