/**
 * Cryptographically strong random bytes. `wx.getRandomValues` answers later, the browser's at once, so
 * both are asked in the same way.
 */
export async function randomBytes(length: number): Promise<Uint8Array> {
  if (process.env.TARO_ENV === 'weapp') {
    const { randomValues } = await wx.getRandomValues({ length })
    return new Uint8Array(randomValues)
  }
  return crypto.getRandomValues(new Uint8Array(length))
}

/** 32 hexadecimal digits to tell one thing from another; not for secrets. */
export function randomToken(): string {
  const digits = () =>
    Math.floor(Math.random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0')
  return [digits(), digits(), digits(), digits()].join('')
}
