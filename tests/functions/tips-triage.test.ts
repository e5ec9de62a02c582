import { MAX_OFFICERS } from '../../src/domain/tips/contract'
import { reporterKeyPairOf, lookupIdOf } from '../../src/domain/tips/receipt'
import { openText } from '../../src/domain/tips/sealing'
import { readTipLetter } from '../../src/domain/tips/tip-letter'
import {
  TIP_STATES,
  TIP_STEPS,
  afterTipStep,
  answerRule,
  type TipState,
  type TipStep,
} from '../../src/domain/tips/tip'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { loseAnswers } from './lost-answers'
import { aKey, aMember, aUnitTree, memberIdOf, tokenOf } from './seeds'
import {
  A_LETTER,
  A_WRAPPED_KEY,
  aKeyPair,
  aReceipt,
  aStoredTip,
  aTip,
  publicKeyOf,
  seal,
  tipsOf,
} from './tip-seeds'

const OFFICER = tokenOf('officer')
const SECOND = tokenOf('second')
const [OFFICER_KEYS, SECOND_KEYS] = [aKeyPair(), aKeyPair()]
const READERS = [publicKeyOf(OFFICER_KEYS), publicKeyOf(SECOND_KEYS)]
const STATES = Object.keys(TIP_STATES) as TipState[]
const STEPS = Object.keys(TIP_STEPS) as TipStep[]

let cloud: LocalCloud
let call: ReturnType<typeof tipsOf>

beforeAll(async () => {
  cloud = await startLocalCloud()
  call = tipsOf(cloud)
  await aUnitTree(cloud)
  for (const openId of ['officer', 'second', 'unkeyed']) {
    await aMember(cloud, { openId, grants: [{ role: 'triage', unitId: 'town' }] })
  }
  await aMember(cloud, { openId: 'county-officer', grants: [{ role: 'triage', unitId: 'county' }] })
  await aMember(cloud, { openId: 'outside-officer', grants: [{ role: 'triage', unitId: 'other-town' }] })
  for (const role of ['resident', 'volunteer', 'organiser', 'reviewer', 'admin'] as const) {
    await aMember(cloud, { openId: role, grants: [{ role, unitId: 'county' }] })
  }
  const wrapped = A_WRAPPED_KEY
  await call('registerOfficerKey', { unitId: 'town', publicKey: publicKeyOf(OFFICER_KEYS), wrapped }, OFFICER)
  await call('registerOfficerKey', { unitId: 'town', publicKey: publicKeyOf(SECOND_KEYS), wrapped }, SECOND)
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  const db = databaseOf(cloud)
  for (const name of ['tips', 'history']) {
    await db
      .collection(name)
      .where({ _id: db.command.neq('') })
      .remove()
  }
})

const storedTip = (state: TipState, receipt = aReceipt(), receivedAt?: Date) =>
  aStoredTip(cloud, aTip(READERS, receipt), state, receivedAt)
const toReporter = (receipt: string, text = '已转派出所核查') =>
  seal(text, [publicKeyOf(reporterKeyPairOf(receipt))])

describe('tips: from the reporter to the officer and back', () => {
  it('is read by the officers alone, and its answer by whoever holds the receipt', async () => {
    const receipt = aReceipt()
    await call('submitTip', aTip(READERS, receipt), 'device-1')
    const listed = await call('listTips', { unitId: 'town' }, OFFICER)
    const tipId = listed.ok ? (listed.value[0]?.id ?? '') : ''
    const opened = await call('openTip', { tipId }, SECOND)
    if (!opened.ok) throw new Error(opened.error.code)
    for (const officer of [OFFICER_KEYS, SECOND_KEYS]) {
      expect(readTipLetter(openText(opened.value.sealed, officer) ?? '')).toEqual(A_LETTER)
    }

    const answer = seal('已劝阻，钱没有转出', [opened.value.reporterPublicKey])
    await call('advanceTip', { tipId, step: 'accept', answer: null }, OFFICER)
    await call('advanceTip', { tipId, step: 'start', answer: null }, SECOND)
    await call('advanceTip', { tipId, step: 'answer', answer }, OFFICER)
    const status = await call('getTipStatus', { lookupId: lookupIdOf(receipt) }, 'device-1')
    if (!status.ok) throw new Error(status.error.code)
    expect(status.value.events.map(({ state }) => state)).toEqual([
      'received',
      'accepted',
      'inProgress',
      'answered',
    ])
    const [sealedAnswer] = status.value.answers
    if (!sealedAnswer) throw new Error('no answer')
    expect(openText(sealedAnswer, reporterKeyPairOf(receipt))).toBe('已劝阻，钱没有转出')
    expect(openText(sealedAnswer, OFFICER_KEYS)).toBeUndefined()
    expect(JSON.stringify(status.value)).not.toContain(memberIdOf('officer'))
  })

  it('remembers inside which officer took which step', async () => {
    const tipId = await storedTip('received')
    await call('advanceTip', { tipId, step: 'accept', answer: null }, OFFICER)
    await call('advanceTip', { tipId, step: 'transfer', answer: null }, SECOND)
    const history = await documentsOf(cloud, 'history', { subject: `tip:${tipId}` })
    expect(history.sort((a, b) => Number(a['sequence']) - Number(b['sequence']))).toMatchObject([
      { event: 'accepted', actorId: memberIdOf('officer'), detail: { step: 'accept' } },
      { event: 'transferred', actorId: memberIdOf('second'), detail: { step: 'transfer' } },
    ])
  })
})

