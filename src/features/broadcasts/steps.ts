import { useState } from 'react'
import type { AlertDraft } from '@/domain/alerts/alert'
import { REASON_MIN_LENGTH } from '@/domain/alerts/contract'
import type { Failure } from '@/domain/shared/result'
import { reviewWords } from '@/i18n/zh-CN/broadcasts'
import { useCloudAction } from '@/platform/cloud-action'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** Somebody has saved another revision since this one was read. */
export const isOfOther = ({ code }: Failure): boolean => code === 'ALERT_CHANGED_ELSEWHERE'

/** What is done, and to which alert as it was seen. */
export type ReasonedStep =
  | {
      readonly action: 'publishAtOnce'
      readonly seen: { readonly alertId: string; readonly revision: string }
    }
  | { readonly action: 'cancelAlert'; readonly seen: { readonly alertId: string } }

/** A step that needs a reason, which stays with the alert: publishing without a second person, or cancelling. */
export function useReasonedStep(
  { action, seen }: ReasonedStep,
  { reasonMistake, done }: { readonly reasonMistake: string; readonly done: string },
  onDone: (words: string) => void,
) {
  const { perform, isBusy, failure } = useCloudAction('alerts', action)
  const [reason, setReason] = useState('')
  const [mistake, setMistake] = useState<string>()
  const take = async () => {
    const isOne = reason.trim().length >= REASON_MIN_LENGTH
    setMistake(isOne ? undefined : reasonMistake)
    if (!isOne) return
    const taken = await perform({ ...seen, reason })
    if (taken.ok) onDone(done)
    else if (isOfOther(taken.error)) onDone(reviewWords.changedMeanwhile)
  }
  return { reason, setReason, mistake, take, isBusy, failure }
}

/** The second person's decision; a note goes with giving it back. */
export function useReview({ id: alertId, revision }: AlertDraft, onDone: (words: string) => void) {
  const { isBusy, failure, perform } = useCloudAction('alerts', 'reviewAlert')
  const storedAs = `review-note:${alertId}`
  const [note, setNote] = useState(() => readStored<string>(storedAs) ?? '')
  const [isNoteMissing, setNoteMissing] = useState(false)
  const decide = async (decision: 'approve' | 'return', words: string) => {
    const said = decision === 'return' ? note.trim() : ''
    const decided = await perform({ alertId, revision, decision, note: said })
    if (!decided.ok && isOfOther(decided.error)) onDone(reviewWords.changedMeanwhile)
    if (!decided.ok) return
    removeStored(storedAs)
    onDone(words)
  }
  const writeNote = (text: string) => {
    writeStored(storedAs, text)
    setNote(text)
  }
  const giveBack = async () => {
    setNoteMissing(note.trim() === '')
    if (note.trim() !== '') await decide('return', reviewWords.returnedDone)
  }
  const approve = () => decide('approve', reviewWords.approved)
  return { note, writeNote, isNoteMissing, isBusy, failure, approve, giveBack }
}
