import fc from 'fast-check'
import { encodeUtf8 } from '../../../src/domain/shared/utf8'
import { readTipLetter, writeTipLetter } from '../../../src/domain/tips/tip-letter'

const letters = fc.record({
  text: fc.string({ minLength: 1, maxLength: 1_000, unit: 'grapheme' }).filter((text) => isTrimmed(text)),
  contact: fc.string({ maxLength: 20, unit: 'grapheme' }).filter((contact) => isTrimmed(contact)),
})

describe('the letter inside a tip', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(readTipLetter(writeTipLetter(letter))).toEqual(letter)
      }),
    )
  })

  it('says no more about its length than the next 512 bytes', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(encodeUtf8(writeTipLetter(letter)).length % 512).toBe(0)
      }),
    )
    const [short, shorter] = [
      { text: '骗子来电', contact: '' },
      { text: '骗', contact: '13800000000' },
    ]
    expect(writeTipLetter(short)).toHaveLength(encodeUtf8(writeTipLetter(short)).length - 8)
    expect(encodeUtf8(writeTipLetter(short))).toHaveLength(encodeUtf8(writeTipLetter(shorter)).length)
  })

  it.each([
    ['text that is no JSON', '骗子来电'],
    ['another shape', '{"message":"骗子来电"}'],
    ['an empty letter', '{"text":" ","contact":""}'],
    ['more than 5,000 characters', JSON.stringify({ text: '骗'.repeat(5_001), contact: '' })],
  ])('is not found in %s', (_, text) => {
    expect(readTipLetter(text)).toBeUndefined()
  })
})

function isTrimmed(text: string): boolean {
  return text.trim() === text
}
