import fc from 'fast-check'
import { decodeBase64, encodeBase64 } from '../../../src/domain/shared/base64'

describe('base64', () => {
  it('writes what Node writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      }),
    )
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([
    ['a letter outside the alphabet', 'AA*A'],
    ['missing padding', 'AA'],
    ['padding in the middle', 'AA==AAAA'],
    ['a second spelling of the same bytes', 'AB=='],
    ['a lone letter', 'A'],
    ['too much padding', 'AAAA='],
  ])('refuses %s', (_, text) => {
    expect(decodeBase64(text)).toBeUndefined()
  })
})
