import type { Board, MeetingActions } from '../../src/domain/meetings/contract'
import type { Meeting } from '../../src/domain/meetings/meeting'
import type { Result } from '../../src/domain/shared/result'
import { eachAtOnce } from '../functions/at-once'
import { databaseOf, documentsOf } from '../functions/database'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { aMeeting } from '../functions/meeting-seeds'
import { aKey, aMember, aUnitTree } from '../functions/seeds'

const PEOPLE = 60

let cloud: LocalCloud
let teacher: string
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'class-a' }] as const
  teacher = await aMember(cloud, { openId: 'teacher', unitId: 'class-a', grants })
})
afterAll(() => cloud.stop())

const call = <Name extends keyof MeetingActions>(
  name: Name,
  input: MeetingActions[Name]['input'],
  as: string,
  idempotencyKey = aKey(),
): Promise<Result<MeetingActions[Name]['output']>> =>
  cloud.call('meetings', name, input, { as, idempotencyKey })

async function stands(seed: Partial<Meeting> & Pick<Meeting, '_id' | 'code'>): Promise<string> {
  await databaseOf(cloud)
    .collection('meetings')
    .add(aMeeting({ unitId: 'class-a', ...seed }))
  return seed._id
}

async function boardOf(meetingId: string): Promise<Board> {
  const board = await call('getBoard', { meetingId }, teacher)
  if (!board.ok) throw new Error(board.error.code)
  return board.value
}

const press = (meetingId: string, from: Board['step'], to: Board['step']) =>
  call('moveMeeting', { meetingId, from, to }, teacher)

type Send = {
  readonly as: string
  readonly key: string
  readonly verdict: 'scam' | 'genuine'
  isAnswered?: boolean
}

describe('a class answers at once, everybody on two phones that disagree, while workers and the cloud are killed', () => {
  it('counts everybody once, and the projector goes on where it was', async () => {
    const meetingId = await stands({ _id: 'killed', code: 'KKKKK1', step: 'ask-1' })
    const sends: Send[] = Array.from({ length: 2 * PEOPLE }, (_, at) => ({
      as: `wechat:pupil-${at % PEOPLE}`,
      key: `the-answer-of-phone-${at}`,
      verdict: at < PEOPLE ? 'scam' : 'genuine',
    }))
    const blows = [
      { after: PEOPLE / 2, strike: () => cloud.killWorkers() },
      { after: PEOPLE, strike: () => cloud.killHard().then(() => cloud.restart()) },
    ]
    let struck: Promise<unknown> = Promise.resolve()
    let rounds = 0
    for (let waiting = sends; waiting.length > 0; waiting = sends.filter((one) => !one.isAnswered)) {
      rounds += 1
      await eachAtOnce(waiting, async (send) => {
        await struck
        const { as, key, verdict } = send
        const input = { meetingId, question: 'before-1', verdict } as const
        const answer = await call('answer', input, as, key).catch(() => undefined)
        send.isAnswered = answer?.ok === true
        const answered = sends.filter(({ isAnswered }) => isAnswered).length
        if (blows[0] && answered >= blows[0].after) struck = blows.shift()?.strike() ?? struck
      })
      await struck
      // A call that died holds its key until its lease is over.
      await cloud.clock.advance(61_000)
    }
    expect(rounds).toBeGreaterThan(1)
    expect(await documentsOf(cloud, 'meetingAnswers', { meetingId })).toHaveLength(PEOPLE)
    expect(await boardOf(meetingId)).toMatchObject({ step: 'ask-1', answered: PEOPLE })
    await cloud.clock.set(0)
  })
})

describe('a projector and a phone that both lead', () => {
  it('never skip a step, however both press', async () => {
    const meetingId = await stands({ _id: 'two-drivers', code: 'KKKKK2' })
    const walked = ['gathering', 'ask-1', 'show-1', 'ask-2', 'show-2'] as const
    for (const [at, from] of walked.slice(0, -1).entries()) {
      const to = walked[at + 1] ?? 'closed'
      await Promise.all([press(meetingId, from, to), press(meetingId, from, to), press(meetingId, from, to)])
      expect((await boardOf(meetingId)).step).toBe(to)
    }
    // The phone still shows the first question, and its press changes nothing.
    expect(await press(meetingId, 'ask-1', 'show-1')).toMatchObject({ error: { code: 'MEETING_MOVED' } })
    expect((await boardOf(meetingId)).step).toBe('show-2')
  })
})

describe('a teacher who goes back', () => {
  it('asks again after a slip of the finger, and not what has been explained', async () => {
    const meetingId = await stands({ _id: 'gone-back', code: 'KKKKK3', step: 'show-1', passed: 'ask-1' })
    const pupil = 'wechat:late-pupil'
    await press(meetingId, 'show-1', 'ask-1')
    expect(await call('follow', { meetingId }, pupil)).toMatchObject({
      value: { asked: { key: 'before-1' } },
    })
    await press(meetingId, 'ask-1', 'show-1')
    await cloud.clock.advance(40_000)
    await press(meetingId, 'show-1', 'ask-1')
    expect(await call('follow', { meetingId }, pupil)).toMatchObject({
      value: { asked: null, explained: { key: 'before-1' } },
    })
    const late = { meetingId, question: 'before-1', verdict: 'scam' } as const
    expect(await call('answer', late, pupil)).toMatchObject({ error: { code: 'MEETING_ANSWER_LATE' } })
    await cloud.clock.set(0)
  })
})
