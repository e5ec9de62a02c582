import { endpoint } from '../_platform/endpoint'
import { sendDue } from './actions'

/** Apart from the notices, because WeChat's SDK is large and only the timer needs it. */
export const main = endpoint('reminders', {}, { sendDue })
