import { useRef, useState } from 'react'
import type { Guide, GuideSummary } from '@/domain/guides/guide'
import type { JoinCodeView } from '@/domain/joining/contract'
import type { Question, QuestionSummary } from '@/domain/quizzes/question'
import type { EditionSummary, PublishedVersion, WithdrawnContent } from '@/domain/shared/edition'
import type { Mistake } from '@/domain/shared/mistakes'
import type { Failure } from '@/domain/shared/result'
import type { Role } from '@/domain/shared/roles'
import { treeAt, withTreeAt, type Tree } from '@/domain/shared/tree'
import type { StaffUnit } from '@/domain/units/contract'
import { usePartsPainted } from '@/platform/after-paint'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { readStored, removeStored, writeStored } from '@/platform/storage'
import { forgetBegun, forgetUnsaved, keepUnsaved, mistakesIn, readUnsaved, saveInput, type Noun } from './api'
import { GUIDE_GROUPS, leavesOf, QUESTION_GROUPS, type FieldGroup } from './components/field-specs'

/** The guides that residents read now, for whoever only passes them on. */
export function useGuides(): CloudQuery<readonly GuideSummary[]> {
  return useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
}

export function useGuide(guideId: string): CloudQuery<Guide> {
  return useCloudQuery('guides', 'getGuide', { guideId }, `kept:guide:${guideId}`)
}

/** The codes by which people join the unit. */
export function useCodes(unitId: string): CloudQuery<readonly JoinCodeView[]> {
  return useCloudQuery('joining', 'listCodes', { unitId })
}

/** The unit with everything below it, parents before children. */
export function useUnits(unitId: string): CloudQuery<readonly StaffUnit[]> {
  return useCloudQuery('units', 'listSubtree', { unitId }, `kept:units:${unitId}`)
}

export type LiveContent = GuideSummary | QuestionSummary
export type EditionList = {
  readonly live: readonly LiveContent[]
  readonly editions: readonly EditionSummary[]
  readonly withdrawn: readonly WithdrawnContent[]
}

/** What people read now, every text that is on its way there, and what was taken back. */
export function useEditions(noun: Noun): CloudQuery<EditionList> {
  return useCloudQuery(noun, 'listEditions', {}, `kept:texts:${noun}`)
}

/** The live questions, to which a question's twin belongs; empty where guides are edited. */
export const bankOf = ({ live }: EditionList): readonly QuestionSummary[] => live.filter(isQuestion)

const isQuestion = (content: LiveContent): content is QuestionSummary => 'kind' in content

export type EditedText = EditionSummary & { readonly content: Guide | Question }

export function useEdition(noun: Noun, editionId: string): CloudQuery<EditedText> {
  return useCloudQuery(noun, 'getEdition', { editionId })
}

export function useVersion(noun: Noun, contentId: string, version: number): CloudQuery<Guide | Question> {
  return useCloudQuery(noun, 'getVersion', { contentId, version })
}

export function useVersions(noun: Noun, contentId: string): CloudQuery<readonly PublishedVersion[]> {
  return useCloudQuery(noun, 'listVersions', { contentId })
}

export const EDITION_GROUPS = ['toReview', 'drafts', 'inReview', 'others'] as const
export type EditionGroup = (typeof EDITION_GROUPS)[number]

/** Where a text stands for this person: what waits for them comes first. */
export function groupOf({ state, isOwn }: EditionSummary, roles: readonly Role[]): EditionGroup {
  if (state === 'draft') return isOwn && roles.includes('organiser') ? 'drafts' : 'others'
  return !isOwn && roles.includes('reviewer') ? 'toReview' : 'inReview'
}

export const groupsOf = (noun: Noun): readonly FieldGroup[] =>
  noun === 'guides' ? GUIDE_GROUPS : QUESTION_GROUPS

/** So many fields weigh less than a setData may after a tap. */
const FIELDS_A_PART = 4

/** A long text appears a few fields at a time; tells which of them are there. */
export function useShownFields(groups: readonly FieldGroup[], text: Tree): (path: string) => boolean {
  const paths = groups.flatMap(({ fields }) => leavesOf(fields, [text])).map(({ path }) => path)
  const parts = usePartsPainted(Math.ceil(paths.length / FIELDS_A_PART))
  const shown = paths.slice(0, parts * FIELDS_A_PART)
  return (path) => shown.some((one) => one === path || one.startsWith(`${path}.`))
}

/** A text somebody begins to write, or goes on with. */
export type Writing = {
  readonly noun: Noun
  readonly contentId: string
  /** The version that people read now; 0 for a new text. */
  readonly liveVersion: number
  /** Null until the cloud has taken the draft in. */
  readonly editionId: string | null
  /** What the cloud has. */
  readonly text: Tree
  readonly bank: readonly QuestionSummary[]
}

