import { useState } from 'react'
import type { NoticeReminder, PublishedNotice } from '@/domain/notices/contract'
import type { Audience } from '@/domain/shared/taxonomy'
import { noticeWords } from '@/i18n/zh-CN/notices'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { askForConsent, mayAskForConsent } from '@/platform/consent'
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

const REFUSED_WORDS = {
  refused: noticeWords.remindRefused,
  blocked: noticeWords.remindBlocked,
  unavailable: noticeWords.remindFailed,
} as const

/** One message, asked for in a tap: WeChat's question first, then the cloud. */
export function useReminding({ id, reminder: loaded }: PublishedNotice) {
  const asking = useCloudAction('notices', 'askForReminder')
  const stopping = useCloudAction('notices', 'stopReminder')
  const [changed, setChanged] = useState<NoticeReminder>()
  const [outcome, setOutcome] = useState<string>()
  const reminder = changed ?? loaded
  const ask = async () => {
    if (!reminder) return
    setOutcome(undefined)
    const answer = await askForConsent(reminder.templateId)
    if (answer !== 'accepted') return setOutcome(REFUSED_WORDS[answer])
    const asked = await asking.perform({ noticeId: id })
    if (asked.ok) setChanged(asked.value)
  }
  const stop = async () => {
    if (!reminder || !(await stopping.perform({ noticeId: id })).ok) return
    setChanged({ ...reminder, nextAt: null })
    setOutcome(noticeWords.remindStopped)
  }
  return {
    ...{ reminder, outcome, ask, stop },
    canAsk: reminder !== null && mayAskForConsent(reminder.templateId),
    isBusy: asking.isBusy || stopping.isBusy,
    failure: asking.failure ?? stopping.failure,
  }
}

/** What another parent is sent. */
export const noticeCard = ({ id, title }: PublishedNotice): ShareCard => ({
  title: noticeWords.cardTitle(title),
  page: 'notice',
  params: { id },
})
