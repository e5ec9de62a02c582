import { useEffect, useRef, useState } from 'react'
import type { AlertDraft } from '@/domain/alerts/alert'
import {
  alertFormOf,
  differingFields,
  readAlertForm,
  type AlertForm,
  type AlertFormField,
} from '@/domain/alerts/alert-form'
import { alertTemplateOf, type AlertTemplate } from '@/domain/alerts/alert-template'
import type { GuideSummary } from '@/domain/guides/guide'
import type { Failure } from '@/domain/shared/result'
import type { ScamTypeId } from '@/domain/shared/taxonomy'
import { reviewWords } from '@/i18n/zh-CN/broadcasts'
import { callCloud } from '@/platform/cloud'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { randomToken } from '@/platform/random'
import { readStored, removeStored, writeStored } from '@/platform/storage'
import {
  fetchDraft,
  forgetDraftCopy,
  keepDraftCopy,
  newNameOf,
  readDraftCopy,
  type DraftCopy,
  type Opened,
} from './api'

/** The alerts of a unit and of those below it, in every state. */
export function useDrafts(unitId: string): CloudQuery<readonly AlertDraft[]> {
  return useCloudQuery('alerts', 'listDrafts', { unitId }, `kept:drafts:${unitId}`)
}

/** All guides: they are few, and an alert is offered those of its own type. */
export function useGuidesOf(scamTypeId: ScamTypeId | null): readonly GuideSummary[] {
  const { value = [] } = useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
  return value.filter((guide) => guide.scamTypeId === scamTypeId)
}

/** What a guide can say of an alert, once it has come. */
export function useAlertTemplate() {
  const [template, setTemplate] = useState<AlertTemplate>()
  const [failure, setFailure] = useState<Failure>()
  const [isBusy, setBusy] = useState(false)
  const fetch = async (guideId: string) => {
    setBusy(true)
    const guide = await callCloud('guides', 'getGuide', { guideId })
    setBusy(false)
    setFailure(guide.ok ? undefined : guide.error)
    setTemplate(guide.ok ? alertTemplateOf(guide.value) : undefined)
  }
  return { template, isBusy, failure, fetch, leave: () => setTemplate(undefined) }
}

/** A pause in writing this long sends the draft to the cloud. */
const SAVE_AFTER_MS = 1_500

export type Rival = {
  readonly form: AlertForm
  readonly takeTheirs: () => void
  readonly keepMine: () => void
}

export type InCloud = { readonly alertId: string; readonly revision: string }

export type AlertEditor = {
  readonly form: AlertForm
  readonly change: (changes: Partial<AlertForm>) => void
  /** The fields that are missing or do not fit. */
  readonly mistakes: readonly AlertFormField[]
  /** Only once the person has tried to submit are the fields themselves marked. */
  readonly hasTried: boolean
  readonly saved: 'nothing' | 'device' | 'saving' | 'cloud'
  readonly failure: Failure | undefined
  readonly isSubmitting: boolean
  readonly submit: () => Promise<void>
  /** What somebody else saved meanwhile, until the person has chosen. */
  readonly rival: Rival | undefined
  readonly isOnDeviceOnly: boolean
  /** Somebody else has handed in or thrown away the draft; what was written on it stays on the device. */
  readonly isLeft: boolean
  /** What the cloud has of it; undefined until there is something. */
  readonly inCloud: InCloud | undefined
  /** Begins anew; only while the cloud has nothing of it. */
  readonly discard: () => void
}

/** What an editor tells the desk it stands on. */
export type EditorSteps = {
  /** The person goes on, in a new draft, with what they wrote on one that is no longer a draft. */
  readonly onGoOn: (alertId: string) => void
  /** The cloud has taken in a new draft. */
  readonly onBegun: () => void
  readonly onSubmitted: (alertId: string) => void
  readonly onDiscarded: (words: string) => void
}

/** Writing an alert: kept on the device at every key, in the cloud at every pause. */
export function useAlertEditor(
  opened: Opened,
  { onBegun, onSubmitted }: Pick<EditorSteps, 'onBegun' | 'onSubmitted'>,
): AlertEditor {
  const saving = useDraftSaving(opened, onBegun)
  const { copy, change, save, discard, isSaving, failure, rival, meetRival, isLeft } = saving
  const [hasTried, setTried] = useState(false)
  const submission = useCloudAction('alerts', 'submitForReview')
  const read = readAlertForm(copy.form)
  const submit = async () => {
    setTried(true)
    if ('mistakes' in read) return
    const saved = await save()
    if (!saved) return
    const submitted = await submission.perform(saved)
    if (submitted.ok) onSubmitted(saved.alertId)
    // What differs is shown; where nothing does, it is handed in as it stands now.
    else if (isOfOther(submitted.error) && (await meetRival(saved.alertId, submitted.error))) await submit()
    else if (isOver(submitted.error)) await saving.meetEnd(saved.alertId)
  }
  const savedState = copy.isDirty ? 'device' : copy.alertId ? 'cloud' : 'nothing'
  return {
    form: copy.form,
    mistakes: 'mistakes' in read ? read.mistakes : [],
    saved: isSaving ? 'saving' : savedState,
    failure:
      (submission.failure && isOfOther(submission.failure) ? undefined : submission.failure) ?? failure,
    isSubmitting: submission.isBusy,
    isOnDeviceOnly: copy.alertId === null && copy.isDirty,
    inCloud: inCloudOf(copy),
    ...{ change, hasTried, submit, discard, rival, isLeft },
  }
}

