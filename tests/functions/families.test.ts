import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { familiesIn, refusal } from './family-seeds'
import { aUnitTree } from './seeds'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
})
afterAll(() => cloud.stop())
afterEach(() => cloud.clock.set(0))

const { families, aPerson, aCode, seen, asked, agreed, pair, relativesOf } = familiesIn(() => cloud)

const otherDigits = (digits: string): string => String((Number(digits) + 1) % 1_000).padStart(3, '0')

describe('families: pairing', () => {
  it('takes a code, three digits said aloud and a tap on either phone', async () => {
    const [grandmother, granddaughter] = [await aPerson(), await aPerson()]
    const { code, digits } = await asked(grandmother, granddaughter)
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
    expect(await seen(code, grandmother)).toMatchObject({
      state: 'asked',
      calledAs: '孙女小雨',
      digits: null,
    })
    expect(await relativesOf(grandmother)).toEqual([])
    await families('agreeToPairing', { code, digits }, grandmother)
    expect(await seen(code, granddaughter)).toMatchObject({ state: 'agreed', side: 'helper', calledAs: null })
    expect(await relativesOf(granddaughter)).toEqual([])
    expect(await families('confirmPairing', { code }, granddaughter)).toMatchObject({ ok: true })
    const [helper] = await relativesOf(grandmother)
    expect(helper).toMatchObject({ is: 'helper' })
    expect(await relativesOf(granddaughter)).toEqual([{ ...helper, is: 'helped' }])
  })

  it('keeps nowhere how the helper calls themselves once it is done', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    await pair(helped, helper)
    const stored = await Promise.all(
      ['pairings', 'members', 'idempotency', 'history'].map((name) => documentsOf(cloud, name)),
    )
    expect(JSON.stringify(stored)).not.toContain('小雨')
    expect(await documentsOf(cloud, 'pairings', { state: 'paired' })).toContainEqual(
      expect.objectContaining({ calledAs: null, digits: null }),
    )
  })

  it('is nothing that the helper alone can finish: without the digits there is no pair', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    const { code } = await asked(helped, helper)
    expect(await families('confirmPairing', { code }, helper)).toEqual(refusal('PAIRING_NOT_YET'))
    const { digits } = await seen(code, helper)
    expect(await families('agreeToPairing', { code, digits }, helper)).toEqual(refusal('PAIRING_NOT_FOUND'))
  })

  it('ends after three wrong guesses at the digits, sent at once or not', async () => {
    const [helped, stranger] = [await aPerson(), await aPerson()]
    const { code, digits } = await asked(helped, stranger)
    const guess = () => families('agreeToPairing', { code, digits: otherDigits(digits) }, helped)
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(guess))
    const codes = answers.map((answer) => (answer.ok ? 'agreed' : answer.error.code))
    expect(codes).not.toContain('agreed')
    expect(codes).toContain('PAIRING_ENDED')
    expect(await documentsOf(cloud, 'pairings', { _id: code })).toMatchObject([{ guesses: 3 }])
    expect(await families('agreeToPairing', { code, digits }, helped)).toEqual(refusal('PAIRING_ENDED'))
    expect(await families('confirmPairing', { code }, stranger)).toEqual(refusal('PAIRING_ENDED'))
  })

  it('lets somebody who shows their code to strangers guess ten times an hour', async () => {
    const poster = await aPerson()
    const codes: string[] = []
    for (let victim = 0; victim < 4; victim++) {
      const { code, digits } = await asked(poster, await aPerson())
      for (let guess = 0; guess < 3; guess++) {
        const answer = await families('agreeToPairing', { code, digits: otherDigits(digits) }, poster)
        codes.push(answer.ok ? 'agreed' : answer.error.code)
      }
    }
    expect(codes.filter((code) => code === 'PAIRING_TRIES')).toHaveLength(2)
  }, 20_000)

  it.each([
    ['before it was opened', 'open'],
    ['while the other looks at it', 'asked'],
    ['after the other agreed', 'agreed'],
  ] as const)('can be stopped by either %s', async (_, state) => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    const code =
      state === 'open'
        ? await aCode(helped)
        : state === 'asked'
          ? (await asked(helped, helper)).code
          : await agreed(helped, helper)
    const whoStops = state === 'agreed' ? helper : helped
    expect(await families('declinePairing', { code }, whoStops)).toMatchObject({ value: { state: 'ended' } })
    const next = state === 'open' ? 'openPairing' : 'confirmPairing'
    const payload = state === 'open' ? { code, calledAs: '孙女' } : { code }
    expect(await families(next, payload, helper)).toEqual(refusal('PAIRING_ENDED'))
    expect(await relativesOf(helped)).toEqual([])
  })
})

