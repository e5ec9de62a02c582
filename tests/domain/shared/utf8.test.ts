import fc from 'fast-check'
import { decodeUtf8, encodeUtf8 } from '../../../src/domain/shared/utf8'

const anyText = fc.string({ unit: 'binary', maxLength: 100 })

describe('UTF-8', () => {
  it('writes what Node writes', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(Buffer.from(encodeUtf8(text))).toEqual(Buffer.from(text, 'utf8'))
      }),
    )
  })

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeUtf8(encodeUtf8(text))).toBe(text)
      }),
    )
  })

  it('replaces half of a character pair, which a length limit can leave behind', () => {
    expect(decodeUtf8(encodeUtf8('骗子\ud83d'))).toBe('骗子\ufffd')
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(decodeUtf8(new Uint8Array([0xe9, 0xaa]))).toBeUndefined()
  })
})