describe('tips: listTips', () => {
  it('shows what stands in the clear, what is due first at the top, closed ones last', async () => {
    const at = (day: number) => new Date(Date.UTC(2026, 2, day, 10))
    const closed = await storedTip('closed', aReceipt(), at(1))
    const accepted = await storedTip('accepted', aReceipt(), at(2))
    const received = await storedTip('received', aReceipt(), at(5))
    const listed = await call('listTips', { unitId: 'town' }, OFFICER)
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual([received, accepted, closed])
    expect(listed.ok && listed.value[0]).toEqual({
      id: received,
      scamTypeId: 'fake-police',
      urgency: 'recent',
      unitName: '测试镇',
      state: 'received',
      receivedAt: at(5).toISOString(),
      dueAt: at(8).toISOString(),
      possibleSteps: ['accept', 'decline'],
    })
  })
})

describe('tips: who may do the work of an officer', () => {
  const CALLERS: readonly (readonly [string, string, string])[] = [
    ['an officer of the unit', OFFICER, 'OK'],
    ['an officer of the unit above', tokenOf('county-officer'), 'OK'],
    ['an officer of another unit', tokenOf('outside-officer'), 'FORBIDDEN'],
    ...['resident', 'volunteer', 'organiser', 'reviewer', 'admin'].map(
      (role) => [`a county ${role}`, tokenOf(role), 'FORBIDDEN'] as const,
    ),
    ['somebody who never joined', tokenOf('never-joined'), 'NOT_JOINED'],
    ['a guest', 'device-1', 'WECHAT_REQUIRED'],
  ]

  it.each(CALLERS)('%s', async (_, as, expected) => {
    const tipId = await storedTip('received')
    const keys = { publicKey: publicKeyOf(aKeyPair()), wrapped: A_WRAPPED_KEY }
    const results = [
      await call('listTips', { unitId: 'town' }, as),
      await call('openTip', { tipId }, as),
      await call('advanceTip', { tipId, step: 'accept', answer: null }, as),
    ]
    expect(results.map((result) => (result.ok ? 'OK' : result.error.code))).toEqual([
      expected,
      expected,
      expected,
    ])
    if (expected === 'OK') return
    const refused = { ok: false, error: { code: expected } }
    expect(await call('registerOfficerKey', { unitId: 'town', ...keys }, as)).toEqual(refused)
    expect(await call('getOfficerKey', { unitId: 'town' }, as)).toEqual(refused)
  })

  it('says tip not found to officers who name one that does not exist', async () => {
    const refused = { ok: false, error: { code: 'TIP_NOT_FOUND' } }
    expect(await call('openTip', { tipId: 'nothing' }, OFFICER)).toEqual(refused)
    expect(await call('advanceTip', { tipId: 'nothing', step: 'accept', answer: null }, OFFICER)).toEqual(
      refused,
    )
  })
})

