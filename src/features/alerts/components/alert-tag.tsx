import { Tag } from '@/components/tag'
import { SEVERITIES, URGENCIES, type PublishedAlert } from '@/domain/alerts/alert'
import { alertWords } from '@/i18n/zh-CN/alerts'

/** How serious and how near the alert is; warm while it is new to this person, calm once it is over. */
export function AlertTag({ alert, isKnown }: { alert: PublishedAlert; isKnown: boolean }) {
  const severity = SEVERITIES[alert.severity]
  if (alert.status === 'cancel') return <Tag icon="note">{alertWords.cancelled}</Tag>
  if (isKnown) return <Tag icon="tick">{`${alertWords.known} · ${severity}`}</Tag>
  return (
    <Tag tone="warm" icon="alert">
      {alert.status === 'update'
        ? `${alertWords.corrected} · ${severity}`
        : `${severity} · ${URGENCIES[alert.urgency]}`}
    </Tag>
  )
}
