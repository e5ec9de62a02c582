import { Notice } from '@/components/notice'
import type { AlertDraft } from '@/domain/alerts/alert'
import { alertFormOf, differingFields } from '@/domain/alerts/alert-form'
import { alertFieldNames, broadcastWords, versionWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'

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
          {isOnItsWay && earlier && changeWords(earlier, draft)}
        </Notice>
      )}
      {state === 'published' && openVersionOf(draft, all) && (
        <Notice icon="clock">{versionWords.underWay}</Notice>
      )}
    </>
  )
}

/** The next version of a published alert that somebody is writing, or that waits for its review. */
const openVersionOf = (alert: AlertDraft, all: readonly AlertDraft[]): AlertDraft | undefined =>
  all.find(({ updatesId, state }) => updatesId === alert.id && (state === 'draft' || state === 'inReview'))

/** For the reviewer, who would have to compare two texts word by word. */
function changeWords(earlier: AlertDraft, draft: AlertDraft): string {
  const fields = differingFields(alertFormOf(earlier), alertFormOf(draft))
  const names = fields.map((field) => alertFieldNames[field]).join(broadcastWords.joiner)
  return names ? versionWords.changed(names) : versionWords.unchanged
}
