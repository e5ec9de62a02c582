import type { AlertDraft } from '@/domain/alerts/alert'
import { alertFormOf, beginAlertForm, type AlertForm } from '@/domain/alerts/alert-form'
import { callCloud } from '@/platform/cloud'
import { readStored, removeStored, storedKeys, writeStored } from '@/platform/storage'

/** A draft as it lies on this device while it holds words that the cloud has not got. */
export type DraftCopy = {
  readonly form: AlertForm
  readonly unitId: string
  /** The published alert whose place it is to take; null for a new one. */
  readonly updatesId: string | null
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
  /** The draft that is no longer one, whose words on this device begin a new one. */
  readonly leftBy?: string | undefined
}

/** Under which a new draft lies on this device until the cloud gives it a name. */
export const newNameOf = ({ unitId, updates, leftBy }: Opened): string =>
  leftBy ?? (updates ? `${CORRECTION}${updates.id}` : unitId)

const CORRECTION = 'correction:'
const PREFIX = 'alert-draft:'
const storedAs = (name: string): string => `${PREFIX}${name}`

/** The new draft of a unit that only this device has. */
export const readNewDraft = (unitId: string): DraftCopy | undefined => readStored<DraftCopy>(storedAs(unitId))

export type LeftDraft = { readonly id: string; readonly copy: DraftCopy }

/** The words on this device whose drafts of these units were handed in or thrown away by somebody else. */
export function readLeftDrafts(unitIds: readonly string[], drafts: readonly AlertDraft[]): LeftDraft[] {
  const isOpen = (name: string) => drafts.some(({ id, state }) => id === name && state === 'draft')
  return storedKeys()
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length))
    .filter((name) => !name.startsWith(CORRECTION) && !isOpen(name))
    .flatMap((id) => {
      const copy = readLeftDraft(id)
      return copy && copy.unitId !== id && unitIds.includes(copy.unitId) ? [{ id, copy }] : []
    })
}

export const readLeftDraft = (id: string): DraftCopy | undefined => readStored<DraftCopy>(storedAs(id))

/** What was last written: on this device where it is ahead of the cloud, else in the cloud, else nothing. */
export function readDraftCopy(opened: Opened): DraftCopy {
  const { unitId, draft, updates, words, leftBy } = opened
  const begun = beginAlertForm(unitId, new Date())
  const place = { unitId, updatesId: draft?.updatesId ?? updates?.id ?? null }
  const kept = readStored<DraftCopy>(storedAs(draft?.id ?? newNameOf(opened)))
  if (kept) {
    const isOfLeft = leftBy !== undefined && kept.alertId === leftBy
    // A copy from before a field existed has that field as a new form has it.
    const copy = { ...kept, ...place, form: { ...begun, ...kept.form } }
    return isOfLeft ? { ...copy, alertId: null, revision: null, creationKey: null } : copy
  }
  const written = draft ?? words ?? updates
  return {
    ...place,
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
