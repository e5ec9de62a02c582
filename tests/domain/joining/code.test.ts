import fc from 'fast-check'
import { codeMistake, codeState, joinScene, lastingCode, readJoinCode } from '@/domain/joining/code'
import { crockfordLetter } from '@/domain/shared/ids'

const aCode = fc
  .array(fc.integer({ min: 0, max: 31 }), { minLength: 6, maxLength: 6 })
  .map((values) => values.map(crockfordLetter).join(''))

describe('readJoinCode', () => {
  it('reads every code back from all that it travels in, however it was typed', () => {
    fc.assert(
      fc.property(aCode, fc.webUrl(), (code, url) => {
        const carried = [
          code,
          ` ${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`,
          joinScene(code),
          `/pages/join/index?unitCode=${code}`,
          `${url.split(/[?#]/)[0]}#/pages/join/index?unitCode=${code}`,
          `pages/join/index?scene=${encodeURIComponent(joinScene(code))}`,
        ]
        expect(carried.map(readJoinCode)).toEqual(carried.map(() => code))
      }),
    )
  })

  it.each(['', 'https://example.com', 'wxp://f2f0abc', 'WC000', 'WC00011', 'ABCDEU', 'c=WC00'])(
    'finds none in “%s”',
    (text) => expect(readJoinCode(text)).toBeUndefined(),
  )

  it('fits into the scene of a code of WeChat', () => {
    fc.assert(fc.property(aCode, (code) => /^[0-9A-Za-z=]{1,32}$/.test(joinScene(code))))
  })
})

describe('codeMistake', () => {
  it.each([
    ['WC00', { kind: 'short', by: 2 }],
    ['WC 0001-77', { kind: 'long', by: 2 }],
    ['WCU001', { kind: 'letters' }],
    ['wcol01', undefined],
  ])('of %s', (typed, mistake) => expect(codeMistake(typed)).toEqual(mistake))
})

const NOW = new Date('2026-11-26T08:00:00Z')
const open = { expiresAt: null, cap: null, seats: [] as string[], revokedAt: null }

describe('codeState', () => {
  it.each([
    ['open', {}],
    ['open', { expiresAt: new Date(NOW.getTime() + 1), cap: 3, seats: ['a', 'b'] }],
    ['expired', { expiresAt: NOW }],
    ['full', { cap: 3, seats: ['a', 'b', 'c'] }],
    ['expired', { expiresAt: NOW, cap: 3, seats: ['a', 'b', 'c'] }],
    ['revoked', { revokedAt: NOW, expiresAt: NOW, cap: 1, seats: ['a'] }],
  ] as const)('is %s with %o', (state, terms) => expect(codeState({ ...open, ...terms }, NOW)).toBe(state))
})

describe('lastingCode', () => {
  it('is the first that works without an end and a cap', () => {
    const lasting = { state: 'open', expiresAt: null, cap: null } as const
    const codes = [
      { ...lasting, state: 'revoked' as const, at: 1 },
      { ...lasting, cap: 60, at: 2 },
      { ...lasting, expiresAt: '2026-12-01', at: 3 },
      { ...lasting, at: 4 },
      { ...lasting, at: 5 },
    ]
    expect(lastingCode(codes)?.at).toBe(4)
    expect(lastingCode(codes.slice(0, 3))).toBeUndefined()
  })
})
