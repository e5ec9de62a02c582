import type { Board, MeetingActions, MeetingView } from '../../src/domain/meetings/contract'
import { STEPS, type QuestionKey, type Step } from '../../src/domain/meetings/step'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Result } from '../../src/domain/shared/result'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aMeeting } from './meeting-seeds'
import { aKey, aMember, aUnitTree } from './seeds'

let cloud: LocalCloud
let teacher: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'class-a' }] as const
  teacher = await aMember(cloud, { openId: 'teacher', unitId: 'class-a', grants })
})
afterAll(() => cloud.stop())

function call<Name extends keyof MeetingActions>(
  name: Name,
  input: MeetingActions[Name]['input'],
  as = teacher,
  idempotencyKey = aKey(),
): Promise<Result<MeetingActions[Name]['output']>> {
  return cloud.call('meetings', name, input, { as, idempotencyKey })
}

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const answered = await result
  if (!answered.ok) throw new Error(answered.error.code)
  return answered.value
}

const phone = (number: number): string => `wechat:phone-${number}`

/** From where it stands to another step, one press after the other. */
async function moveOn(board: Board, to: Step): Promise<Board> {
  let at = board
  while (at.step !== to) {
    const next = STEPS[STEPS.indexOf(at.step) + 1] ?? 'closed'
    at = await value(call('moveMeeting', { meetingId: board.id, from: at.step, to: next }))
  }
  return at
}

const prepared = () => value(call('prepareMeeting', { unitId: 'class-a', audience: 'student' }))
const opened = async () => moveOn(await prepared(), 'gathering')

/** So many phones come in. */
async function arrive({ code }: Board, phones: number): Promise<MeetingView[]> {
  const all = Array.from({ length: phones }, (_, number) => value(call('attend', { code }, phone(number))))
  return Promise.all(all)
}

/** The first phones say it is a scam, the others that it is genuine. */
async function answerAll({ id: meetingId }: Board, question: QuestionKey, scam: number, genuine: number) {
  const all = Array.from({ length: scam + genuine }, (_, number) =>
    call('answer', { meetingId, question, verdict: number < scam ? 'scam' : 'genuine' }, phone(number)),
  )
  await Promise.all(all)
}

describe('meetings: prepareMeeting and changeQuestion', () => {
  it('prepares five questions and their twins, two or three scams in each round', async () => {
    const { questions, step, code } = await prepared()
    const scamsOf = (round: string) =>
      Object.entries(questions).filter(([key, { kind }]) => key.startsWith(round) && kind === 'scam').length
    expect(step).toBe('prepared')
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
    expect([2, 3]).toContain(scamsOf('before'))
    expect(scamsOf('before') + scamsOf('after')).toBe(5)
    expect(new Set(Object.values(questions).map(({ message }) => message)).size).toBe(10)
  })

  it('puts another pair in the place of one, of the same kind, and leaves the rest', async () => {
    const before = await prepared()
    const after = await value(call('changeQuestion', { meetingId: before.id, number: 2 }))
    expect(after.questions['before-2'].message).not.toBe(before.questions['before-2'].message)
    expect(after.questions['before-2'].kind).toBe(before.questions['before-2'].kind)
    expect(after.questions['after-4'].message).not.toBe(before.questions['after-4'].message)
    expect(after.questions['before-1']).toEqual(before.questions['before-1'])
    const messages = Object.values(after.questions).map(({ message }) => message)
    expect(new Set(messages).size).toBe(10)
  })

  it('changes nothing once people have come', async () => {
    const { id: meetingId } = await opened()
    expect(await call('changeQuestion', { meetingId, number: 1 })).toMatchObject({
      error: { code: 'MEETING_MOVED' },
    })
  })

  it('prepares one meeting for a press that was sent twice', async () => {
    const key = aKey()
    const input = { unitId: 'class-a', audience: 'student' } as const
    const [first, second] = await Promise.all([1, 2].map(() => call('prepareMeeting', input, teacher, key)))
    const ids = [first, second].flatMap((result) => (result?.ok ? [result.value.id] : []))
    expect(new Set(ids).size).toBe(1)
  })
})