/** Somebody has saved another revision since this one was read. */
export const isOfOther = ({ code }: Failure): boolean => code === 'ALERT_CHANGED_ELSEWHERE'

/** It is no longer a draft. */
const isOver = ({ code }: Failure): boolean => code === 'ALERT_TRANSITION' || code === 'ALERT_NOT_FOUND'

const inCloudOf = ({ alertId, revision }: DraftCopy): InCloud | undefined =>
  alertId && revision ? { alertId, revision } : undefined

/** `save` answers where the cloud has what was last written, or undefined where it has not. */
function useDraftSaving(opened: Opened, onBegun: () => void) {
  const { unitId, draft, updates } = opened
  const updatesId = updates?.id ?? null
  const newName = newNameOf(opened)
  const [copy, setCopy] = useState(() => readDraftCopy(opened))
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [theirs, setTheirs] = useState<AlertDraft>()
  const [isLeft, setLeft] = useState(false)
  const latest = useRef(copy)
  const underWay = useRef<Promise<InCloud | undefined>>()
  /** Sent, and perhaps taken in, though no answer came. */
  const unanswered = useRef<AlertForm>()

  const keep = (next: DraftCopy) => {
    latest.current = next
    keepDraftCopy(newName, next)
    setCopy(next)
  }
  const change = (changes: Partial<AlertForm>) =>
    keep({ ...latest.current, form: { ...latest.current.form, ...changes }, isDirty: true })

  const sendLatest = async (): Promise<InCloud | undefined> => {
    const { isDirty, alertId, revision } = latest.current
    const inCloud = inCloudOf(latest.current)
    if (!isDirty && inCloud) return inCloud
    const read = readAlertForm(latest.current.form)
    if ('mistakes' in read) return undefined
    const isSecondAttempt = latest.current.creationKey !== null
    const key = (alertId ? null : latest.current.creationKey) ?? randomToken()
    if (!alertId && !isSecondAttempt) keep({ ...latest.current, creationKey: key, isDirty: true })
    const { form } = latest.current
    const payload = { unitId, alertId, updatesId, revision, content: read.content }
    const saved = await callCloud('alerts', 'saveDraft', payload, key)
    setFailure(saved.ok ? undefined : saved.error)
    if (!saved.ok) {
      if (alertId && isOfOther(saved.error)) return meetOther(alertId)
      if (alertId && isOver(saved.error)) setLeft(true)
      unanswered.current = form
      return undefined
    }
    unanswered.current = undefined
    // A creation that was tried before answers with what was sent then, which may be older.
    const isCurrent = latest.current.form === form && (alertId !== null || !isSecondAttempt)
    keep({ ...latest.current, ...saved.value, isDirty: !isCurrent })
    if (!alertId) onBegun()
    return isCurrent ? saved.value : sendLatest()
  }
  /** Goes on from the other one's revision where it says what this device sent; else the person chooses. */
  const meetOther = async (alertId: string): Promise<InCloud | undefined> => {
    const found = await fetchDraft(unitId, alertId)
    if (!found) return undefined
    const form = alertFormOf(found)
    const isSaved = differingFields(form, latest.current.form).length === 0
    const isOwn = unanswered.current && differingFields(form, unanswered.current).length === 0
    if (!isSaved && !isOwn) {
      setTheirs(found)
      return undefined
    }
    setFailure(undefined)
    keep({ ...latest.current, revision: found.revision, isDirty: !isSaved })
    return sendLatest()
  }
  const meetRival = (alertId: string, refusal: Failure) => {
    setFailure(refusal)
    return meetOther(alertId)
  }
  /** What was thrown away is nowhere but here; what was handed in has the same words. */
  const meetEnd = async (alertId: string) => {
    if (await fetchDraft(unitId, alertId)) return
    keep({ ...latest.current, isDirty: true })
    setLeft(true)
  }
  const save = async (): Promise<InCloud | undefined> => {
    if (underWay.current) return underWay.current
    setSaving(true)
    underWay.current = sendLatest()
    const saved = await underWay.current
    underWay.current = undefined
    setSaving(false)
    return saved
  }
  const saveNow = useRef(save)
  saveNow.current = save
  useEffect(() => {
    // Until the person has chosen, nothing is sent that would be refused again.
    if (!copy.isDirty || theirs || isLeft) return
    const timer = setTimeout(() => void saveNow.current(), SAVE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [copy, theirs, isLeft])
  const choose = (next: Partial<DraftCopy>) => {
    keep({ ...latest.current, ...next })
    setTheirs(undefined)
    setFailure(undefined)
  }
  const rival: Rival | undefined = theirs && {
    form: alertFormOf(theirs),
    takeTheirs: () => choose({ form: alertFormOf(theirs), revision: theirs.revision, isDirty: false }),
    keepMine: () => choose({ revision: theirs.revision, isDirty: true }),
  }
  // The list that it was opened from may be older than what stands in the cloud.
  const refresh = useRef(async () => {
    const found = draft && !latest.current.isDirty ? await fetchDraft(unitId, draft.id) : undefined
    if (!found || latest.current.isDirty || found.revision === latest.current.revision) return
    keep({ ...latest.current, form: alertFormOf(found), revision: found.revision })
  })
  useEffect(() => void refresh.current(), [])
  const discard = () => {
    forgetDraftCopy(newName)
    keep(readDraftCopy(opened))
  }
  return { copy, change, save, discard, isSaving, failure, rival, meetRival, isLeft, meetEnd }
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
