import { createHmac } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chinaDay } from '../../src/domain/shared/time'
import { formatReceipt, lookupIdOf } from '../../src/domain/tips/receipt'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, memberIdOf, openIdHash, tokenOf } from './seeds'
import { A_LETTER, A_WRAPPED_KEY, aKeyPair, aReceipt, aTip, publicKeyOf, tipsOf } from './tip-seeds'

const HOUR = 3_600_000
const DAY = 24 * HOUR

let cloud: LocalCloud
let call: ReturnType<typeof tipsOf>
const OFFICERS = [publicKeyOf(aKeyPair()), publicKeyOf(aKeyPair())] as const

beforeAll(async () => {
  cloud = await startLocalCloud()
  call = tipsOf(cloud)
  await aUnitTree(cloud)
  await aMember(cloud, { openId: 'elder', unitId: 'village', audience: 'elder' })
  for (const [index, publicKey] of OFFICERS.entries()) {
    const openId = `officer-${index}`
    const as = await aMember(cloud, { openId, grants: [{ role: 'triage', unitId: 'town' }] })
    await call('registerOfficerKey', { unitId: 'town', publicKey, wrapped: A_WRAPPED_KEY }, as)
  }
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  const db = databaseOf(cloud)
  for (const name of ['tips', 'history', 'idempotency', 'tipDailyCounts']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
  await cloud.clock.set(0)
})

const submit = (as: string, receipt = aReceipt()) => call('submitTip', aTip(OFFICERS, receipt), as)

describe('tips: listReceivingUnits', () => {
  it('names the units that can read a tip with the public keys of their officers, and nothing else', async () => {
    const listed = await call('listReceivingUnits', {}, 'device-1')
    const officerPublicKeys = listed.ok ? [...(listed.value[0]?.officerPublicKeys ?? [])] : []
    expect(listed).toEqual({ ok: true, value: [{ unitId: 'town', name: '测试镇', officerPublicKeys }] })
    expect(officerPublicKeys.sort()).toEqual([...OFFICERS].sort())
  })
})

describe('tips: submitTip', () => {
  it('takes a tip from a guest and says by when it will be looked at', async () => {
    const hour = new Date(Math.floor(cloud.clock.now() / HOUR) * HOUR)
    expect(await submit('device-1')).toEqual({
      ok: true,
      value: {
        receivedAt: hour.toISOString(),
        dueAt: new Date(hour.getTime() + 3 * DAY).toISOString(),
      },
    })
  })

  it.each([
    ['a unit without an officer', { unitId: 'village' }, 'TIP_NO_OFFICER'],
    ['a unit that does not exist', { unitId: 'nowhere' }, 'TIP_NO_OFFICER'],
    ['an unknown kind of scam', { scamTypeId: 'nonsense' }, 'INPUT_INVALID'],
    ['the name of the reporter in the clear', { name: '老李' }, 'INPUT_INVALID'],
    ['a look-up id that is none', { lookupId: 'short' }, 'INPUT_INVALID'],
    ['a key of the reporter that is none', { reporterPublicKey: 'A'.repeat(44) }, 'INPUT_INVALID'],
    ['no sealed text', { sealed: A_LETTER }, 'INPUT_INVALID'],
  ])('refuses %s', async (_, over, code) => {
    const payload = { ...aTip(OFFICERS, aReceipt()), ...over }
    const refused = await cloud.call('tips', 'submitTip', payload, { as: 'device-1', idempotencyKey: aKey() })
    expect(refused).toMatchObject({ ok: false, error: { code } })
    expect(await documentsOf(cloud, 'tips')).toEqual([])
  })

  it.each([
    ['an officer is missing', OFFICERS.slice(0, 1)],
    ['a stranger is among the readers', [...OFFICERS, publicKeyOf(aKeyPair())]],
    ['a stranger stands in the place of an officer', [OFFICERS[0], publicKeyOf(aKeyPair())]],
    ['an officer is there twice', [...OFFICERS, OFFICERS[0]]],
  ])('refuses it when %s', async (_, readers) => {
    const refused = await call('submitTip', aTip(readers, aReceipt()), 'device-1')
    expect(refused).toEqual({ ok: false, error: { code: 'TIP_OFFICERS_CHANGED' } })
    expect(await documentsOf(cloud, 'tips')).toEqual([])
    expect(await documentsOf(cloud, 'tipDailyCounts')).toEqual([])
  })

  it('keeps one tip when the same call is sent five times', async () => {
    const tip = aTip(OFFICERS, aReceipt())
    const options = { as: 'device-1', idempotencyKey: aKey() }
    for (let time = 0; time < 5; time++) {
      expect(await cloud.call('tips', 'submitTip', tip, options)).toMatchObject({ ok: true })
    }
    expect(await documentsOf(cloud, 'tips')).toHaveLength(1)
    expect(await documentsOf(cloud, 'history')).toHaveLength(1)
  })

  it('keeps one tip when the answer was lost and the call comes again under another key', async () => {
    const tip = aTip(OFFICERS, aReceipt())
    const first = await call('submitTip', tip, 'device-1')
    expect(await call('submitTip', tip, 'device-1')).toEqual(first)
    expect(await documentsOf(cloud, 'tips')).toHaveLength(1)
    expect(await documentsOf(cloud, 'history')).toHaveLength(1)
  })

  it('never puts a second tip under a receipt that is taken', async () => {
    const receipt = aReceipt()
    await submit('device-1', receipt)
    expect(await submit('device-2', receipt)).toMatchObject({
      error: { code: 'INPUT_INVALID', field: 'lookupId' },
    })
    expect(await documentsOf(cloud, 'tips')).toHaveLength(1)
  })

  it('costs at most eight requests to the database', async () => {
    await submit('device-1')
    for (const as of ['device-2', tokenOf('elder')]) {
      await cloud.resetRequests()
      await submit(as)
      const { reads, mutations } = await cloud.requests()
      expect(reads + mutations).toBeLessThanOrEqual(8)
    }
  })
})

describe('tips: the limit of a day', () => {
  it('takes twenty from one caller, and from the next one too', async () => {
    const codes = []
    for (let number = 0; number < 22; number++) codes.push((await submit('device-1')).ok)
    expect(codes.filter(Boolean)).toHaveLength(20)
    expect(await submit('device-1')).toEqual({ ok: false, error: { code: 'TIP_DAILY_LIMIT' } })
    expect(await submit('device-2')).toMatchObject({ ok: true })
    await cloud.clock.advance(DAY)
    expect(await submit('device-1')).toMatchObject({ ok: true })
  })

  it('holds when all come at once', async () => {
    const results = await Promise.all(Array.from({ length: 24 }, () => submit('device-1')))
    expect(results.filter(({ ok }) => ok)).toHaveLength(20)
  })

  it('forgets the days before with their keys, and today goes on counting', async () => {
    await databaseOf(cloud)
      .collection('tipDailyCounts')
      .add([
        { _id: 'key-2026-03-01', day: '2026-03-01', key: 'the key of that day' },
        { _id: 'a-count-of-that-day', day: '2026-03-01', count: 3 },
      ])
    await submit('device-1')
    expect(await cloud.fireTimer('tips', 'forgetTipCounts')).toMatchObject({ value: { ok: true } })
    const today = chinaDay(new Date(cloud.clock.now()))
    const left = await documentsOf(cloud, 'tipDailyCounts')
    expect(left.map(({ day }) => day)).toEqual([today, today])
  })
})

describe('tips: nothing leads from a tip to whoever sent it', () => {
  const COLLECTIONS = ['tips', 'history', 'idempotency', 'tipDailyCounts']

  /** What the functions know the caller by, under every name. */
  function tracesOf(openId: string, guestToken: string): string[] {
    const guestKey = createHmac('sha256', identityKey()).update(`guest\n${guestToken}`).digest('hex')
    return [openId, openIdHash(cloud, openId), memberIdOf(openId), guestToken, guestKey]
  }

  function identityKey(): string {
    const secrets: unknown = JSON.parse(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8'))
    const key =
      typeof secrets === 'object' && secrets !== null && 'identityKey' in secrets && secrets.identityKey
    return String(key)
  }

  it('neither an open id, a member, a device, nor a word of the text stands beside it', async () => {
    const guestToken = 'device-of-a-careful-reporter'
    const receipts = [aReceipt(), aReceipt()]
    expect(await submit(tokenOf('elder'), receipts[0])).toMatchObject({ ok: true })
    expect(await submit(guestToken, receipts[1])).toMatchObject({ ok: true })
    const stored = await Promise.all(COLLECTIONS.map((name) => documentsOf(cloud, name)))
    for (const documents of stored) expect(documents).not.toEqual([])
    const text = JSON.stringify(stored)
    for (const trace of [...tracesOf('elder', guestToken), A_LETTER.text, A_LETTER.contact, ...receipts]) {
      expect(text).not.toContain(trace)
    }
  })

  it('no file of the cloud holds the text, the receipt or the device', async () => {
    const receipt = aReceipt()
    await submit('device-of-a-careful-reporter', receipt)
    const files = readdirSync(cloud.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.path, entry.name)))
    const everything = Buffer.concat(files)
    expect(everything.includes(lookupIdOf(receipt))).toBe(true)
    const secrets = [A_LETTER.text, A_LETTER.contact, receipt, formatReceipt(receipt), 'careful-reporter']
    for (const secret of secrets) expect(everything.includes(secret)).toBe(false)
  })

  it('no time beside it is finer than the hour', async () => {
    await submit(tokenOf('elder'))
    const stored = await Promise.all(COLLECTIONS.map((name) => documentsOf(cloud, name)))
    const times = stored
      .flat()
      .flatMap((document) => Object.values(document).filter((value) => value instanceof Date))
    expect(times.length).toBeGreaterThanOrEqual(4)
    for (const time of times) expect(time.getTime() % HOUR).toBe(0)
  })

  it('the same call leaves the same record whoever sends it', async () => {
    const tip = aTip(OFFICERS, aReceipt())
    const idempotencyKey = aKey()
    for (const as of [tokenOf('elder'), 'device-1']) {
      await cloud.call('tips', 'submitTip', tip, { as, idempotencyKey })
    }
    expect(await documentsOf(cloud, 'idempotency')).toHaveLength(1)
  })

  it('its first event names nobody', async () => {
    await submit(tokenOf('elder'))
    expect(await documentsOf(cloud, 'history')).toMatchObject([
      { event: 'received', actorId: null, detail: {} },
    ])
  })
})

describe('tips: getTipStatus', () => {
  it('tells whoever holds the receipt how far it is, and nothing to anybody else', async () => {
    const receipt = aReceipt()
    await submit('device-1', receipt)
    const status = await call('getTipStatus', { lookupId: lookupIdOf(receipt) }, 'another-device')
    expect(status).toMatchObject({
      ok: true,
      value: { state: 'received', unitName: '测试镇', events: [{ state: 'received' }], answers: [] },
    })
    expect(await call('getTipStatus', { lookupId: lookupIdOf(aReceipt()) }, 'device-1')).toEqual({
      ok: false,
      error: { code: 'TIP_NOT_FOUND' },
    })
  })
})
