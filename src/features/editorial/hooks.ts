import type { Guide, GuideSummary } from '@/domain/guides/guide'
import type { UnitActions } from '@/domain/units/contract'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'

export type UnitWithCode = UnitActions['listSubtree']['output'][number]

/** The guides that residents read now, for whoever only passes them on. */
export function useGuides(): CloudQuery<readonly GuideSummary[]> {
  return useCloudQuery('guides', 'listGuides', {}, 'kept:guides')
}

export function useGuide(guideId: string): CloudQuery<Guide> {
  return useCloudQuery('guides', 'getGuide', { guideId }, `kept:guide:${guideId}`)
}

/** The unit with everything below it, parents before children; each has a code by which people join. */
export function useUnits(unitId: string): CloudQuery<readonly UnitWithCode[]> {
  return useCloudQuery('units', 'listSubtree', { unitId }, `kept:units:${unitId}`)
}

/** A calm voice over a loudspeaker. */
const CHARACTERS_A_SECOND = 4

export const spokenSeconds = (text: string): number => Math.ceil(text.length / CHARACTERS_A_SECOND)
