import type { Board } from '../../src/domain/meetings/contract'
import { STEPS, type Step } from '../../src/domain/meetings/step'
import { attendWords, boardWords, meetingListWords, reportWords } from '../../src/i18n/zh-CN/meetings'
import { errorMessages } from '../../src/i18n/zh-CN/errors'
import { memberWords } from '../../src/i18n/zh-CN/members'
import { pledgeWords, certificateWords } from '../../src/i18n/zh-CN/pledges'
import { demonstration, PARENT } from './demonstration'

const { openAs, call, staysWithinTheBudgets } = demonstration()

const TEACHER = 'wechat:demo-teacher'
const STUDENT = 'wechat:demo-student'

async function send(action: string, payload: unknown): Promise<Board> {
  const result = await call<Board>('meetings', action, payload, TEACHER)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const prepare = () => send('prepareMeeting', { unitId: 'class-8-3', audience: 'student' })

async function moveOn(board: Board, to: Step): Promise<Board> {
  let at = board
  while (at.step !== to) {
    const next = STEPS[STEPS.indexOf(at.step) + 1]
    at = await send('moveMeeting', { meetingId: at.id, from: at.step, to: next })
  }
  return at
}

describe('weapp: a class meeting', () => {
  it('is led from the teacher’s phone, from the questions to the report, with hands and heads counted', async () => {
    const app = await openAs(TEACHER, 'pages/console/index?section=meetings')
    await app.tap(meetingListWords.prepare)
    await app.tap(meetingListWords.prepareNow)
    expect(app.texts()).toContain(boardWords.prepareTitle)
    await app.tap(boardWords.start)
    expect(app.texts()).toContain(boardWords.gatherTitle)
    await app.tap(boardWords.toFirst)
    await app.input(boardWords.handsScam, '22')
    await app.input(boardWords.handsGenuine, '11')
    await app.tap(boardWords.saveHands)
    expect(app.texts()).toContain(boardWords.savedHands)
    await app.tap(boardWords.nextOf.show)
    expect(app.texts()).toContain(boardWords.hands)
    expect(app.texts()).toContain(boardWords.people(22, 67))
    await app.tap(boardWords.finish)
    await app.tap(boardWords.finishYes)
    expect(app.texts()).toContain(reportWords.title)
    await app.tap(reportWords.savePicture)
    expect(app.calls('saveImageToPhotosAlbum')).toHaveLength(1)
  })

  it('is followed by a pupil: in by the code, two rounds, the pledge', async () => {
    const board = await moveOn(await prepare(), 'gathering')
    const app = await openAs(STUDENT, 'pages/me/index')
    await app.tap(memberWords.meeting)
    await app.input(attendWords.codeLabel, board.code.toLowerCase())
    await app.tap(attendWords.enter)
    expect(app.texts()).toContain(attendWords.waiting)

    await moveOn(board, 'ask-1')
    await app.advance(3_000)
    expect(app.texts()).toContain(board.questions['before-1'].message)
    await app.tap(attendWords.scam)
    expect(app.texts()).toContain(attendWords.answered(attendWords.scam))
    await app.advance(3_000)
    const shown = await moveOn(await send('getBoard', { meetingId: board.id }), 'show-1')
    expect(shown.answered).toBe(1)
    expect(shown.tally).toBeNull()
    await app.advance(3_000)
    expect(app.texts()).toContain(attendWords.you(attendWords.scam))

    await moveOn(shown, 'pledge')
    await app.advance(3_000)
    await app.tap(attendWords.sign)
    await app.tap(pledgeWords.agree)
    await app.tap(pledgeWords.ageGrown)
    await app.tap(pledgeWords.holdInstead)
    await app.hold(pledgeWords.hold, 1_600)
    expect(app.texts()).toContain(certificateWords.done)
    await app.back()
    await app.advance(1_000)
    expect(app.texts()).toContain(attendWords.told)
    expect(await send('getBoard', { meetingId: board.id })).toMatchObject({
      attended: 1,
      pledged: null,
    })
  })

  it('says kindly that a question was missed, and that a code is none', async () => {
    const board = await moveOn(await prepare(), 'show-1')
    const app = await openAs(PARENT, `pages/meeting/index?unitCode=${board.code}`)
    expect(app.texts()).toContain(attendWords.missedIt)
    const stranger = await openAs('wechat:stranger', 'pages/meeting/index')
    await stranger.input(attendWords.codeLabel, 'ZZZZZZ')
    await stranger.tap(attendWords.enter)
    expect(stranger.texts()).toContain(errorMessages.MEETING_NOT_FOUND)
  })
})

describe('weapp: the size of what a meeting sends to the view', () => {
  it('stays within the budgets', staysWithinTheBudgets)
})
