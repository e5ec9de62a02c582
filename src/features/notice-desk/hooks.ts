import { useState } from 'react'
import * as v from 'valibot'
import type { WrittenNotice } from '@/domain/notices/contract'
import { NoticeContent, paragraphsOf } from '@/domain/notices/notice'
import type { Failure } from '@/domain/shared/result'
import type { Role } from '@/domain/shared/roles'
import { noticeDeskWords } from '@/i18n/zh-CN/notices'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { beginForm, forgetTyped, formOf, keepTyped, readTyped, type NoticeForm } from './api'

/** The notices of a unit and of those below it, in every state and version. */
export function useWrittenNotices(unitId: string): CloudQuery<readonly WrittenNotice[]> {
  return useCloudQuery('notices', 'listWrittenNotices', { unitId }, `kept:written-notices:${unitId}`)
}

export const NOTICE_GROUPS = ['toReview', 'drafts', 'inReview', 'published', 'ended'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/** Where a notice stands for this person: what waits for them comes first. */
export function groupOf({ state, isOwn }: WrittenNotice, roles: readonly Role[]): NoticeGroup {
  switch (state) {
    case 'draft':
      return 'drafts'
    case 'inReview':
      return !isOwn && roles.includes('reviewer') ? 'toReview' : 'inReview'
    case 'published':
      return 'published'
    case 'withdrawn':
      return 'ended'
  }
}

export type NoticeField = keyof typeof noticeDeskWords.mistakes

/** The content once the form is complete; until then the fields that do not fit. */
function readForm({
  text,
  ...same
}: NoticeForm): { readonly content: NoticeContent } | { readonly mistakes: readonly NoticeField[] } {
  const parsed = v.safeParse(NoticeContent, { ...same, paragraphs: paragraphsOf(text) })
  if (parsed.success) return { content: parsed.output }
  const keys = parsed.issues.map(({ path }) => String(path?.[0]?.key))
  return { mistakes: keys.filter((key): key is NoticeField => key in noticeDeskWords.mistakes) }
}

export type NoticeEditing = {
  readonly form: NoticeForm
  readonly change: (changes: Partial<NoticeForm>) => void
  /** What to mend in a field, once the person has tried to save. */
  readonly mistakeIn: (field: NoticeField) => string | undefined
  readonly isDirty: boolean
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly save: () => Promise<void>
  readonly submit: () => Promise<void>
}

type Editing = {
  readonly unitId: string
  /** The own draft that is written on; none for a new one. */
  readonly draft?: WrittenNotice | undefined
  /** The published one whose next version this is. */
  readonly replaces?: WrittenNotice | undefined
  readonly onDone: (words: string) => void
}

/** Writing: every letter stays on this device until the cloud has it. */
export function useNoticeEditing({ unitId, draft, replaces, onDone }: Editing): NoticeEditing {
  const name = draft?.id ?? replaces?.id ?? unitId
  const [form, setForm] = useState<NoticeForm>(() => {
    const begun = draft ?? replaces
    return readTyped(name) ?? (begun ? formOf(begun) : beginForm(unitId, new Date()))
  })
  const [isDirty, setDirty] = useState(() => readTyped(name) !== undefined)
  const [hasTried, setTried] = useState(false)
  const saving = useCloudAction('notices', 'saveNotice')
  const submitting = useCloudAction('notices', 'submitNotice')
  const read = readForm(form)
  const mistakes = 'mistakes' in read ? read.mistakes : []

  const store = async (): Promise<string | undefined> => {
    setTried(true)
    if ('mistakes' in read) return undefined
    if (draft && !isDirty) return draft.id
    const { content } = read
    const replacesId = draft ? null : (replaces?.id ?? null)
    const saved = await saving.perform({ unitId, noticeId: draft?.id ?? null, replacesId, content })
    if (!saved.ok) return undefined
    forgetTyped(name)
    setDirty(false)
    return saved.value.noticeId
  }
  return {
    form,
    change: (changes) => {
      const next = { ...form, ...changes }
      setForm(next)
      setDirty(true)
      keepTyped(name, next)
    },
    mistakeIn: (field) =>
      hasTried && mistakes.includes(field) ? noticeDeskWords.mistakes[field] : undefined,
    isDirty,
    isBusy: saving.isBusy || submitting.isBusy,
    failure: saving.failure ?? submitting.failure,
    save: async () => {
      if (await store()) onDone(noticeDeskWords.saved)
    },
    submit: async () => {
      const noticeId = await store()
      if (noticeId && (await submitting.perform({ noticeId })).ok) onDone(noticeDeskWords.submitted)
    },
  }
}

/** The second person's decision; a note goes with giving it back. */
export function useNoticeReview(noticeId: string, onDone: (words: string) => void) {
  const { isBusy, failure, perform } = useCloudAction('notices', 'reviewNotice')
  const [note, setNote] = useState('')
  const [isNoteMissing, setNoteMissing] = useState(false)
  const decide = async (decision: 'approve' | 'return', words: string) => {
    if ((await perform({ noticeId, decision, note: note.trim() })).ok) onDone(words)
  }
  const giveBack = async () => {
    setNoteMissing(note.trim() === '')
    if (note.trim() !== '') await decide('return', noticeDeskWords.returned)
  }
  const approve = () => decide('approve', noticeDeskWords.approved)
  return { note, setNote, isNoteMissing, isBusy, failure, approve, giveBack }
}

/** Taking back what was published, and counting what came on paper. */
export function usePublishedNotice({ id: noticeId, paper }: WrittenNotice, onDone: (words: string) => void) {
  const withdrawal = useCloudAction('notices', 'withdrawNotice')
  const counting = useCloudAction('notices', 'countPaper')
  const [copies, setCopies] = useState(() => (paper ? String(paper.copies) : ''))
  const [note, setNote] = useState(() => paper?.note ?? '')
  const [isMistaken, setMistaken] = useState(false)
  const savePaper = async () => {
    const isNumber = /^\d{1,5}$/.test(copies.trim())
    setMistaken(!isNumber)
    if (!isNumber) return
    const counted = await counting.perform({ noticeId, copies: Number(copies), note })
    if (counted.ok) onDone(noticeDeskWords.paperSaved)
  }
  const withdraw = async () => {
    if ((await withdrawal.perform({ noticeId })).ok) onDone(noticeDeskWords.withdrawn)
  }
  return {
    ...{ copies, setCopies, note, setNote, isMistaken, savePaper, withdraw },
    isBusy: withdrawal.isBusy || counting.isBusy,
    failure: withdrawal.failure ?? counting.failure,
  }
}
