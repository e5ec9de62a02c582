import fc from 'fast-check'
import {
  pairingRefusal,
  readPairingCode,
  writePairingCode,
  type PairingState,
} from '../../../src/domain/families/pairing'
import { crockfordLetter } from '../../../src/domain/shared/ids'

const NOW = new Date('2026-11-26T08:00:00Z')
const later = (ms: number) => new Date(NOW.getTime() + ms)
const STATES: readonly PairingState[] = ['open', 'asked', 'agreed', 'paired', 'ended']
const NEEDS: readonly PairingState[] = ['open', 'asked', 'agreed']

const aPairing = (state: PairingState, expiresAt = later(1)) => ({ state, memberIds: ['helped'], expiresAt })

describe('pairingRefusal', () => {
  it.each(NEEDS)('lets a pairing that is %s be taken on, until its time is over', (state) => {
    expect(pairingRefusal(aPairing(state), state, NOW)).toBeUndefined()
    expect(pairingRefusal(aPairing(state, NOW), state, NOW)).toBe('PAIRING_EXPIRED')
  })

  it.each([
    ['ended', 'PAIRING_ENDED'],
    ['paired', 'PAIRING_USED'],
  ] as const)('says of one that is %s so, at every step and at any time', (state, code) => {
    fc.assert(
      fc.property(fc.constantFrom(...NEEDS), fc.integer({ min: -1e9, max: 1e9 }), (needs, ms) => {
        expect(pairingRefusal(aPairing(state, later(ms)), needs, NOW)).toBe(code)
      }),
    )
  })

  it('refuses every step but the next', () => {
    fc.assert(
      fc.property(fc.constantFrom(...STATES), fc.constantFrom(...NEEDS), (state, needs) => {
        const refused = pairingRefusal(aPairing(state), needs, NOW)
        expect(refused === undefined).toBe(state === needs)
      }),
    )
  })
})

const aCode = fc
  .array(fc.integer({ min: 0, max: 31 }).map(crockfordLetter), { minLength: 8, maxLength: 8 })
  .map((letters) => letters.join(''))

describe('readPairingCode', () => {
  it('reads a code however it was written, and from the address that its picture leads to', () => {
    fc.assert(
      fc.property(aCode, (code) => {
        expect(readPairingCode(writePairingCode(code).toLowerCase())).toBe(code)
        expect(readPairingCode(`https://a.example/#/pages/relatives/pair/index?code=${code}`)).toBe(code)
      }),
    )
  })

  it.each(['', 'QH0001', 'ABCD EFG', 'https://a.example/?unitCode=QH0001', 'UUUU UUUU'])(
    'reads none in %j',
    (text) => {
      expect(readPairingCode(text)).toBeUndefined()
    },
  )
})
