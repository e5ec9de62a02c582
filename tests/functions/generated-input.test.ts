import fc from 'fast-check'
import * as v from 'valibot'
import { ERROR_CODES } from '../../src/domain/shared/error-codes'
import { arbitraryOf } from './arbitrary-of-schema'
import { deployedActions } from './deployed-actions'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aSession, aUnitTree } from './seeds'

const AnyResult = v.variant('ok', [
  v.strictObject({ ok: v.literal(true), value: v.unknown() }),
  v.strictObject({
    ok: v.literal(false),
    error: v.strictObject({ code: v.picklist(ERROR_CODES), field: v.optional(v.string()) }),
  }),
])

let cloud: LocalCloud
let everybody: string[]
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const roles = ['organiser', 'reviewer', 'triage', 'admin'] as const
  const staff = roles.map((role) =>
    aMember(cloud, { openId: role, unitId: 'county', grants: [{ role, unitId: 'county' }] }),
  )
  const phones = await Promise.all(staff)
  const atComputer = await aSession(cloud, 'admin', new Date('2036-01-01'))
  const ended = await aSession(cloud, 'admin', new Date('2026-01-01'))
  everybody = [...phones, 'device-guest', 'wechat:visitor', atComputer, ended, `session:${'f'.repeat(64)}`]
})
afterAll(() => cloud.stop())

/** Input of the right shape, and input of any shape at all. */
const RUNS = 25

describe('generated input', () => {
  it.each(deployedActions().map((action) => [`${action.noun}/${action.name}`, action] as const))(
    'to %s gets a result, and never an internal error',
    async (_, { noun, name, input }) => {
      const payload = fc.oneof(
        { arbitrary: arbitraryOf(input), weight: 3 },
        { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
      )
      await fc.assert(
        fc.asyncProperty(payload, fc.constantFrom(...everybody.keys()), async (generated, who) => {
          const as = everybody[who] ?? ''
          const result = await cloud.call(noun, name, generated, { as, idempotencyKey: aKey() })
          expect(v.safeParse(AnyResult, result).success ? 'a result' : result).toBe('a result')
          expect(result).not.toMatchObject({ error: { code: 'INTERNAL' } })
        }),
        { numRuns: RUNS },
      )
    },
  )

  it.each([
    ['broken JSON', '{"action":', 400, 'BAD_JSON'],
    ['no action', '{}', 400, 'INPUT_INVALID'],
    ['an unknown action', '{"action":"nope"}', 404, 'UNKNOWN_ACTION'],
    ['an action of the prototype', '{"action":"constructor"}', 404, 'UNKNOWN_ACTION'],
    ['an idempotency key that is none', '{"action":"getMe","idempotencyKey":"x"}', 400, 'INPUT_INVALID'],
  ])('answers %s with the right status and code', async (_, body, status, code) => {
    const answer = await fetch(`${cloud.url}/functions/members`, { method: 'POST', body })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ ok: false, error: { code } })
  })
})
