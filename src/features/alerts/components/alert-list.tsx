import type { PublishedAlert } from '@/domain/alerts/alert'
import { useKnownAlerts } from '../hooks'
import { AlertCard, NewestAlert } from './newest-alert'

/** The inbox the way the cloud has sorted it; what only this device knows to be read comes last. */
export function AlertList({ alerts }: { readonly alerts: readonly PublishedAlert[] }) {
  const isKnown = useKnownAlerts()
  if (alerts.length === 0) return <NewestAlert alert={null} />
  return (
    <>
      {[...alerts]
        .sort((a, b) => Number(isKnown(a)) - Number(isKnown(b)))
        .map((alert) => (
          <AlertCard key={alert.id} alert={alert} />
        ))}
    </>
  )
}
