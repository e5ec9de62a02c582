import type { WrittenNotice } from '@/domain/notices/contract'
import { PROMISES, type NoticeKind } from '@/domain/notices/notice'
import type { Audience } from '@/domain/shared/taxonomy'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** A notice as it is typed: anything may still be missing or too long. */
export type NoticeForm = {
  readonly kind: NoticeKind
  readonly title: string
  /** A line a paragraph. */
  readonly text: string
  readonly promises: readonly string[]
  readonly audiences: readonly Audience[]
  readonly areaUnitIds: readonly string[]
  readonly lastDay: string
}

const USUAL_DAYS = 14

/** For the parents of the whole unit, for two weeks. */
export function beginForm(unitId: string, now: Date): NoticeForm {
  return {
    kind: 'letter',
    title: '',
    text: '',
    promises: Array.from({ length: PROMISES }, () => ''),
    audiences: ['parent'],
    areaUnitIds: [unitId],
    lastDay: chinaDay(new Date(now.getTime() + USUAL_DAYS * DAY_MS)),
  }
}

export const formOf = ({
  kind,
  title,
  paragraphs,
  promises,
  audiences,
  areaUnitIds,
  lastDay,
}: WrittenNotice): NoticeForm => ({
  ...{ kind, title, promises, audiences, areaUnitIds, lastDay },
  text: paragraphs.join('\n'),
})

const storedAs = (name: string): string => `notice-draft:${name}`

/** What was typed on this device and is not in the cloud. */
export const readTyped = (name: string): NoticeForm | undefined => readStored<NoticeForm>(storedAs(name))
export const keepTyped = (name: string, form: NoticeForm): void => writeStored(storedAs(name), form)
export const forgetTyped = (name: string): void => removeStored(storedAs(name))