describe('meetings: moveMeeting', () => {
  it('moves one step where two people press at once', async () => {
    const { id: meetingId } = await opened()
    const press = () => call('moveMeeting', { meetingId, from: 'gathering', to: 'ask-1' })
    const results = await Promise.all([press(), press(), press()])
    expect(results.map((result) => result.ok && result.value.step)).toEqual(['ask-1', 'ask-1', 'ask-1'])
  })

  it('does not skip a step for whoever sees an old one', async () => {
    const { id: meetingId } = await moveOn(await opened(), 'show-1')
    expect(await call('moveMeeting', { meetingId, from: 'gathering', to: 'ask-1' })).toMatchObject({
      error: { code: 'MEETING_MOVED' },
    })
    expect(await call('getBoard', { meetingId })).toMatchObject({ value: { step: 'show-1' } })
  })

  it.each([
    ['from the gathering to the third question', 'gathering', 'ask-3'],
    ['back to the preparation', 'gathering', 'prepared'],
  ] as const)('refuses to go %s', async (_, from, to) => {
    const { id: meetingId } = await opened()
    expect(await call('moveMeeting', { meetingId, from, to })).toMatchObject({
      error: { code: 'MEETING_MOVED' },
    })
  })

  it('goes on where it was after the projector and the cloud are gone', async () => {
    const board = await moveOn(await opened(), 'ask-2')
    await cloud.killHard()
    await cloud.restart()
    expect(await call('getBoard', { meetingId: board.id })).toMatchObject({ value: { step: 'ask-2' } })
  })
})

describe('meetings: attend, answer and the bar', () => {
  it('counts a person once, on two phones and with a press that came twice', async () => {
    const board = await opened()
    await Promise.all([arrive(board, 7), arrive(board, 7)])
    expect(await call('getBoard', { meetingId: board.id })).toMatchObject({ value: { attended: 7 } })
  })

  it('shows no phone what a question is before it is explained', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    const asked = await value(call('follow', { meetingId: board.id }, phone(1)))
    expect(asked.asked).toMatchObject({ key: 'before-1', message: board.questions['before-1'].message })
    expect(JSON.stringify(asked)).not.toContain(board.questions['before-1'].explanation)
    await moveOn(board, 'show-1')
    const explained = await value(call('follow', { meetingId: board.id }, phone(1)))
    expect(explained.explained).toMatchObject({ explanation: board.questions['before-1'].explanation })
  })

  it('counts the first answer of each, and shows the bar only when the question is over', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    await answerAll(board, 'before-1', 4, 2)
    await answerAll(board, 'before-1', 0, 6)
    expect(await value(call('getBoard', { meetingId: board.id }))).toMatchObject({ answered: 6, tally: null })
    const shown = await moveOn(board, 'show-1')
    expect(shown.tally).toEqual({ scam: 4, genuine: 2 })
  })

  it('hides the bar of fewer than five', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    await answerAll(board, 'before-1', 3, 1)
    expect(await moveOn(board, 'show-1')).toMatchObject({ answered: 4, tally: null })
  })

  it('takes an answer that was on its way, and kindly refuses a later one', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    await moveOn(board, 'show-1')
    const late = () =>
      call('answer', { meetingId: board.id, question: 'before-1', verdict: 'scam' }, phone(1))
    expect(await late()).toMatchObject({ ok: true })
    await moveOn(await value(call('getBoard', { meetingId: board.id })), 'ask-2')
    expect(await late()).toMatchObject({ error: { code: 'MEETING_ANSWER_LATE' } })
  })

  it('lets nobody in before it is opened, and says so', async () => {
    const { code } = await prepared()
    expect(await call('attend', { code }, phone(1))).toMatchObject({ error: { code: 'MEETING_NOT_OPEN' } })
  })

  it('keeps no member number, open id or time with an answer', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    await arrive(board, 1)
    await answerAll(board, 'before-1', 1, 0)
    const [answer] = await documentsOf(cloud, 'meetingAnswers', { meetingId: board.id })
    const [seat] = await documentsOf(cloud, 'meetingSeats', { meetingId: board.id })
    expect(Object.keys(answer ?? {}).sort()).toEqual(['_id', 'forgetAt', 'meetingId', 'question', 'verdict'])
    expect(answer?._id).not.toBe(seat?._id)
    expect(JSON.stringify([answer, seat])).not.toContain('phone-0')
  })
})

