import { pollEveryMs } from '../../src/domain/meetings/step'
import { eachAtOnce } from '../../tests/functions/at-once'
import { databaseOf } from '../../tests/functions/database'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import { aMeeting } from '../../tests/functions/meeting-seeds'
import { aKey, aMember, aUnitTree } from '../../tests/functions/seeds'
import { atMost, type Report } from './report'

const CLASS = 60
const HALL = 3_000
const HALL_POLLS_A_SECOND = 150
/** The member, the meeting, its unit, and a count of seats and of either verdict. */
const BOARD_REQUESTS = 8
const PHONE_READS = 4
const PHONE_MUTATIONS = 8
/** Looks at the wall whose median is taken. */
const LOOKS = 21

/** A class and a hall of three thousand answer a question; what the wall and a phone cost in either. */
export async function benchMeeting(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const grants = [{ role: 'organiser', unitId: 'class-a' }] as const
  const teacher = await aMember(cloud, { openId: 'teacher', unitId: 'class-a', grants })
  const ofClass = await measure(cloud, teacher, CLASS, report)
  const ofHall = await measure(cloud, teacher, HALL, report)
  const bench = 'meeting'
  const more = ofHall.boardRequests - ofClass.boardRequests
  report(
    atMost({ bench, figure: 'wall, requests more in the hall', value: more, unit: 'requests', budget: 0 }),
  )
  report({
    bench,
    figure: 'wall, time in the hall to time in the class',
    value: Math.round((100 * ofHall.boardMs) / ofClass.boardMs) / 100,
    unit: 'x',
    peer: Math.round(ofClass.boardMs),
  })
  await cloud.stop()
}

async function measure(cloud: LocalCloud, teacher: string, people: number, report: Report) {
  const bench = 'meeting'
  const meetingId = `of-${people}`
  const code = people === CLASS ? 'AAAAAC' : 'AAAAAH'
  const meeting = aMeeting({ _id: meetingId, unitId: 'class-a', code, step: 'ask-1', attended: people })
  await databaseOf(cloud).collection('meetings').add(meeting)
  const figure = (name: string) => `${people} people: ${name}`
  const call = (action: string, payload: object, as: string) =>
    cloud.call('meetings', action, { meetingId, ...payload }, { as, idempotencyKey: aKey() })

  const times: number[] = []
  const phones = Array.from({ length: people }, (_, number) => `wechat:${meetingId}-${number}`)
  const started = performance.now()
  await eachAtOnce(phones, async (as) => {
    const sentAt = performance.now()
    await call('answer', { question: 'before-1', verdict: 'scam' }, as)
    times.push(performance.now() - sentAt)
  })
  const seconds = (performance.now() - started) / 1_000
  const p95Ms = times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

  const looks: number[] = []
  let boardRequests = 0
  let answered = 0
  for (let look = 0; look < LOOKS; look++) {
    await cloud.resetRequests()
    const askedAt = performance.now()
    const board = await cloud.call<{ answered: number }>(
      'meetings',
      'getBoard',
      { meetingId },
      { as: teacher },
    )
    looks.push(performance.now() - askedAt)
    boardRequests = (await cloud.requests()).reads
    answered = board.ok ? board.value.answered : -1
  }
  await cloud.resetRequests()
  await call('follow', {}, phones[0] ?? '')
  const followReads = (await cloud.requests()).reads
  await cloud.resetRequests()
  await call('answer', { question: 'before-1', verdict: 'scam' }, phones[0] ?? '')
  const answering = await cloud.requests()

  const lost = people - answered
  const pollsASecond = Math.round((people * 1_000) / pollEveryMs(people))
  report(atMost({ bench, figure: figure('answers not counted'), value: lost, unit: 'answers', budget: 0 }))
  report(
    atMost({
      bench,
      figure: figure('wall, each 2 s'),
      value: boardRequests,
      unit: 'requests',
      budget: BOARD_REQUESTS,
    }),
  )
  report(
    atMost({
      bench,
      figure: figure('a phone looks'),
      value: followReads,
      unit: 'reads',
      budget: PHONE_READS,
    }),
  )
  report(
    atMost({
      bench,
      figure: figure('a phone answers'),
      value: answering.reads,
      unit: 'reads',
      budget: PHONE_READS,
    }),
  )
  report(
    atMost({
      bench,
      figure: figure('a phone answers'),
      value: answering.mutations,
      unit: 'mutations',
      budget: PHONE_MUTATIONS,
    }),
  )
  report(
    atMost({
      bench,
      figure: figure('all phones look'),
      value: pollsASecond,
      unit: 'calls/s',
      budget: HALL_POLLS_A_SECOND,
    }),
  )
  report({
    bench,
    figure: figure('everybody answered after'),
    value: Math.round(seconds * 10) / 10,
    unit: 's',
  })
  report({ bench, figure: figure('p95 of an answer, 60 at once'), value: Math.round(p95Ms), unit: 'ms' })
  looks.sort((a, b) => a - b)
  return { boardRequests, boardMs: looks[Math.floor(LOOKS / 2)] ?? 0 }
}
