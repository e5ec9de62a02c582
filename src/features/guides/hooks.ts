import { useEffect, useMemo } from 'react'
import usualGuides from '@/content/zh-CN/usual-guides.json'
import { guideSpeech, type Guide, type GuideSummary } from '@/domain/guides/guide'
import type { Audience } from '@/domain/shared/taxonomy'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { usePageEnd } from '@/platform/navigation'
import { useVoice, type Voice } from '@/platform/voice'
import { markGuideRead } from './api'

/** All guides at once: they are few and short, and every audience stays readable without a network. */
export function useGuides(): CloudQuery<readonly GuideSummary[]> {
  return useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
}

export function useGuide(guideId: string): CloudQuery<Guide> {
  return useCloudQuery('guides', 'getGuide', { guideId }, `kept:guide:${guideId}`)
}

/** The guides for an audience: those that it meets most, in that order, and the others as the cloud lists them. */
export function guidesFor(guides: readonly GuideSummary[], audience: Audience) {
  const own = guides.filter(({ audiences }) => audiences.includes(audience))
  const usualIds: readonly string[] = usualGuides[audience]
  return {
    usual: usualIds.flatMap((id) => own.filter((guide) => guide.id === id)),
    others: own.filter(({ id }) => !usualIds.includes(id)),
  }
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

export function useGuideVoice(guide: Guide, isBrief: boolean): Voice {
  return useVoice(useMemo(() => guideSpeech(guide, isBrief), [guide, isBrief]))
}

/** Where the parts of the whole guide stand among the sentences of `guideSpeech`. */
export function placesInSpeech({ script, whatToDo }: Guide) {
  const sentencesOfStep = 3
  const firstStep = 2
  const stepsEnd = firstStep + script.length * sentencesOfStep
  const heading = 1
  return {
    stepAt: (place: number) =>
      place < firstStep || place >= stepsEnd ? -1 : Math.floor((place - firstStep) / sentencesOfStep),
    whatToDo: stepsEnd + heading,
    remember: stepsEnd + heading + whatToDo.length,
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
