import fc from 'fast-check'
import * as v from 'valibot'
import { CertificateNumber, certificateNumber, parseCertificateNumber } from '@/domain/pledges/certificate'

const LETTER = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
const code = fc
  .constantFrom(8, 12)
  .chain((length) => fc.string({ unit: LETTER, minLength: length, maxLength: length }))

describe('the number of a certificate', () => {
  it('is the year and groups of four', () => {
    expect(certificateNumber('AB12CD34EF56', 2026)).toBe('CN-26-AB12-CD34-EF56')
    expect(certificateNumber('AB12CD34', 2031)).toBe('CN-31-AB12-CD34')
  })

  it('is read as it was printed, however it is typed', () => {
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 99 }), (letters, year) => {
        const number = certificateNumber(letters, year)
        expect(v.is(CertificateNumber, number)).toBe(true)
        const ways = [number, number.toLowerCase(), number.replace(/-/g, ' '), number.replace(/^CN-/, '')]
        const scanned = `https://example.cn/#/pages/pledges/verify/index?number=${number}`
        expect([...ways, scanned].map(parseCertificateNumber)).toEqual(Array(5).fill(number))
      }),
    )
  })

  it('forgives the letters that look like digits', () => {
    expect(parseCertificateNumber('CN-26-OI1L-0000-0000')).toBe('CN-26-0111-0000-0000')
  })

  it.each(['', '26', 'CN-26-0000', 'CN-26-0000-000', 'CN-26-0000-0000-0000-0', 'CN-26-UUUU-0000', '你好'])(
    'is none: %s',
    (typed) => {
      expect(parseCertificateNumber(typed)).toBeUndefined()
    },
  )
})
