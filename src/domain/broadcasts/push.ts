import { shortened } from '../shared/thing'
import type { Wave } from './shards'

/** What the message asks for. */
const REMARKS: Readonly<Record<Wave, string>> = {
  alert: '点开看怎么防，看完点“我知道了”',
  family: '请告诉您帮助的家人，帮 TA 看一看',
  cancel: '这条预警已取消，点开看原因',
}

type Pushed = { readonly headline: string; readonly publisher: string; readonly publishedAt: Date }

const CHINA_OFFSET_MS = 8 * 3_600_000

/**
 * The fields of the message, as the template has them with WeChat: `thing1` the headline, `thing2` who publishes, `time3`
 * when, on China's clock, `thing4` what to do.
 */
export const pushFields = ({ headline, publisher, publishedAt }: Pushed, wave: Wave) => ({
  thing1: shortened(headline),
  thing2: shortened(publisher),
  time3: new Date(publishedAt.getTime() + CHINA_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' '),
  thing4: REMARKS[wave],
})