describe('tips: advanceTip', () => {
  it.each(STATES)('takes exactly the possible steps from state %s', async (state) => {
    for (const step of STEPS) {
      const receipt = aReceipt()
      const tipId = await storedTip(state, receipt)
      const answer = answerRule(step) === 'none' ? null : toReporter(receipt)
      const next = afterTipStep(state, step)
      const expected = next
        ? { ok: true, value: { state: next } }
        : { ok: false, error: { code: 'TIP_TRANSITION' } }
      expect(await call('advanceTip', { tipId, step, answer }, OFFICER)).toEqual(expected)
      const [tip] = await documentsOf(cloud, 'tips', { _id: tipId })
      expect([tip?.['state'], tip?.['answers']]).toEqual([next ?? state, next && answer ? [answer] : []])
    }
  })

  it.each([
    ['declines without saying why', 'received', 'decline', 'nobody'],
    ['answers without an answer', 'inProgress', 'answer', 'nobody'],
    ['accepts with an answer', 'received', 'accept', 'reporter'],
    ['closes with an answer', 'answered', 'close', 'reporter'],
    ['answers so that only the officer can read it', 'inProgress', 'answer', 'officer'],
  ] as const)('refuses an officer who %s', async (_, state, step, reader) => {
    const receipt = aReceipt()
    const tipId = await storedTip(state, receipt)
    const answers = { nobody: null, reporter: toReporter(receipt), officer: seal('给自己', READERS) }
    const refused = await call('advanceTip', { tipId, step, answer: answers[reader] }, OFFICER)
    expect(refused).toEqual({ ok: false, error: { code: 'INPUT_INVALID', field: 'answer' } })
    expect((await documentsOf(cloud, 'tips', { _id: tipId }))[0]).toMatchObject({ state, answers: [] })
  })

  it('answers a call that died after its step, and keeps the step and its answer once', async () => {
    const receipt = aReceipt()
    const tipId = await storedTip('received', receipt)
    const payload = { tipId, step: 'decline', answer: toReporter(receipt) }
    const options = { as: OFFICER, idempotencyKey: aKey() }
    const first = await cloud.call('tips', 'advanceTip', payload, options)
    await loseAnswers(cloud)
    expect(await cloud.call('tips', 'advanceTip', payload, options)).toEqual(first)
    expect(await documentsOf(cloud, 'history', { subject: `tip:${tipId}` })).toHaveLength(1)
    expect((await documentsOf(cloud, 'tips', { _id: tipId }))[0]).toMatchObject({
      state: 'declined',
      answers: [payload.answer],
    })
  })

  it('lets one of two officers win who decide at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const receipt = aReceipt()
      const tipId = await storedTip('received', receipt)
      const results = await Promise.all([
        call('advanceTip', { tipId, step: 'accept', answer: null }, OFFICER),
        call('advanceTip', { tipId, step: 'decline', answer: toReporter(receipt) }, SECOND),
      ])
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, error: { code: 'TIP_TRANSITION' } })
      expect(await documentsOf(cloud, 'history', { subject: `tip:${tipId}` })).toHaveLength(1)
    }
  })
})

describe('tips: the keys of the officers', () => {
  it('gives an officer the own wrapped key back, and no other', async () => {
    expect(await call('getOfficerKey', { unitId: 'town' }, OFFICER)).toEqual({
      ok: true,
      value: { publicKey: publicKeyOf(OFFICER_KEYS), wrapped: A_WRAPPED_KEY },
    })
    expect(await call('getOfficerKey', { unitId: 'town' }, tokenOf('unkeyed'))).toEqual({
      ok: false,
      error: { code: 'OFFICER_KEY_NOT_FOUND' },
    })
  })

  it('keeps the first key of an officer, since tips are sealed to it', async () => {
    const register = (publicKey: string) =>
      call('registerOfficerKey', { unitId: 'town', publicKey, wrapped: A_WRAPPED_KEY }, OFFICER)
    expect(await register(publicKeyOf(aKeyPair()))).toEqual({
      ok: false,
      error: { code: 'OFFICER_KEY_EXISTS' },
    })
    expect(await register(publicKeyOf(OFFICER_KEYS))).toEqual({ ok: true, value: { registered: true } })
    expect(await documentsOf(cloud, 'officerKeys', { memberId: memberIdOf('officer') })).toHaveLength(1)
  })
})

describe('tips: registerOfficerKey', () => {
  it('takes twenty officers a unit, as many as a tip can be sealed for', async () => {
    const register = async (index: number) => {
      const grants = [{ role: 'triage', unitId: 'class-a' }] as const
      const as = await aMember(cloud, { openId: `crowded-${index}`, grants })
      const publicKey = publicKeyOf(aKeyPair())
      return call('registerOfficerKey', { unitId: 'class-a', publicKey, wrapped: A_WRAPPED_KEY }, as)
    }
    for (let index = 0; index < MAX_OFFICERS; index++) {
      expect(await register(index)).toEqual({ ok: true, value: { registered: true } })
    }
    expect(await register(MAX_OFFICERS)).toEqual({ ok: false, error: { code: 'OFFICER_LIMIT' } })
  })
})

describe('tips: eraseClosedTips', () => {
  afterEach(() => cloud.clock.set(0))

  it('erases what a tip said half a year after it was closed, and keeps how it went', async () => {
    const receipt = aReceipt()
    const tipId = await storedTip('answered', receipt)
    await call('advanceTip', { tipId, step: 'close', answer: null }, OFFICER)
    const open = await storedTip('received')
    await cloud.clock.advance(182 * 86_400_000)
    await cloud.fireTimer('tips', 'eraseClosedTips')
    expect(await call('openTip', { tipId }, OFFICER)).toMatchObject({ ok: true })

    await cloud.clock.advance(2 * 86_400_000)
    await cloud.fireTimer('tips', 'eraseClosedTips')
    expect(await call('openTip', { tipId }, OFFICER)).toEqual({ ok: false, error: { code: 'TIP_ERASED' } })
    expect(await documentsOf(cloud, 'tips', { _id: tipId })).toMatchObject([{ sealed: null, answers: [] }])
    const status = await call('getTipStatus', { lookupId: lookupIdOf(receipt) }, 'device-1')
    expect(status).toMatchObject({ ok: true, value: { state: 'closed', answers: [] } })
    expect(await call('openTip', { tipId: open }, OFFICER)).toMatchObject({ ok: true })
  })
})
