import { compareForInbox, type PublishedAlert } from '@/domain/alerts/alert'
import { useKnownAlerts } from '../hooks'
import { AlertCard, NewestAlert } from './newest-alert'

/** The inbox, in which what only this device knows to be read counts as read. */
export function AlertList({ alerts }: { readonly alerts: readonly PublishedAlert[] }) {
  const isKnown = useKnownAlerts()
  if (alerts.length === 0) return <NewestAlert alert={null} />
  return (
    <>
      {alerts
        .map((alert) => ({ ...alert, isAcknowledged: isKnown(alert) }))
        .sort(compareForInbox)
        .map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
    </>
  )
}
