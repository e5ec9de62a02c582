import { Notice } from '@/components/notice'
import type { AlertOver } from '@/domain/broadcasts/alert-over'
import { pushDeskWords } from '@/i18n/zh-CN/pushes'

/** Nothing more is pushed of this alert, and why. */
export function OverNotice({ over }: { readonly over: AlertOver }) {
  return <Notice title={pushDeskWords.over[over]}>{pushDeskWords.overMeans[over]}</Notice>
}
