import fc from 'fast-check'
import {
  RECEIPT_RANDOM_BYTES,
  formatReceipt,
  lookupIdOf,
  makeReceipt,
  parseReceipt,
  reporterKeyPairOf,
} from '../../../src/domain/tips/receipt'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const receipts = fc
  .uint8Array({ minLength: RECEIPT_RANDOM_BYTES, maxLength: RECEIPT_RANDOM_BYTES })
  .map(makeReceipt)
const place = fc.nat({ max: 16 })

describe('the receipt of a tip', () => {
  it('is 17 letters that carry all 80 random bits', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        expect(receipt).toMatch(/^[0-9A-HJKMNP-TV-Z]{17}$/)
      }),
    )
    const lowestBitSet = new Uint8Array(RECEIPT_RANDOM_BYTES)
    lowestBitSet[9] = 1
    expect(makeReceipt(lowestBitSet)).not.toBe(makeReceipt(new Uint8Array(RECEIPT_RANDOM_BYTES)))
  })

  it('takes exactly ten random bytes', () => {
    expect(() => makeReceipt(new Uint8Array(9))).toThrow(RangeError)
  })

  it('is read back as it was shown, in small letters, with blanks and look-alikes', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const shown = formatReceipt(receipt)
        expect(shown).toMatch(/^\w{4}-\w{4}-\w{4}-\w{5}$/)
        expect(parseReceipt(shown)).toBe(receipt)
        expect(parseReceipt(` ${shown.toLowerCase().replace(/-/g, ' ')} `)).toBe(receipt)
        expect(parseReceipt(shown.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(receipt)
      }),
    )
  })

  it('notices any one wrong letter', () => {
    fc.assert(
      fc.property(receipts, place, fc.constantFrom(...CROCKFORD), (receipt, at, letter) => {
        fc.pre(receipt[at] !== letter)
        expect(parseReceipt(receipt.slice(0, at) + letter + receipt.slice(at + 1))).toBeUndefined()
      }),
    )
  })

  it('notices any two swapped letters', () => {
    fc.assert(
      fc.property(receipts, place, place, (receipt, from, to) => {
        fc.pre(receipt[from] !== receipt[to])
        const letters = [...receipt]
        letters[from] = receipt.charAt(to)
        letters[to] = receipt.charAt(from)
        expect(parseReceipt(letters.join(''))).toBeUndefined()
      }),
    )
  })

  it.each([
    ['nothing', ''],
    ['a letter too few', '0000000000000000'],
    ['a letter too many', '000000000000000000'],
    ['a letter the alphabet lacks', 'U0000000000000000'],
  ])('refuses %s', (_, typed) => {
    expect(parseReceipt(typed)).toBeUndefined()
  })

  it('leads to the same look-up id and key pair every time, and neither shows in the other', () => {
    fc.assert(
      fc.property(receipts, (receipt) => {
        const lookupId = lookupIdOf(receipt)
        const { publicKey, secretKey } = reporterKeyPairOf(receipt)
        expect(lookupId).toMatch(/^[0-9a-f]{32}$/)
        expect(lookupIdOf(receipt)).toBe(lookupId)
        expect(reporterKeyPairOf(receipt)).toEqual({ publicKey, secretKey })
        expect(Buffer.from(secretKey).toString('hex')).not.toContain(lookupId)
        expect(Buffer.from(publicKey).toString('hex')).not.toContain(lookupId)
      }),
      { numRuns: 20 },
    )
  })
})
