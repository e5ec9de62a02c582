import type { Meeting, StoredQuestion } from '../../src/domain/meetings/meeting'
import { QUESTION_KEYS, type QuestionKey } from '../../src/domain/meetings/step'

/** Odd ones are scams in the first round, even ones in the second. */
const isScam = (key: QuestionKey): boolean => {
  const [round, number] = key.split('-')
  return (Number(number) % 2 === 1) === (round === 'before')
}

const aQuestion = (key: QuestionKey): StoredQuestion => ({
  questionId: `q-${key}`,
  channel: '短信',
  message: `${key} 的短信内容，请您判断一下。`,
  kind: isScam(key) ? 'scam' : 'genuine',
  cues: [],
  explanation: '讲一讲为什么。',
})

const questions = Object.fromEntries(
  QUESTION_KEYS.map((key) => [key, aQuestion(key)]),
) as Meeting['questions']

/** An open meeting at which people gather. */
export const aMeeting = (seed: Pick<Meeting, '_id' | 'unitId' | 'code'> & Partial<Meeting>): Meeting => ({
  unitName: '一班',
  unitPath: [seed.unitId],
  audience: 'student',
  questions,
  step: 'gathering',
  movedAt: new Date(),
  passed: 'prepared',
  attended: 0,
  counted: { hands: {}, present: null, pledged: null, note: '' },
  preparedAt: new Date(),
  openedAt: new Date(),
  closedAt: null,
  closesAt: new Date(Date.now() + 4 * 3_600_000),
  report: null,
  ...seed,
})
