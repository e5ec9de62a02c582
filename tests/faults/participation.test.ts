import type { PledgeActions } from '../../src/domain/pledges/contract'
import type { Result } from '../../src/domain/shared/result'
import { documentsOf } from '../functions/database'
import { ledgerAndCounters } from '../functions/ledger'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { aMember, aUnitTree } from '../functions/seeds'

const PEOPLE = 50

let cloud: LocalCloud
let tokens: string[]
beforeEach(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  tokens = []
  for (let index = 0; index < PEOPLE; index++) {
    tokens.push(await aMember(cloud, { openId: `signer-${index}`, unitId: 'class-a', audience: 'student' }))
  }
})
afterEach(() => cloud.stop())

async function thePledge() {
  const shown = await cloud.call<PledgeActions['getPledge']['output']>(
    'pledges',
    'getPledge',
    { audience: 'student' },
    { as: tokens[0] ?? '' },
  )
  if (!shown.ok) throw new Error(shown.error.code)
  return { pledgeId: shown.value.pledge.id, textHash: shown.value.textHash, isGuardianPresent: false }
}

/** Everybody signs with a key of their own; an answer that is lost on the way is no answer. */
async function everybodySigns(payload: object): Promise<(Result<unknown> | undefined)[]> {
  const calls = tokens.map((as, index) =>
    cloud
      .call('pledges', 'signPledge', payload, { as, idempotencyKey: `signing-of-person-${index}` })
      .catch(() => undefined),
  )
  return Promise.all(calls)
}

/** As the outbox does: the same call with the same key, until everyone has an answer. */
async function everybodySignsUntilAnswered(payload: object): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const answers = await everybodySigns(payload)
    if (answers.every((answer) => answer?.ok)) return
    // A call that died holds its key until its lease is over.
    await cloud.clock.advance(61_000)
  }
  throw new Error('not everybody got an answer')
}

async function expectEverybodyCountedOnce(): Promise<void> {
  const { ledger, counters } = await ledgerAndCounters(cloud)
  expect(ledger['class-a']).toEqual({ pledgeSigned: PEOPLE })
  expect(counters).toEqual(ledger)
  expect(await documentsOf(cloud, 'pledges')).toHaveLength(PEOPLE)
}

describe('the counters equal a recount of the ledger', () => {
  it('when fifty people sign at once', async () => {
    await everybodySignsUntilAnswered(await thePledge())
    await expectEverybodyCountedOnce()
  })

  it('when the same key is sent five times by everyone', async () => {
    const payload = await thePledge()
    await Promise.all([1, 2, 3, 4, 5].map(() => everybodySigns(payload)))
    await everybodySignsUntilAnswered(payload)
    await expectEverybodyCountedOnce()
  })

  it('when the cloud is killed in the middle, and the calls are sent again', async () => {
    const payload = await thePledge()
    const signing = everybodySigns(payload)
    await someHaveSigned(10)
    await cloud.killHard()
    const answers = await signing
    expect(answers.some((answer) => answer === undefined)).toBe(true)
    await cloud.restart()
    await everybodySignsUntilAnswered(payload)
    await expectEverybodyCountedOnce()
  })

  it('when every worker is killed in the middle, and the calls are sent again', async () => {
    const payload = await thePledge()
    const signing = everybodySigns(payload)
    await someHaveSigned(10)
    await cloud.killWorkers()
    await signing
    await everybodySignsUntilAnswered(payload)
    await expectEverybodyCountedOnce()
  })
})

/** Resolves while the others are still at it. */
async function someHaveSigned(count: number): Promise<void> {
  while ((await documentsOf(cloud, 'pledges')).length < count);
}
