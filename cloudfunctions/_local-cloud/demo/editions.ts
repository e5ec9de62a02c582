import lowPriceTour from '../../../src/content/zh-CN/guides/low-price-tour.json'
import { callAs } from './calls'

/** A change that an organiser proposed, so that the reviewer of the demonstration has something to read. */
export async function proposeDemoEdition(cloudUrl: string): Promise<void> {
  const content = { ...lowPriceTour, remember: '几十块玩几天的团，别上车' }
  const payload = { editionId: null, content, baseVersion: lowPriceTour.version }
  const save = { noun: 'guides', action: 'saveEdition', payload }
  const { editionId } = await callAs<{ editionId: string }>(cloudUrl, 'organiser', save)
  await callAs(cloudUrl, 'organiser', { noun: 'guides', action: 'submitEdition', payload: { editionId } })
}
