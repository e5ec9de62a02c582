import { toUnicode } from 'punycode/punycode.js'
import { KNOWN_ENDINGS, OFFICIAL_DOMAINS, SHARED_SUFFIXES, SHORT_LINK_DOMAINS } from './official-domains'

export type LinkWarning =
  /** Hides where it leads. */
  | 'shortLink'
  | 'ipAddress'
  /** Written with characters of another script. */
  | 'punycode'
  /** Poses as a domain people know. */
  | 'lookAlike'
  | 'port'
  /** Something before an @ pretends to be the address. */
  | 'userInfo'
  | 'notHttps'
  /** Leads straight to a file that installs something. */
  | 'download'
  | 'deepSubdomain'

export type LinkReading = {
  /** As it stands in the text. */
  readonly raw: string
  /** UTF-16 offsets into the text; of `raw` alone, 0 and its length. */
  readonly start: number
  readonly end: number
  readonly host: string
  /** The part of the host that somebody registered: whose link it really is. */
  readonly domain: string
  readonly warnings: readonly LinkWarning[]
}

/** Longer than any address a person could read. */
const MAX_LENGTH = 2048
const ADDRESS_CHARACTERS = /[\w\-.~:/?#@%=&+\u00c0-\u024f\u0370-\u03ff\u0400-\u04ff]+/g
const TRAILING = '.:?&=/#@-'
const INSTALLERS = /\.(?:apk|ipa|exe|msi|dmg|mobileconfig|plist)(?:$|[?#])/i

/** Every address in a text, with or without http, also where full-width signs or spaces disguise it. */
export function findLinks(text: string): LinkReading[] {
  const { plain, starts } = withoutGaps(toHalfWidth(text))
  const links: LinkReading[] = []
  for (const match of plain.matchAll(ADDRESS_CHARACTERS)) {
    const lead = match[0].search(/[a-z0-9\u00c0-\u04ff]/i)
    const written = withoutTrailing(match[0].slice(Math.max(lead, 0)).slice(0, MAX_LENGTH))
    const address = parseAddress(written)
    if (!address) continue
    const first = match.index + lead
    const start = starts[first] ?? 0
    const end = (starts[first + written.length - 1] ?? 0) + 1
    links.push({ raw: text.slice(start, end), start, end, ...describeAddress(address) })
  }
  return links
}

/** What an address typed alone, or read from a code, really leads to; undefined where it is no address. */
export function readLink(raw: string): LinkReading | undefined {
  const { plain } = withoutGaps(toHalfWidth(raw.trim().slice(0, MAX_LENGTH)))
  const address = parseAddress(plain)
  return address && { raw, start: 0, end: raw.length, ...describeAddress(address) }
}

/** One code unit for one: offsets stay. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[。．｡]/g, '.')
}

/** Takes out the blanks that split an address: beside a dot or slash, and between letters that stand alone. */
function withoutGaps(text: string): { plain: string; starts: readonly number[] } {
  const isAddress = (index: number) => /[a-z0-9]/i.test(text.charAt(index))
  const isSign = (index: number) => /[./]/.test(text.charAt(index))
  const isAlone = (index: number) => isAddress(index) && !isAddress(index - 1) && !isAddress(index + 1)
  const starts: number[] = []
  let plain = ''
  for (let index = 0; index < text.length; index += 1) {
    const [left, right] = [index - 1, index + 1]
    const isGap = text.charAt(index) === ' '
    const besideSign = (isSign(left) && isAddress(right)) || (isAddress(left) && isSign(right))
    if (isGap && (besideSign || (isAlone(left) && isAlone(right)))) continue
    plain += text.charAt(index)
    starts.push(index)
  }
  return { plain, starts }
}

function withoutTrailing(written: string): string {
  let end = written.length
  while (end > 0 && TRAILING.includes(written.charAt(end - 1))) end -= 1
  return written.slice(0, end)
}

type Address = {
  readonly scheme: string
  readonly userInfo: string
  readonly host: string
  readonly port: string
  readonly path: string
}

function parseAddress(written: string): Address | undefined {
  const [, scheme = '', rest = ''] = /^(?:(https?|ftp):\/{1,2})?(.*)$/i.exec(written) ?? []
  const [authority = '', ...tail] = rest.split(/(?=[/?#])/)
  const at = authority.lastIndexOf('@')
  const [host = '', port = ''] = authority.slice(at + 1).split(':')
  const address = {
    scheme: scheme.toLowerCase(),
    userInfo: at < 0 ? '' : authority.slice(0, at),
    host: host.toLowerCase(),
    port,
    path: tail.join(''),
  }
  return isAddress(address) ? address : undefined
}

/** Without http, only what ends like an address is one: a sum, a version or an e-mail address is not. */
function isAddress({ scheme, userInfo, host, port, path }: Address): boolean {
  const labels = host.split('.')
  if (labels.length < 2 || labels.some((label) => label === '' || label.length > 63)) return false
  if (port !== '' && !/^\d{1,5}$/.test(port)) return false
  const ending = labels[labels.length - 1] ?? ''
  if (isIpAddress(host)) return scheme !== '' || path !== '' || port !== ''
  if (!/[^\d]/.test(ending) || ending.length < 2) return false
  if (scheme !== '') return true
  return userInfo === '' && (KNOWN_ENDINGS.has(ending) || (path.length > 1 && /^[a-z]{2,12}$/.test(ending)))
}

const isIpAddress = (host: string) => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)

function describeAddress(address: Address): Pick<LinkReading, 'host' | 'domain' | 'warnings'> {
  const host = toReadable(address.host)
  const domain = isIpAddress(host) ? host : registrableDomain(host)
  return { host, domain, warnings: warningsOf(address, host, domain) }
}

/** Punycode as a person would see it; what cannot be decoded stays. */
function toReadable(host: string): string {
  try {
    return toUnicode(host)
  } catch {
    return host
  }
}

function registrableDomain(host: string): string {
  const labels = host.split('.')
  const isShared = SHARED_SUFFIXES.has(labels.slice(-2).join('.')) && labels.length > 2
  return labels.slice(isShared ? -3 : -2).join('.')
}

function warningsOf(address: Address, host: string, domain: string): LinkWarning[] {
  const extraLabels = host.split('.').length - domain.split('.').length
  const checks: readonly (readonly [LinkWarning, boolean])[] = [
    ['lookAlike', isLookAlike(host)],
    ['userInfo', address.userInfo !== ''],
    ['punycode', /[^\x20-\x7e]/.test(host) || address.host.includes('xn--')],
    ['ipAddress', isIpAddress(host)],
    ['download', INSTALLERS.test(address.path)],
    ['shortLink', SHORT_LINK_DOMAINS.has(host)],
    ['deepSubdomain', !isIpAddress(host) && extraLabels >= 3],
    ['port', !['', '80', '443'].includes(address.port)],
    ['notHttps', address.scheme === 'http'],
  ]
  return checks.flatMap(([warning, applies]) => (applies ? [warning] : []))
}

/** Signs that are drawn alike, each group by its plain letter. */
const DRAWN_ALIKE = ['oо0οö', 'li1іıӏ', 'aаαà', 'eеé', 'pр', 'cс', 'xх', 'yу', 'sѕ5', 'bь']

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  DRAWN_ALIKE.flatMap((group) => Array.from(group, (sign) => [sign, group.charAt(0)] as const)),
)

const drawnLetters = (name: string): string =>
  Array.from(name, (sign) => LETTER_OF.get(sign) ?? sign)
    .join('')
    .replace(/rn/g, 'm')

/** Official only where the registered part is: `icbc.com.cn.pay-x.top` is not the bank's. */
export const isOfficialHost = (host: string) =>
  OFFICIAL_DOMAINS.some(({ domains }) => domains.some((name) => host === name || host.endsWith(`.${name}`)))

function isLookAlike(host: string): boolean {
  if (isOfficialHost(host) || isIpAddress(host)) return false
  const words = drawnLetters(host).split(/[.-]/)
  const whole = drawnLetters(host)
  return OFFICIAL_DOMAINS.some(({ poses }) =>
    poses.some((pose) => {
      const drawn = drawnLetters(pose)
      const isLong = pose.length >= 5
      return words.some((word) => word === drawn) || (isLong && whole.includes(drawn))
    }),
  )
}
