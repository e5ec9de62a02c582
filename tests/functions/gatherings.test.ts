import type { GatheringActions, Gatherings } from '../../src/domain/gatherings/contract'
import type { Result } from '../../src/domain/shared/result'
import type { StaffHistory } from '../../src/domain/staff/contract'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree } from './seeds'

let cloud: LocalCloud
let village: string
let town: string
let admin: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grant = (role: 'organiser' | 'admin', unitId: 'village' | 'town' | 'county') =>
    [{ role, unitId }] as const
  village = await aMember(cloud, { openId: 'village', grants: grant('organiser', 'village') })
  town = await aMember(cloud, { openId: 'town', unitId: 'town', grants: grant('organiser', 'town') })
  admin = await aMember(cloud, { openId: 'admin', unitId: 'county', grants: grant('admin', 'county') })
  await cloud.clock.set(Date.parse('2027-03-10T10:00:00+08:00') - Date.now())
})
afterAll(() => cloud.stop())

function call<Name extends keyof GatheringActions>(
  name: Name,
  input: GatheringActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<GatheringActions[Name]['output']>> {
  return cloud.call('gatherings', name, input, { as, idempotencyKey })
}

const told = (over: Partial<GatheringActions['enterGathering']['input']> = {}) => ({
  ...{ unitId: 'village', heldOn: '2027-03-08', kind: 'talk' as const, people: 40, note: '在村口大树下' },
  ...over,
})

async function listed(unitId: string, as: string): Promise<Gatherings> {
  const result = await call('listGatherings', { unitId, from: '2027-02-25', to: '2027-03-10' }, as)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

async function entered(over: Partial<GatheringActions['enterGathering']['input']> = {}): Promise<string> {
  const result = await call('enterGathering', told(over), village)
  if (!result.ok) throw new Error(result.error.code)
  return result.value.gatheringId
}

const withoutUnit = () => {
  const { unitId: _, ...rest } = told()
  return rest
}

describe('people whom a unit has counted', () => {
  it('are entered once, however often it is sent, and add up to the units above', async () => {
    const key = aKey()
    await Promise.all([1, 2, 3].map(() => call('enterGathering', told(), village, key)))
    await call('enterGathering', told(), village, key)
    await entered({ heldOn: '2027-03-10', people: 12, kind: 'stall', note: '' })
    expect(await listed('village', village)).toMatchObject({
      count: 2,
      people: 52,
      newest: [
        { heldOn: '2027-03-10', people: 12, kind: 'stall' },
        { heldOn: '2027-03-08', people: 40, kind: 'talk', note: '在村口大树下', unitName: '测试村' },
      ],
    })
    expect(await listed('town', town)).toMatchObject({ count: 2, people: 52 })
  })

  it('are put right and taken out, and the history says so', async () => {
    const before = await listed('village', village)
    const gatheringId = await entered({ people: 100 })
    expect(await call('correctGathering', { gatheringId, ...withoutUnit(), people: 10 }, town)).toMatchObject(
      { ok: true },
    )
    expect((await listed('village', village)).people).toBe(before.people + 10)
    await call('withdrawGathering', { gatheringId }, village)
    expect(await listed('village', village)).toEqual(before)
    expect(await call('correctGathering', { gatheringId, ...withoutUnit() }, village)).toMatchObject({
      error: { code: 'GATHERING_NOT_FOUND' },
    })
    const history = await cloud.call<StaffHistory>(
      'staff',
      'listHistory',
      { unitId: 'village', page: 0 },
      { as: admin },
    )
    const events = history.ok ? history.value.events.filter(({ kind }) => kind === 'gathering') : []
    expect(events.map(({ event }) => event).slice(0, 3)).toEqual(['withdrawn', 'corrected', 'entered'])
  })

  it('are taken out once, however often it is sent, and strangers are told nothing of it', async () => {
    const gatheringId = await entered()
    const key = aKey()
    const first = await call('withdrawGathering', { gatheringId }, village, key)
    expect(first).toEqual({ ok: true, value: { gatheringId } })
    expect(await call('withdrawGathering', { gatheringId }, village, key)).toEqual(first)
    expect(await call('withdrawGathering', { gatheringId }, village)).toEqual(first)
    const stranger = await aMember(cloud, { openId: 'stranger' })
    expect(await call('withdrawGathering', { gatheringId }, stranger)).toMatchObject({
      error: { code: 'FORBIDDEN' },
    })
  })

  it.each(['2027-03-11', '2026-09-01'])('are not entered for %s', async (heldOn) => {
    expect(await call('enterGathering', told({ heldOn }), village)).toMatchObject({
      error: { code: 'GATHERING_DAY' },
    })
  })

  it.each(['打 13800138000', '账号 62220'])('have no number in the note: %s', async (note) => {
    expect(await call('enterGathering', told({ note }), village)).toMatchObject({
      error: { code: 'INPUT_INVALID', field: 'note' },
    })
  })

  it('move with their unit', async () => {
    const before = await listed('village', village)
    const moving = { as: admin, idempotencyKey: aKey() }
    const moved = await cloud.call('units', 'moveUnit', { unitId: 'village', parentId: 'other-town' }, moving)
    expect(moved).toMatchObject({ ok: true })
    await cloud.fireTimer('units', 'settleUnits')
    expect((await listed('town', town)).count).toBe(0)
    expect(await listed('village', village)).toEqual(before)
  })
})

describe('the heads of a class meeting', () => {
  const meeting = async (action: string, payload: unknown) => {
    const result = await cloud.call<{ id: string }>('meetings', action, payload, {
      as: village,
      idempotencyKey: aKey(),
    })
    if (!result.ok) throw new Error(result.error.code)
    return result.value.id
  }
  const headsOf = async (meetingId: string) => {
    const { newest } = await listed('village', village)
    return newest.filter(({ id }) => id === `meeting-${meetingId}`)
  }

  it('stand among them: the last count, and nothing where nobody came', async () => {
    const meetingId = await meeting('prepareMeeting', { unitId: 'village', audience: 'elder' })
    await meeting('enterHeadcount', { meetingId, present: 32, pledged: 30, note: '' })
    await meeting('enterHeadcount', { meetingId, present: 28, pledged: 28, note: '三社的老人' })
    expect(await headsOf(meetingId)).toMatchObject([{ kind: 'meeting', people: 28, note: '三社的老人' }])
    await meeting('enterHeadcount', { meetingId, present: 0, pledged: 0, note: '' })
    expect(await headsOf(meetingId)).toEqual([])
  })

  it('are put right in the meeting, and nowhere else', async () => {
    const meetingId = await meeting('prepareMeeting', { unitId: 'village', audience: 'elder' })
    await meeting('enterHeadcount', { meetingId, present: 32, pledged: 30, note: '' })
    const gatheringId = `meeting-${meetingId}`
    expect(await call('correctGathering', { gatheringId, ...withoutUnit() }, village)).toMatchObject({
      error: { code: 'GATHERING_NOT_FOUND' },
    })
  })
})
