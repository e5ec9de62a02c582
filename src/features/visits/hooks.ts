import { useState } from 'react'
import type { OwnVisit, VisitActions, VisitContact, VisitOutcome, VisitView } from '@/domain/visits/contract'
import type { Failure } from '@/domain/shared/result'
import { visitDeskWords, visitWords } from '@/i18n/zh-CN/visits'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { scrollToTop, usePageParams } from '@/platform/navigation'

/** One's own registration and those of whom one helps; never kept on the device. */
export const useOwnVisits = (): CloudQuery<readonly OwnVisit[]> =>
  useCloudQuery('visits', 'listOwnVisits', {})

/** For whom this page was opened: null for oneself. */
export function useVisitFor(): string | null {
  const { relative } = usePageParams()
  return relative ?? null
}

const EMPTY: VisitContact = { calledAs: '', way: 'phone', where: '' }

/** From what is written to the list of the unit, and back. */
export function useVisitForm(relativeId: string | null, stored: VisitContact | null, reload: () => void) {
  const asking = useCloudAction('visits', 'askForVisit')
  const takingBack = useCloudAction('visits', 'takeBackVisit')
  const [contact, setContact] = useState(stored ?? EMPTY)
  const [hasTried, setTried] = useState(false)
  const [doneWords, setDoneWords] = useState<string>()
  const mistakes = {
    calledAs: contact.calledAs.trim() ? undefined : visitWords.calledAsMistake,
    where: contact.where.trim() ? undefined : visitWords.whereMistake[contact.way],
  }
  const ask = async () => {
    setTried(true)
    if (mistakes.calledAs || mistakes.where) return
    if (!(await asking.perform({ relativeId, contact })).ok) return
    setDoneWords(visitWords.asked)
    scrollToTop()
    reload()
  }
  const takeBack = async () => {
    if (!(await takingBack.perform({ relativeId })).ok) return
    setContact(EMPTY)
    setTried(false)
    setDoneWords(visitWords.takenBack)
    scrollToTop()
    reload()
  }
  return {
    ...{ contact, doneWords, ask, takeBack },
    mistakes: hasTried ? mistakes : { calledAs: undefined, where: undefined },
    change: (part: Partial<VisitContact>) => setContact({ ...contact, ...part }),
    failure: asking.failure ?? takingBack.failure,
    isBusy: asking.isBusy || takingBack.isBusy,
  }
}

/** The list of a unit, for its own organiser. */
export const useVisits = (unitId: string): CloudQuery<readonly VisitView[]> =>
  useCloudQuery('visits', 'listVisits', { unitId })

/** Opening one, which is written down, and closing it. */
export function useVisitDesk(onDone: (words: string) => void) {
  const closing = useCloudAction('visits', 'closeVisit')
  const telling = useCloudAction('visits', 'tellVisit')
  const [contact, setContact] = useState<VisitActions['openVisit']['output']>()
  const [failure, setFailure] = useState<Failure>()
  const [saidWords, setSaidWords] = useState<string>()
  const open = async (visitId: string) => {
    const result = await callCloud('visits', 'openVisit', { visitId })
    setFailure(result.ok ? undefined : result.error)
    if (result.ok) setContact(result.value)
  }
  const close = async (visitId: string) => {
    if ((await closing.perform({ visitId })).ok) onDone(visitDeskWords.closed)
  }
  const tell = async (visitId: string, alertId: string, outcome: VisitOutcome) => {
    setSaidWords(undefined)
    if (!(await telling.perform({ visitId, alertId, outcome })).ok || !contact) return
    setSaidWords(visitDeskWords.said[outcome])
    const left = contact.untold.filter((alert) => alert.alertId !== alertId)
    if (outcome !== 'notFound') setContact({ ...contact, untold: left })
  }
  return {
    ...{ contact, open, close, tell, saidWords },
    failure: failure ?? closing.failure ?? telling.failure,
    isBusy: closing.isBusy || telling.isBusy,
  }
}
