import type { PublishedAlert } from '@/domain/alerts/alert'
import type { Failure } from '@/domain/shared/result'
import { TIP_SEED_KEY, type TipSeed } from '@/domain/shared/tip-seed'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { openPage } from '@/platform/navigation'
import { sendOnce } from '@/platform/outbox'
import { readStored, writeStored } from '@/platform/storage'

const STORED_AS = 'alerts-known'
const MOST_REMEMBERED = 200

/** Alerts this device has acknowledged: guests have no other memory, and it works without a network. */
export const knownAlerts = (): readonly string[] => readStored<string[]>(STORED_AS) ?? []

const OPENED_AS = 'alerts-opened'

/** Counted once a device and alert; of guests nothing is counted. */
export function tellOpened(alertId: string): void {
  const opened = readStored<string[]>(OPENED_AS) ?? []
  if (opened.includes(alertId)) return
  writeStored(OPENED_AS, [alertId, ...opened].slice(0, MOST_REMEMBERED))
  void sendOnce('alerts', 'openAlert', { alertId })
}

export type Acknowledgement = 'told' | 'waiting' | 'guest'

/** Remembers the alert on the device, then tells the unit, for whom only members count. */
export async function acknowledgeAlert(alertId: string): Promise<Acknowledgement | Failure> {
  writeStored(STORED_AS, [alertId, ...knownAlerts()].slice(0, MOST_REMEMBERED))
  const result = await sendOnce('alerts', 'acknowledgeAlert', { alertId })
  if (result.ok) return 'told'
  switch (result.error.code) {
    case 'NETWORK_UNREACHABLE':
      return 'waiting'
    case 'WECHAT_REQUIRED':
    case 'NOT_JOINED':
    case 'UNAUTHENTICATED':
      return 'guest'
    default:
      return result.error
  }
}

/** Where the inbox is kept on the device. */
export const INBOX_KEPT_AS = 'kept:alerts'

/** An alert as the inbox last had it, and when. */
export function keptInInbox(alertId: string): { value: PublishedAlert; keptAt: number } | undefined {
  const inbox = readStored<{ value: readonly PublishedAlert[]; at: number }>(INBOX_KEPT_AS)
  const value = inbox?.value.find(({ id }) => id === alertId)
  return inbox && value && { value, keptAt: inbox.at }
}

/** Goes to the report page, which finds the kind of scam chosen and the first line written. */
export function reportFromAlert({ scamTypeId, headline }: PublishedAlert): void {
  const text = alertWords.metLine(headline)
  const seed: TipSeed = { source: 'alert', scamTypeId, text, redFlagIds: [], indicators: [] }
  writeStored(TIP_SEED_KEY, seed)
  openPage('report')
}