export type EditionEditor = {
  readonly text: Tree
  readonly change: (path: string, value: Tree) => void
  readonly mistakes: readonly Mistake[]
  readonly saved: 'nothing' | 'device' | 'cloud'
  readonly isBusy: boolean
  readonly failure: Failure | undefined
  readonly save: () => Promise<void>
  readonly submit: () => Promise<void>
  /** Back to what the cloud has. */
  readonly discard: () => void
  /** The cloud has a draft of it, which can be dropped. */
  readonly hasDraft: boolean
  readonly drop: () => Promise<void>
  /** What lies on this device was begun on a version that is no longer the live one. */
  readonly isOutdated: boolean
}

/** Writing a text: every key is kept on the device; the cloud gets it when the person says so. */
export function useEditionEditor(
  writing: Writing,
  onSubmitted: () => void,
  onDropped: () => void,
): EditionEditor {
  const { noun, contentId, liveVersion, bank } = writing
  const [editionId, setEditionId] = useState(writing.editionId)
  const [inCloud, setInCloud] = useState(writing.text)
  const [unsaved, setUnsaved] = useState(() => readUnsaved(editionId ?? contentId))
  const saving = useCloudAction(noun, 'saveEdition')
  const submission = useCloudAction(noun, 'submitEdition')
  const dropping = useCloudAction(noun, 'dropEdition')
  const text = unsaved ?? inCloud
  const newest = useRef(text)
  const keep = (next: Tree) => {
    newest.current = next
    keepUnsaved(editionId ?? contentId, next)
    setUnsaved(next)
  }
  const discard = () => {
    forgetUnsaved(editionId ?? contentId)
    newest.current = inCloud
    setUnsaved(undefined)
  }
  /** What was typed while the cloud took its time stays on the device. */
  const take = (saved: string) => {
    const isTypedSince = newest.current !== text
    forgetUnsaved(editionId ?? contentId)
    if (isTypedSince) keepUnsaved(saved, newest.current)
    setUnsaved(isTypedSince ? newest.current : undefined)
    setInCloud(text)
    setEditionId(saved)
    forgetBegun(noun, contentId)
  }
  const send = async (): Promise<string | undefined> => {
    const input = saveInput(noun, text, { editionId, baseVersion: liveVersion })
    const answer = input && (await saving.perform(input))
    if (!answer?.ok) return undefined
    take(answer.value.editionId)
    return answer.value.editionId
  }
  const submit = async () => {
    const saved = await send()
    if (saved === undefined || newest.current !== text) return
    const answer = await submission.perform({ editionId: saved })
    if (answer.ok) onSubmitted()
  }
  const drop = async () => {
    if (editionId === null || !(await dropping.perform({ editionId })).ok) return
    forgetUnsaved(editionId)
    onDropped()
  }
  const savedState = editionId === null ? 'nothing' : 'cloud'
  return {
    text,
    change: (path, value) => keep(withTreeAt(text, path, value)),
    mistakes: mistakesIn(noun, text, bank),
    saved: unsaved === undefined ? savedState : 'device',
    isBusy: saving.isBusy || submission.isBusy || dropping.isBusy,
    failure: dropping.failure ?? submission.failure ?? saving.failure,
    save: async () => void (await send()),
    ...{ submit, discard, drop },
    hasDraft: editionId !== null,
    isOutdated:
      editionId === null && liveVersion > 0 && unsaved !== undefined && versionOf(unsaved) !== liveVersion,
  }
}

/** The live version that a text was begun on. */
const versionOf = (text: Tree): Tree => treeAt(text, 'version')

/** The second person's decision; a note goes with giving it back. */
export function useEditionReview(
  noun: Noun,
  editionId: string,
  onDone: (step: 'approve' | 'return') => void,
) {
  const { isBusy, failure, perform } = useCloudAction(noun, 'reviewEdition')
  const storedAs = `review-note:${editionId}`
  const [note, setNote] = useState(() => readStored<string>(storedAs) ?? '')
  const [isNoteMissing, setNoteMissing] = useState(false)
  const decide = async (step: 'approve' | 'return') => {
    const decided = await perform({ editionId, step, note: step === 'return' ? note.trim() : '' })
    if (!decided.ok) return
    removeStored(storedAs)
    onDone(step)
  }
  const writeNote = (text: string) => {
    writeStored(storedAs, text)
    setNote(text)
  }
  const giveBack = async () => {
    setNoteMissing(note.trim() === '')
    if (note.trim() !== '') await decide('return')
  }
  return { note, writeNote, isNoteMissing, isBusy, failure, approve: () => decide('approve'), giveBack }
}
