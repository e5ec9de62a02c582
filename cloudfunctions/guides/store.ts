import * as v from 'valibot'
import { releasedGuides } from '../../src/content/zh-CN/guides'
import { guideMistakes } from '../../src/domain/guides/edition'
import { Guide, summariseGuide, type GuideSummary } from '../../src/domain/guides/guide'
import { readLive, readLiveOne, type EditedContent } from '../_platform/published-content'

/** The guides that ship with the function, and what organisers may make of them. */
export const editedGuides: EditedContent<Guide, GuideSummary> = {
  kind: 'guide',
  released: v.parse(v.array(Guide), releasedGuides),
  summarise: summariseGuide,
  fit(content) {
    const parsed = v.safeParse(Guide, content)
    return parsed.success ? parsed.output : undefined
  },
  mistakesOf: guideMistakes,
}

/** One read, whatever was published. */
export async function findGuides(): Promise<readonly Guide[]> {
  return readLive(editedGuides)
}

export async function findGuide(guideId: string): Promise<Guide | undefined> {
  return readLiveOne(editedGuides, guideId)
}