describe('meetings: the pledge and the report', () => {
  it('counts a member who has signed, once, and nobody who has not', async () => {
    const board = await moveOn(await opened(), 'pledge')
    const as = await aMember(cloud, { openId: 'signs', unitId: 'class-a', audience: 'student' })
    const tell = () => call('tellPledged', { meetingId: board.id }, as)
    expect(await tell()).toMatchObject({ error: { code: 'PLEDGE_NOT_FOUND' } })
    const shown = await cloud.call<{ pledge: { id: string }; textHash: string }>('pledges', 'getPledge', {
      audience: 'student',
    })
    const { pledge, textHash } = shown.ok ? shown.value : { pledge: { id: '' }, textHash: '' }
    const signing = { pledgeId: pledge.id, textHash, isGuardianPresent: false }
    await cloud.call('pledges', 'signPledge', signing, { as, idempotencyKey: aKey() })
    await Promise.all([tell(), tell()])
    expect(await documentsOf(cloud, 'meetingSeats', { meetingId: board.id, kind: 'pledged' })).toHaveLength(1)
    // One signature among few would say whose it is.
    expect(await call('getBoard', { meetingId: board.id })).toMatchObject({ value: { pledged: null } })
  })

  it('reports how the class told scams and genuine messages apart, before and after', async () => {
    let board = await opened()
    await arrive(board, 6)
    for (const number of [1, 2, 3, 4, 5] as const) {
      board = await moveOn(board, `ask-${number}`)
      await answerAll(board, `before-${number}`, 3, 3)
    }
    for (const number of [1, 2, 3, 4, 5] as const) {
      board = await moveOn(board, `again-${number}`)
      const isScam = board.questions[`after-${number}`].kind === 'scam'
      await answerAll(board, `after-${number}`, isScam ? 6 : 0, isScam ? 0 : 6)
    }
    const compared = await moveOn(board, 'results')
    const { report } = await moveOn(compared, 'closed')
    expect(report?.attended).toBe(6)
    expect(report?.learning).toEqual(compared.learning)
    expect(report?.learning.before?.dPrime).toBeCloseTo(0, 1)
    expect(report?.learning.after?.falseAlarms).toBe(0)
    expect(report?.learning.after?.dPrime).toBeGreaterThan(2)
    expect(await call('attend', { code: board.code }, phone(9))).toMatchObject({
      error: { code: 'MEETING_CLOSED' },
    })
  })

  it('keeps what the organiser counted apart from what the phones said', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    const meetingId = board.id
    await value(call('enterHands', { meetingId, question: 'before-1', scam: 20, genuine: 12 }))
    await value(call('enterHeadcount', { meetingId, present: 32, pledged: 30, note: '三社的老人' }))
    const { report } = await value(call('moveMeeting', { meetingId, from: 'ask-1', to: 'closed' }))
    expect(report).toMatchObject({
      attended: 0,
      pledged: 0,
      tallies: {},
      learning: { before: null, after: null },
      counted: {
        present: 32,
        pledged: 30,
        note: '三社的老人',
        hands: { 'before-1': { scam: 20, genuine: 12 } },
      },
    })
    expect(await call('enterHeadcount', { meetingId, present: 1, pledged: 1, note: '' })).toMatchObject({
      error: { code: 'MEETING_CLOSED' },
    })
  })

  it('is closed by a timer where nobody did, and the answers are forgotten two days later', async () => {
    const board = await moveOn(await opened(), 'ask-1')
    await answerAll(board, 'before-1', 5, 1)
    await cloud.clock.advance(5 * 3_600_000)
    await cloud.fireTimer('meetings', 'closeForgotten')
    expect(await call('getBoard', { meetingId: board.id })).toMatchObject({
      value: { step: 'closed', report: { tallies: { 'before-1': { scam: 5, genuine: 1 } } } },
    })
    await cloud.clock.advance(48 * 3_600_000)
    await cloud.fireTimer('members', 'forgetExpired')
    expect(await documentsOf(cloud, 'meetingAnswers', { meetingId: board.id })).toEqual([])
  })
})

describe('meetings: a guest of the unit', () => {
  it('joins the unit by the code on the wall', async () => {
    const { code } = await opened()
    const joined = await cloud.call(
      'members',
      'joinUnit',
      { unitCode: code, audience: 'student', consentVersion: CONSENT_VERSION },
      { as: 'wechat:joins-at-the-meeting', idempotencyKey: aKey() },
    )
    expect(joined).toMatchObject({ value: { unit: { id: 'class-a' } } })
  })

  it('finds no meeting of another unit under its own code', async () => {
    await databaseOf(cloud)
      .collection('meetings')
      .add(aMeeting({ _id: 'elsewhere', unitId: 'class-b', code: 'ZZZZZ9' }))
    expect(await call('getBoard', { meetingId: 'elsewhere' })).toMatchObject({ error: { code: 'FORBIDDEN' } })
  })
})
