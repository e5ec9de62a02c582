const IPV4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.\d{1,3}\.\d{1,3}$/i
const IPV6 = /^[0-9a-f]{0,4}(:[0-9a-f]{0,4}){2,7}$/i

/** The part of an address that tells a provider and a region, and no household; null for what is no address. */
export function networkOf(address: string): string | null {
  const [, first, second] = IPV4.exec(address) ?? []
  if (first && second) return `${first}.${second}.*.*`
  if (!IPV6.test(address)) return null
  const [high = '', low = ''] = address.split(':')
  return `${high}:${low}:…`
}
