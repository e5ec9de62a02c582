import { Text } from '@tarojs/components'
import type { PublishedAlert } from '@/domain/alerts/alert'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { dayWords } from '@/i18n/zh-CN/dates'

/** What became of an alert since it first went out: why it is over, or which one it replaces; mostly nothing. */
export function AlertChange({ alert }: { readonly alert: PublishedAlert }) {
  const words = changeWords(alert)
  return words ? <Text className="second">{words}</Text> : null
}

export function changeWords({ status, cancelReason, earlierPublishedAt }: PublishedAlert): string | null {
  if (cancelReason) return alertWords.why(cancelReason)
  const isUpdate = status === 'update' && earlierPublishedAt
  return isUpdate ? alertWords.replaces(dayWords(new Date(earlierPublishedAt))) : null
}
