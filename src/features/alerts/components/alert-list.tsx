import type { PublishedAlert } from '@/domain/alerts/alert'
import { AlertCard, NewestAlert } from './newest-alert'

/** The inbox, the way the cloud has sorted it: what needs attention first. */
export function AlertList({ alerts }: { readonly alerts: readonly PublishedAlert[] }) {
  if (alerts.length === 0) return <NewestAlert alert={null} />
  return (
    <>
      {alerts.map((alert) => (
        <AlertCard key={alert.id} alert={alert} />
      ))}
    </>
  )
}
