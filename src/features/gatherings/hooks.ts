import { useState } from 'react'
import { PEOPLE_MAX, type Gathering, type GatheringKind, type Gatherings } from '@/domain/gatherings/contract'
import { isEnterableDay } from '@/domain/gatherings/day'
import { isShortNote } from '@/domain/shared/short-note'
import { chinaDay, DAY_MS } from '@/domain/shared/time'
import { dayWords } from '@/i18n/zh-CN/dates'
import { gatheringWords } from '@/i18n/zh-CN/gatherings'
import { useCloudAction } from '@/platform/cloud-action'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

/** As many as the overview shows beside it. */
export const GATHERING_DAYS = 14

export function useGatherings(unitId: string): CloudQuery<Gatherings> {
  const now = Date.now()
  const from = chinaDay(new Date(now - (GATHERING_DAYS - 1) * DAY_MS))
  return useCloudQuery('gatherings', 'listGatherings', { unitId, from, to: chinaDay(new Date(now)) })
}

/** 11 月 20 日 · 讲座、宣讲 · 柳湾村 */
export const rowWords = ({ heldOn, kind, unitName }: Gathering): string =>
  gatheringWords.row(dayWords(new Date(`${heldOn}T12:00:00+08:00`)), gatheringWords.kinds[kind], unitName)

type Mistakes = Partial<Record<keyof typeof gatheringWords.mistakes, string>>

/** What is typed of one gathering; the number as it stands in its field. */
type Typed = {
  readonly heldOn: string
  readonly kind: GatheringKind | undefined
  readonly people: string
  readonly note: string
}

const typedOf = (before: Gathering | undefined): Typed => ({
  heldOn: before?.heldOn ?? chinaDay(new Date()),
  kind: before && before.kind !== 'meeting' ? before.kind : undefined,
  people: before ? String(before.people) : '',
  note: before?.note ?? '',
})

function mistakesIn({ heldOn, kind, people, note }: Typed): Mistakes {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(heldOn) && isEnterableDay(heldOn, new Date())
  const isNumber = /^\d{1,5}$/.test(people.trim()) && Number(people) >= 1 && Number(people) <= PEOPLE_MAX
  return {
    ...(isDay ? {} : { heldOn: gatheringWords.mistakes.heldOn }),
    ...(kind ? {} : { kind: gatheringWords.mistakes.kind }),
    ...(isNumber ? {} : { people: gatheringWords.mistakes.people }),
    ...(isShortNote(note) ? {} : { note: gatheringWords.mistakes.note }),
  }
}

/** Entering one, or putting right what was entered. */
export function useGatheringForm(
  unitId: string,
  before: Gathering | undefined,
  onDone: (words: string) => void,
) {
  const entering = useCloudAction('gatherings', 'enterGathering')
  const correcting = useCloudAction('gatherings', 'correctGathering')
  const withdrawing = useCloudAction('gatherings', 'withdrawGathering')
  const [typed, setTyped] = useState(() => typedOf(before))
  const [mistakes, setMistakes] = useState<Mistakes>({})
  const save = async () => {
    const found = mistakesIn(typed)
    setMistakes(found)
    const { kind } = typed
    if (Object.keys(found).length > 0 || !kind) return
    const told = { ...typed, kind, people: Number(typed.people) }
    if (before) {
      if ((await correcting.perform({ gatheringId: before.id, ...told })).ok) onDone(gatheringWords.corrected)
    } else if ((await entering.perform({ unitId, ...told })).ok) onDone(gatheringWords.entered)
  }
  const withdraw = async () => {
    if (before && (await withdrawing.perform({ gatheringId: before.id })).ok) onDone(gatheringWords.withdrawn)
  }
  return {
    typed,
    type: (change: Partial<Typed>) => setTyped({ ...typed, ...change }),
    ...{ mistakes, save, withdraw },
    isBusy: entering.isBusy || correcting.isBusy || withdrawing.isBusy,
    failure: entering.failure ?? correcting.failure ?? withdrawing.failure,
  }
}
