import { useEffect, useMemo } from 'react'
import { guideSpeech, type Guide, type GuideSummary } from '@/domain/guides/guide'
import type { Audience, ScamTypeId } from '@/domain/shared/taxonomy'
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

/** The guides for an audience, of one type or of all. */
export function filterGuides(
  guides: readonly GuideSummary[],
  audience: Audience,
  scamTypeId: ScamTypeId | null,
): readonly GuideSummary[] {
  return guides.filter(
    (guide) => guide.audiences.includes(audience) && (!scamTypeId || guide.scamTypeId === scamTypeId),
  )
}

/** A guide left open this long counts as read, also where it is listened to. */
const READING_MS = 20_000

/** Counts the guide as read at its end, or after a while. */
export function useReading(guideId: string, isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return
    const timer = setTimeout(() => void markGuideRead(guideId), READING_MS)
    return () => clearTimeout(timer)
  }, [guideId, isShown])
  usePageEnd(() => {
    if (isShown) void markGuideRead(guideId)
  })
}

/** The voice for a guide, with the sentences it reads. */
export function useGuideVoice(guide: Guide, isBrief: boolean): Voice & { sentences: readonly string[] } {
  const sentences = useMemo(() => guideSpeech(guide, isBrief), [guide, isBrief])
  return { ...useVoice(sentences), sentences }
}
