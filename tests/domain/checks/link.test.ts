import fc from 'fast-check'
import { findLinks, readLink, type LinkWarning } from '@/domain/checks/link'

describe('checks: links', () => {
  it.each([
    ['gov-cn.com/a', 'gov-cn.com', 'lookAlike'],
    ['http://icbc.com.cn.pay-x.top/', 'pay-x.top', 'lookAlike'],
    ['http://12.34.56.78/a', '12.34.56.78', 'ipAddress'],
    ['https://t.cn/A6x', 't.cn', 'shortLink'],
    ['https://a.com:8443/', 'a.com', 'port'],
    ['https://www.icbc.com.cn@evil.top/', 'evil.top', 'userInfo'],
    ['https://a.com/b.apk', 'a.com', 'download'],
  ] satisfies [string, string, LinkWarning][])('warns of %s, which leads to %s', (raw, domain, warning) => {
    const reading = readLink(raw)
    expect(reading?.domain).toBe(domain)
    expect(reading?.warnings).toContain(warning)
  })

  it.each(['https://www.icbc.com.cn/', 'https://www.12306.cn/index/', 'https://www.gov.cn/'])(
    'does not warn of %s',
    (raw) => {
      expect(readLink(raw)?.warnings).toEqual([])
    },
  )

  it('shows a domain of another script as people would see it, and says so', () => {
    const reading = readLink('https://xn--80ak6aa92e.com/')
    expect(reading?.domain).toBe('аррӏе.com')
    expect(reading?.warnings).toEqual(expect.arrayContaining(['punycode', 'lookAlike']))
  })

  it('finds an address in full-width signs and with blanks in it, where it stands', () => {
    const text = '请登录ｗｗｗ．ａｂｃ．ｔｏｐ领取，或 m . xyz . cc'
    expect(findLinks(text).map(({ host }) => host)).toEqual(['www.abc.top', 'm.xyz.cc'])
    for (const { raw, start, end } of findLinks(text)) expect(text.slice(start, end)).toBe(raw)
  })

  it('reads any text without failing, and every link lies in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => {
        for (const { raw, start, end } of findLinks(text)) expect(text.slice(start, end)).toBe(raw)
      }),
    )
  })
})
