import { useState } from 'react'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import type { ContactCard, StaffUnit } from '@/domain/units/contract'
import { planImport, readImport, type ImportPlan } from '@/domain/units/import'
import type { ImportRow } from '@/domain/units/import-row'
import type { UnitContact } from '@/domain/units/unit'
import type { importWords } from '@/i18n/zh-CN/units'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import {
  chooseTable,
  contactMistakes,
  forgetUnsavedContact,
  keepUnsavedContact,
  namedUnits,
  readUnsavedContact,
} from './api'

const YEAR_DAYS = 365

/** How many joined within a year, as far as it may be shown: undefined while asked, null where too few. */
export function useJoined(unitId: string): number | null | undefined {
  const now = Date.now()
  const from = chinaDay(new Date(now - (YEAR_DAYS - 1) * DAY_MS))
  const { value } = useCloudQuery('metrics', 'getOverview', { unitId, from, to: chinaDay(new Date(now)) })
  return value?.totals.joined
}

export function useUnitCard(unitId: string): CloudQuery<ContactCard> {
  return useCloudQuery('units', 'getUnitCard', { unitId })
}

/** The units directly below, in their order. */
export const childrenOf = (units: readonly StaffUnit[], unitId: string): readonly StaffUnit[] =>
  units.filter(({ parentId }) => parentId === unitId)

/** The unit and everything below it. */
export const countOf = (units: readonly StaffUnit[], unitId: string): number =>
  units.filter(({ path }) => path.includes(unitId)).length

/** Writing a contact card: every key is kept on the device until the cloud has it. */
export function useContactForm(unitId: string, stored: UnitContact) {
  const { isBusy, failure, perform } = useCloudAction('units', 'saveContact')
  const [inCloud, setInCloud] = useState(stored)
  const [unsaved, setUnsaved] = useState(() => readUnsavedContact(unitId))
  const [mistakes, setMistakes] = useState<readonly (keyof UnitContact)[]>([])
  const [isSaved, setSaved] = useState(false)
  const contact = unsaved ?? inCloud
  const change = (field: keyof UnitContact, text: string) => {
    const next = { ...contact, [field]: text }
    keepUnsavedContact(unitId, next)
    setUnsaved(next)
    setSaved(false)
  }
  const save = async () => {
    const wrong = contactMistakes(contact)
    setMistakes(wrong)
    if (wrong.length > 0 || !(await perform({ unitId, contact })).ok) return
    forgetUnsavedContact(unitId)
    setInCloud(contact)
    setUnsaved(undefined)
    setSaved(true)
  }
  return { contact, change, save, mistakes, isSaved, isUnsaved: unsaved !== undefined, isBusy, failure }
}

export type Preview = ImportPlan & { readonly rows: readonly ImportRow[] }

/** A file on its way: nothing of it is sent before the preview fits and the person says so. */
export function useImport(topId: string, units: readonly StaffUnit[], onDone: (created: number) => void) {
  const { isBusy, failure, perform } = useCloudAction('units', 'importUnits')
  const [text, setText] = useState('')
  const [preview, setPreview] = useState<Preview>()
  const [problem, setProblem] = useState<keyof typeof importWords.problems>()
  const [sheet, setSheet] = useState<string>()
  const write = (next: string) => {
    setText(next)
    setPreview(undefined)
    setProblem(undefined)
    setSheet(undefined)
  }
  const look = (next = text) => setPreview(previewOf(next, topId, units))
  const chooseFile = async () => {
    const chosen = await chooseTable()
    if (chosen === 'nothing chosen') return
    if (typeof chosen === 'string') {
      setPreview(undefined)
      return setProblem(chosen)
    }
    write(chosen.text)
    setSheet(chosen.sheet)
    look(chosen.text)
  }
  const send = async () => {
    if (!preview) return
    const answer = await perform({ unitId: topId, rows: [...preview.rows] })
    if (answer.ok) onDone(answer.value.created)
  }
  return { text, write, preview, look: () => look(), chooseFile, send, problem, sheet, isBusy, failure }
}

function previewOf(text: string, topId: string, units: readonly StaffUnit[]): Preview {
  const { rows, mistakes } = readImport(text)
  if (mistakes.length > 0) return { rows, mistakes, planned: [], present: [] }
  return { rows, ...planImport(rows, topId, namedUnits(units)) }
}
