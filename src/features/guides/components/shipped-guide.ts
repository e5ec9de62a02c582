import * as v from 'valibot'
import { Guide } from '@/domain/guides/guide'

const WithId = v.looseObject({ id: v.string() })

/**
 * The guide as it ships with the release. All of them weigh too much for the beginning: the web fetches them
 * when the first one is opened, in WeChat they stand in the subpackage of the guides.
 */
export async function readShippedGuide(guideId: string): Promise<Guide | undefined> {
  const { releasedGuides } = await import('@/content/zh-CN/guides')
  const shipped = releasedGuides.find((content) => v.is(WithId, content) && content.id === guideId)
  return shipped === undefined ? undefined : v.parse(Guide, shipped)
}
