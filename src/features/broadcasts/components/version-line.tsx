import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import { versionWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import { openVersionOf } from '../hooks'

type Props = { readonly draft: AlertDraft; readonly all: readonly AlertDraft[] }

/** Where an alert stands in its series; nothing of one that was never corrected. */
export function VersionLine({ draft, all }: Props) {
  const { state, version, updatesId, earlierPublishedAt } = draft
  const isOnItsWay = state === 'draft' || state === 'inReview'
  const earlier = all.find(({ id }) => id === updatesId)
  if (isOnItsWay && earlier && earlier.state !== 'published') {
    return <Notice tone="warm">{versionWords.outdated}</Notice>
  }
  return (
    <>
      {earlierPublishedAt && (
        <Notice icon="edit">
          {(isOnItsWay ? versionWords.willReplace : versionWords.replaced)(
            version,
            dayWords(new Date(earlierPublishedAt)),
          )}
        </Notice>
      )}
      {state === 'published' && openVersionOf(draft, all) && (
        <Notice icon="clock">{versionWords.underWay}</Notice>
      )}
    </>
  )
}
