import { useState } from 'react'
import type { PublishedNotice } from '@/domain/notices/contract'
import type { Audience } from '@/domain/shared/taxonomy'
import { noticeWords } from '@/i18n/zh-CN/notices'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageReturned } from '@/platform/navigation'
import type { ShareCard } from '@/platform/share'
import { confirmedHere, confirmNotice, type ConfirmOutcome } from './api'

/** What can be confirmed; asked again when the person comes back to it. */
export function useNotices(audience: Audience): CloudQuery<readonly PublishedNotice[]> {
  const notices = useCloudQuery('notices', 'listNotices', { audience }, 'kept:notices')
  usePageReturned(notices.reload)
  return notices
}

export function useNotice(noticeId: string): CloudQuery<PublishedNotice> {
  return useCloudQuery('notices', 'getNotice', { noticeId }, `kept:notice:${noticeId}`)
}

/** The sentences a voice reads of a notice. */
export const noticeSpeech = ({ title, paragraphs, promises }: PublishedNotice): string[] => [
  title,
  ...paragraphs,
  noticeWords.promisesTitle,
  ...promises,
]

/** The three things, ticked one by one, and the confirmation at the end. */
export function useConfirming({ id, textHash, promises, confirmedAt }: PublishedNotice) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [outcome, setOutcome] = useState<ConfirmOutcome>()
  const [isBusy, setBusy] = useState(false)
  const [wasHere] = useState(() => confirmedHere().includes(id))
  const confirm = async () => {
    setBusy(true)
    setOutcome(await confirmNotice(id, textHash))
    setBusy(false)
  }
  return {
    ticked,
    tick: (promise: string) =>
      setTicked(ticked.includes(promise) ? ticked.filter((one) => one !== promise) : [...ticked, promise]),
    left: promises.filter((promise) => !ticked.includes(promise)).length,
    isConfirmed: confirmedAt !== null || outcome === 'told' || (wasHere && outcome === undefined),
    ...{ outcome, isBusy, confirm },
  }
}

/** What another parent is sent. */
export const noticeCard = ({ id, title }: PublishedNotice): ShareCard => ({
  title: noticeWords.cardTitle(title),
  page: 'notice',
  params: { id },
})
