import { useEffect, useMemo, useState } from 'react'
import { SPOKEN_PARTS } from '@/components/script-steps'
import { guideSpeech, type Guide } from '@/domain/guides/guide'
import { guideWords } from '@/i18n/zh-CN/guides'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageEnd } from '@/platform/navigation'
import { useShareCard, useTimelineCard, type ShareCard } from '@/platform/share'
import { useVoice, type Voice } from '@/platform/voice'
import { markGuideRead } from '../api'
import { readShippedGuide } from './shipped-guide'

/**
 * The guide as the cloud has it, and until it answers the one that ships: readable at the first start
 * without a network. What was published here stays, unless a release has brought a higher version since.
 */
export function useGuide(guideId: string): CloudQuery<Guide> {
  const asked = useCloudQuery('guides', 'getGuide', { guideId }, `kept:guide:${guideId}`)
  const shipped = useShippedGuide(guideId)
  if (!shipped || (asked.value && asked.value.version >= shipped.version)) return asked
  return { ...asked, value: shipped, keptAt: undefined }
}

function useShippedGuide(guideId: string): Guide | undefined {
  const [shipped, setShipped] = useState<Guide>()
  useEffect(() => {
    let isCurrent = true
    const show = (guide: Guide | undefined) => isCurrent && setShipped(guide)
    // Without the file, as on the web without a network, there is still the cloud's copy.
    readShippedGuide(guideId).then(show, () => undefined)
    return () => {
      isCurrent = false
    }
  }, [guideId])
  return shipped
}

/** A guide left open this long counts as read, also where it is listened to. */
const READING_MS = 20_000

/** Counts the guide as read at its end, or after a while. */
export function useReading(guideId: string): void {
  useEffect(() => {
    const timer = setTimeout(() => void markGuideRead(guideId), READING_MS)
    return () => clearTimeout(timer)
  }, [guideId])
  usePageEnd(() => void markGuideRead(guideId))
}

/** What the page is when it is sent on: to a friend, in the timeline, or as a link. */
export function useGuideCard({ id, title, brief, remember }: Guide): ShareCard {
  const card: ShareCard = {
    title: guideWords.card(title, remember),
    text: guideWords.familyText(title, brief.join(''), remember),
    page: 'guides',
    params: { id },
  }
  useShareCard(card)
  useTimelineCard(card)
  return card
}

export function useGuideVoice(guide: Guide, isBrief: boolean): Voice {
  return useVoice(
    useMemo(() => guideSpeech(guide, isBrief), [guide, isBrief]),
    'public',
  )
}

/** Where the parts of the whole guide begin among the sentences of `guideSpeech`. */
export function placesInSpeech({ script, whatToDo }: Guide) {
  const firstStep = 2
  const heading = firstStep + script.length * SPOKEN_PARTS
  const firstAdvice = heading + 1
  return {
    script: firstStep,
    whatToDoTitle: heading,
    whatToDo: firstAdvice,
    remember: firstAdvice + whatToDo.length,
  }
}

/** Where the tell-tale words stand in what the swindler says. */
export function marksOf(says: string, marks: Guide['script'][number]['marks']) {
  return marks
    .map(({ text }) => ({ start: says.indexOf(text), end: says.indexOf(text) + text.length }))
    .sort((a, b) => a.start - b.start)
}

/** Read calmly, Chinese goes at about this many characters a minute. */
const CHARACTERS_A_MINUTE = 250

export function guideMinutes(guide: Guide): number {
  const { script, genuine, typicalCase, whatToDo } = guide
  const read = JSON.stringify([guide.definition, script, genuine, typicalCase, whatToDo])
  const characters = read.replace(/[^\u4e00-\u9fff]/g, '').length
  return Math.max(1, Math.round(characters / CHARACTERS_A_MINUTE))
}