describe('families: a code', () => {
  it('is refused to a second person, and to the first a second time', async () => {
    const [helped, helper, late] = [await aPerson(), await aPerson(), await aPerson()]
    const { code } = await asked(helped, helper)
    const open = (as: string) => families('openPairing', { code, calledAs: '外人' }, as)
    expect(await open(late)).toEqual(refusal('PAIRING_USED'))
    expect(await open(helper)).toEqual(refusal('PAIRING_USED'))
    expect(await families('getPairing', { code }, late)).toEqual(refusal('PAIRING_NOT_FOUND'))
  })

  it('lets in one of two who open it at once', async () => {
    const helped = await aPerson()
    const code = await aCode(helped)
    const both = await Promise.all(
      [await aPerson(), await aPerson()].map((as) => families('openPairing', { code, calledAs: '孙女' }, as)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(refusal('PAIRING_USED'))
  })

  it('is no use after the pairing, to confirm or to open again', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    const code = await agreed(helped, helper)
    await families('confirmPairing', { code }, helper)
    expect(await families('confirmPairing', { code }, helper)).toEqual(refusal('PAIRING_USED'))
    expect(await families('openPairing', { code, calledAs: '外人' }, await aPerson())).toEqual(
      refusal('PAIRING_USED'),
    )
    expect(await relativesOf(helped)).toHaveLength(1)
  })

  it('expires after ten minutes at every step, and is gone within two hours', async () => {
    const [helped, helper] = [await aPerson(), await aPerson()]
    const open = await aCode(await aPerson())
    const { code, digits } = await asked(helped, helper)
    await cloud.clock.advance(10 * 60_000)
    expect(await families('openPairing', { code: open, calledAs: '孙女' }, helper)).toEqual(
      refusal('PAIRING_EXPIRED'),
    )
    expect(await families('agreeToPairing', { code, digits }, helped)).toEqual(refusal('PAIRING_EXPIRED'))
    expect(await families('getPairing', { code }, helped)).toEqual(refusal('PAIRING_EXPIRED'))
    await cloud.clock.advance(31 * 60_000)
    await cloud.fireTimer('families', 'forgetPairings')
    expect(await documentsOf(cloud, 'pairings', { _id: code })).toEqual([])
  })

  it('of one’s own is refused', async () => {
    const helped = await aPerson()
    const code = await aCode(helped)
    expect(await families('openPairing', { code, calledAs: '自己' }, helped)).toEqual(refusal('PAIRING_OWN'))
  })

  it('ends the one before, so that an old picture of it opens nothing', async () => {
    const helped = await aPerson()
    const before = await aCode(helped)
    await aCode(helped)
    expect(await families('openPairing', { code: before, calledAs: '外人' }, await aPerson())).toEqual(
      refusal('PAIRING_NOT_FOUND'),
    )
  })

  it('is guessed ten times an hour, at once or not', async () => {
    const guesser = await aPerson()
    const guess = (_: unknown, at: number) =>
      families('openPairing', { code: `ZZZZZZ${10 + at}`, calledAs: '外人' }, guesser)
    const answers = await Promise.all(Array.from({ length: 25 }, guess))
    const codes = answers.map((answer) => (answer.ok ? 'opened' : answer.error.code))
    expect(codes.filter((code) => code === 'PAIRING_NOT_FOUND')).toHaveLength(10)
    expect(codes.filter((code) => code === 'PAIRING_TRIES')).toHaveLength(15)
  })
})
