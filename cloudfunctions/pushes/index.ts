import { endpoint } from '../_platform/endpoint'
import { sendDue } from './actions'

/**
 * Apart from the broadcasts, because WeChat's SDK is large and only the timers need it. Four timers a minute: a push is on
 * its way within fifteen seconds, and four workers share a large one.
 */
export const main = endpoint(
  'pushes',
  {},
  { sendAt00: sendDue, sendAt15: sendDue, sendAt30: sendDue, sendAt45: sendDue },
)
