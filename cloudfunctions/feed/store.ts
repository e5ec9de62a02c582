import type { PublicAlert } from '../../src/domain/alerts/cap'
import { isPublicArea } from '../../src/domain/shared/area'
import type { UnitPath } from '../../src/domain/shared/roles'
import { DAY_MS } from '../../src/domain/shared/time'
import { collection, command } from '../_platform/database'
import type { AlertDocument } from '../_platform/inbox'

const alerts = collection<AlertDocument>('alerts')

/** As long as a cancelled one is named, so that whoever has it learns of it. */
const CANCELLED_DAYS = 7
const LISTED_MAX = 100

/** Public ones for the unit or one above: those that stand, and those that were cancelled of late; newest first. */
export async function findPublicAlerts(path: UnitPath, now: Date): Promise<PublicAlert[]> {
  const concerning = { isPublic: true, areaUnitIds: command.in([...path]), publishedAt: command.neq(null) }
  const newest = { orderBy: [['publishedAt', 'desc']], limit: LISTED_MAX } as const
  const [standing, cancelled] = await Promise.all([
    alerts.find({ ...concerning, state: 'published', 'content.expiresAt': command.gt(now) }, newest),
    alerts.find(
      {
        ...concerning,
        state: 'withdrawn',
        replacedById: command.exists(false),
        changedAt: command.gt(new Date(now.getTime() - CANCELLED_DAYS * DAY_MS)),
      },
      newest,
    ),
  ])
  return [...standing, ...cancelled].flatMap((alert): PublicAlert[] => {
    const { _id: id, unitId, unitName, content, publishedAt, references, changedAt, state } = alert
    if (!publishedAt || content.effectiveAt > now) return []
    const reason = alert.cancelReason ?? null
    const cancelled = state === 'withdrawn' ? { at: changedAt, reason } : null
    const told = { id, unitId, unitName, content, publishedAt, references, cancelled }
    return [{ ...told, areaNames: publicNames(alert) }]
  })
}

/** An alert to a whole county may go to a class elsewhere as well, which is nobody's business. */
const publicNames = ({ areaNames, areaPaths }: AlertDocument): readonly string[] =>
  areaNames.filter((_, at) => isPublicArea(areaPaths[at] ?? []))
