import first from './privacy-notices/1.json'
import second from './privacy-notices/2.json'
import third from './privacy-notices/3.json'
import fourth from './privacy-notices/4.json'

/** Every version that anybody agreed to, by its number; what was agreed to can be read again. */
export const privacyNotices: Readonly<Record<number, typeof fourth>> = {
  1: first,
  2: second,
  3: third,
  4: fourth,
}
