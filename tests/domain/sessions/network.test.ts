import fc from 'fast-check'
import { networkOf } from '../../../src/domain/sessions/network'

describe('the network of an address', () => {
  it.each([
    ['60.12.7.9', '60.12.*.*'],
    ['::ffff:60.12.7.9', '60.12.*.*'],
    ['240e:3a1:4c00::1', '240e:3a1:…'],
    ['', null],
    ['unknown', null],
    ['60.12.7', null],
  ])('of %p is %p', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })

  it('says nothing of the second half', () => {
    fc.assert(
      fc.property(fc.nat(255), fc.nat(255), fc.ipV4(), (first, second, other) => {
        const [, , third, fourth] = other.split('.')
        expect(networkOf(`${first}.${second}.${third}.${fourth}`)).toBe(`${first}.${second}.*.*`)
      }),
    )
  })

  it('answers nothing but an address', () => {
    fc.assert(fc.property(fc.string(), (text) => (networkOf(text)?.length ?? 0) <= 15))
  })
})
