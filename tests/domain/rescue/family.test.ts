import fc from 'fast-check'
import { readFamily, readPhone, writePhone } from '../../../src/domain/rescue/family'

const mobiles = fc.stringMatching(/^1\d{10}$/)

describe('the numbers of the family', () => {
  it('are dialled as they were grouped for the eye', () => {
    fc.assert(
      fc.property(mobiles, (phone) => {
        expect(readPhone(writePhone(phone))).toBe(phone)
      }),
    )
  })

  it.each([
    ['(010) 123-4567', '0101234567'],
    ['+86 1000 0000', '+8610000000'],
    ['12345', '12345'],
  ])('%s is dialled as %s', (typed, phone) => {
    expect(readPhone(typed)).toBe(phone)
  })

  it.each([[''], ['女儿'], ['1234'], ['1234567890123456'], ['110;1']])('“%s” is no number', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })

  it('are nobody’s where the device holds something else', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Array.isArray(readFamily(stored))).toBe(true)
      }),
    )
    expect(readFamily([{ name: '女儿', phone: 'javascript:' }])).toEqual([])
    expect(readFamily([{ name: '女儿', phone: '10000000' }])).toEqual([{ name: '女儿', phone: '10000000' }])
  })
})
