import first from './privacy-notices/1.json'
import second from './privacy-notices/2.json'

/** Every version that anybody agreed to, by its number; what was agreed to can be read again. */
export const privacyNotices: Readonly<Record<number, typeof second>> = { 1: first, 2: second }
