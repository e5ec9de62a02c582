import { useEffect, useState } from 'react'
import type { PublishedAlert } from '@/domain/alerts/alert'
import type { Home } from '@/domain/alerts/contract'
import type { Failure } from '@/domain/shared/result'
import type { Audience } from '@/domain/shared/taxonomy'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageReturned } from '@/platform/navigation'
import {
  acknowledgeAlert,
  INBOX_KEPT_AS,
  keptInInbox,
  knownAlerts,
  tellOpened,
  type Acknowledgement,
} from './api'

/** All that the home page shows, in one call; asked again when the person comes back to it. */
export function useHome(audience: Audience): CloudQuery<Home> {
  const home = useCloudQuery('alerts', 'getHome', { audience }, 'kept:home')
  usePageReturned(home.reload)
  return home
}

/** The inbox; asked again when the person comes back to it. */
export function useAlerts(audience: Audience): CloudQuery<readonly PublishedAlert[]> {
  const alerts = useCloudQuery('alerts', 'listAlerts', { audience }, INBOX_KEPT_AS)
  usePageReturned(alerts.reload)
  return alerts
}

/** Without a network, an alert that was never opened is the one of the inbox. */
export function useAlert(alertId: string): CloudQuery<PublishedAlert> {
  const alert = useCloudQuery('alerts', 'getAlert', { alertId }, `kept:alert:${alertId}`)
  // Of an old link, the version that is shown.
  const shownId = alert.value?.id
  useEffect(() => {
    if (shownId) tellOpened(shownId)
  }, [shownId])
  const isMissing = !alert.value && alert.failure?.code === 'NETWORK_UNREACHABLE'
  return isMissing ? { ...alert, ...keptInInbox(alertId) } : alert
}

/** Tells whether the person has said 我知道了 to an alert, to the unit or on this device. */
export function useKnownAlerts(): (alert: PublishedAlert) => boolean {
  const [known, setKnown] = useState(knownAlerts)
  usePageReturned(() => setKnown(knownAlerts()))
  return (alert) => alert.isAcknowledged || known.includes(alert.id)
}

export type AcknowledgementState = 'open' | 'known' | 'sending' | Acknowledgement | Failure

/** The person's 我知道了 to one alert: where it stands, and the way to say it. */
export function useAcknowledgement(alertId: string, alert: PublishedAlert | undefined) {
  const [known] = useState(knownAlerts)
  const [state, setState] = useState<AcknowledgementState>('open')
  // An old link leads to the version that stands now, which is another alert to be known.
  const shownId = alert?.id ?? alertId
  const acknowledge = async () => {
    setState('sending')
    setState(await acknowledgeAlert(shownId))
  }
  const isKnownAlready = alert?.isAcknowledged || known.includes(shownId)
  const shown = state === 'open' && isKnownAlready ? 'known' : state
  const isKnown = shown !== 'open' && shown !== 'sending'
  return { state: shown, isKnown, acknowledge }
}

/** The sentences a voice reads of an alert. */
export function alertSpeech(alert: PublishedAlert): string[] {
  const { headline, cancelReason, whatHappens, whatToDo, pictures = [] } = alert
  if (cancelReason) return [headline, alertWords.isOver, cancelReason]
  const onPictures = pictures.map(({ description }) => alertWords.onPicture(description))
  return [headline, whatHappens, ...whatToDo, ...onPictures]
}
