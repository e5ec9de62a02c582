import * as v from 'valibot'
import { RegisterOfficerKey } from '../../../src/domain/tips/contract'
import {
  OFFICER_KEY_RANDOM_BYTES,
  PASSPHRASE_MIN_LENGTH,
  makeOfficerKey,
  unwrapOfficerKey,
} from '../../../src/domain/tips/officer-key'

const PASSPHRASE = '清晨六点的豆浆油条要趁热吃才香'
const RANDOM = Uint8Array.from({ length: OFFICER_KEY_RANDOM_BYTES }, (_, index) => index + 1)

describe('the key of a triage officer', () => {
  it('comes back under its passphrase, and in a form the cloud accepts', async () => {
    const { keyPair, publicKey, wrapped } = await makeOfficerKey(PASSPHRASE, RANDOM)
    expect(await unwrapOfficerKey(wrapped, PASSPHRASE)).toEqual(keyPair)
    expect(v.is(RegisterOfficerKey, { unitId: 'town', publicKey, wrapped })).toBe(true)
    expect(wrapped.costLog2).toBe(17)
  })

  it('comes back from a keyboard that writes wide letters', async () => {
    const { keyPair, wrapped } = await makeOfficerKey('correct horse 1', RANDOM)
    expect(await unwrapOfficerKey(wrapped, 'ｃｏｒｒｅｃｔ ｈｏｒｓｅ １')).toEqual(keyPair)
  })

  it('stays shut under another passphrase, or once the wrapped key was changed', async () => {
    const { wrapped } = await makeOfficerKey(PASSPHRASE, RANDOM)
    const changed = {
      ...wrapped,
      cipher: wrapped.cipher.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
    }
    expect(await unwrapOfficerKey(wrapped, `${PASSPHRASE}。`)).toBeUndefined()
    expect(await unwrapOfficerKey(changed, PASSPHRASE)).toBeUndefined()
  })

  it('lets the page work on while it is stretched', async () => {
    let beats = 0
    const heart = setInterval(() => beats++, 10)
    await makeOfficerKey(PASSPHRASE, RANDOM)
    clearInterval(heart)
    expect(beats).toBeGreaterThan(3)
  })

  it('refuses a passphrase that is quickly guessed', async () => {
    await expect(makeOfficerKey('1'.repeat(PASSPHRASE_MIN_LENGTH - 1), RANDOM)).rejects.toThrow(RangeError)
  })

  it('refuses fewer random bytes than it needs', async () => {
    await expect(makeOfficerKey(PASSPHRASE, RANDOM.subarray(1))).rejects.toThrow(RangeError)
  })
})
