import { useState } from 'react'
import type { PublishedAlert } from '@/domain/alerts/alert'
import type { Home } from '@/domain/alerts/contract'
import type { Audience } from '@/domain/shared/taxonomy'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageReturned } from '@/platform/navigation'
import { knownAlerts } from './api'

/** All that the home page shows, in one call; asked again when the person comes back to it. */
export function useHome(audience: Audience): CloudQuery<Home> {
  const home = useCloudQuery('alerts', 'getHome', { audience }, 'kept:home')
  usePageReturned(home.reload)
  return home
}

/** The inbox; asked again when the person comes back to it. */
export function useAlerts(audience: Audience): CloudQuery<readonly PublishedAlert[]> {
  const alerts = useCloudQuery('alerts', 'listAlerts', { audience }, 'kept:alerts')
  usePageReturned(alerts.reload)
  return alerts
}

export function useAlert(alertId: string): CloudQuery<PublishedAlert> {
  return useCloudQuery('alerts', 'getAlert', { alertId }, `kept:alert:${alertId}`)
}

/** Tells whether the person has said 我知道了 to an alert, to the unit or on this device. */
export function useKnownAlerts(): (alert: PublishedAlert) => boolean {
  const [known, setKnown] = useState(knownAlerts)
  usePageReturned(() => setKnown(knownAlerts()))
  return (alert) => alert.isAcknowledged || known.includes(alert.id)
}

/** The sentences a voice reads of an alert. */
export function alertSpeech({ headline, whatHappens, whatToDo }: PublishedAlert): string[] {
  return [headline, whatHappens, ...whatToDo]
}
