import type { AlertDraft } from '@/domain/alerts/alert'
import { alertFormOf, beginAlertForm, type AlertForm } from '@/domain/alerts/alert-form'
import { callCloud } from '@/platform/cloud'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** A draft as it lies on this device while it holds words that the cloud has not got. */
export type DraftCopy = {
  readonly form: AlertForm
  /** Null until the cloud has taken the draft in. */
  readonly alertId: string | null
  /** The revision in the cloud that the form is written on; null until there is one. */
  readonly revision: string | null
  /** The key of the call that takes a new draft in; set from the first attempt on. */
  readonly creationKey: string | null
  readonly isDirty: boolean
}

/** What an editor is opened on. */
export type Opened = {
  readonly unitId: string
  /** Left out for a new one. */
  readonly draft?: AlertDraft | undefined
  /** The published alert whose next version is begun. */
  readonly updates?: AlertDraft | undefined
  /** The draft whose words it begins with, where these are not those of the alert itself. */
  readonly words?: AlertDraft | undefined
}

/** Under which a new draft lies on this device until the cloud gives it a name. */
export const newNameOf = ({ unitId, updates }: Opened): string => updates?.id ?? unitId

const storedAs = (id: string): string => `alert-draft:${id}`

/** The new draft of a unit that only this device has. */
export const readNewDraft = (unitId: string): DraftCopy | undefined => readStored<DraftCopy>(storedAs(unitId))

/** What was last written: on this device where it is ahead of the cloud, else in the cloud, else nothing. */
export function readDraftCopy(opened: Opened): DraftCopy {
  const { unitId, draft, updates, words } = opened
  const begun = beginAlertForm(unitId, new Date())
  const kept = readStored<DraftCopy>(storedAs(draft?.id ?? newNameOf(opened)))
  // A copy from before a field existed has that field as a new form has it.
  if (kept) return { ...kept, form: { ...begun, ...kept.form } }
  const written = draft ?? words ?? updates
  return {
    form: written ? alertFormOf(written) : begun,
    alertId: draft?.id ?? null,
    revision: draft?.revision ?? null,
    creationKey: null,
    isDirty: false,
  }
}

/** Keeps what the cloud has not got, under the draft's own name once it has one. */
export function keepDraftCopy(newName: string, copy: DraftCopy): void {
  if (copy.alertId) removeStored(storedAs(newName))
  const name = storedAs(copy.alertId ?? newName)
  if (copy.isDirty) writeStored(name, copy)
  else removeStored(name)
}

export function forgetDraftCopy(name: string): void {
  removeStored(storedAs(name))
}

/** A draft as it stands in the cloud now. */
export async function fetchDraft(unitId: string, alertId: string): Promise<AlertDraft | undefined> {
  const drafts = await callCloud('alerts', 'listDrafts', { unitId })
  return drafts.ok ? drafts.value.find(({ id }) => id === alertId) : undefined
}
