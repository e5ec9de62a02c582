import { Tag } from '@/components/tag'
import { SEVERITIES, URGENCIES, type PublishedAlert } from '@/domain/alerts/alert'
import { alertWords } from '@/i18n/zh-CN/alerts'

/** How serious and how near the alert is; warm while it is new to this person. */
export function AlertTag({ alert, isKnown }: { alert: PublishedAlert; isKnown: boolean }) {
  const words = `${SEVERITIES[alert.severity]} · ${URGENCIES[alert.urgency]}`
  return isKnown ? (
    <Tag icon="tick">{`${alertWords.known} · ${SEVERITIES[alert.severity]}`}</Tag>
  ) : (
    <Tag tone="warm" icon="alert">
      {words}
    </Tag>
  )
}
