import fc from 'fast-check'
import type { Question } from '@/domain/quizzes/question'
import { choosePractice, scoreQuiz, shuffle } from '@/domain/quizzes/quiz'

function aQuestion(
  id: string,
  kind: Question['kind'],
  audiences: Question['audiences'] = ['citizen'],
): Question {
  return {
    id,
    version: 1,
    kind,
    scamTypeId: 'fake-police',
    audiences,
    channel: '短信',
    message: '这是一条用来测试的消息，没有别的意思。',
    cues: [],
    explanation: '说明',
    remember: '记住这一句',
    twinId: 'twin',
    sources: [{ title: '来源' }],
    reviewedOn: '2026-11-23',
  }
}

const bank = [
  ...['s1', 's2', 's3', 's4'].map((id) => aQuestion(id, 'scam')),
  ...['g1', 'g2', 'g3', 'g4'].map((id) => aQuestion(id, 'genuine')),
  aQuestion('s-elder', 'scam', ['elder']),
  aQuestion('g-elder', 'genuine', ['elder']),
]

describe('scoreQuiz', () => {
  const paper = [aQuestion('s', 'scam'), aQuestion('g', 'genuine')]

  it('tells a missed scam from a genuine message that was suspected', () => {
    const suspectsAll = paper.map(({ id }) => ({ questionId: id, verdict: 'scam' as const }))
    expect(scoreQuiz(paper, suspectsAll)).toMatchObject({ correct: 1, hits: 1, falseAlarms: 1 })
    const trustsAll = paper.map(({ id }) => ({ questionId: id, verdict: 'genuine' as const }))
    expect(scoreQuiz(paper, trustsAll)).toMatchObject({ correct: 1, hits: 0, falseAlarms: 0 })
  })

  it('counts an unanswered question as wrong', () => {
    expect(scoreQuiz(paper, [])).toMatchObject({ correct: 0, total: 2, hits: 0, falseAlarms: 1 })
  })
})

describe('choosePractice', () => {
  const anyRandom = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))

  it('takes two or three of each kind, each question once', () => {
    fc.assert(
      fc.property(anyRandom, (numbers) => {
        const random = () => numbers.next().value
        const chosen = choosePractice(bank, 'citizen', 5, random)
        const scams = chosen.filter(({ kind }) => kind === 'scam').length
        expect([2, 3]).toContain(scams)
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(5)
      }),
    )
  })

  it('prefers the questions of the audience', () => {
    const chosen = choosePractice(bank, 'elder', 5, () => 0.3)
    expect(chosen.map(({ id }) => id)).toEqual(expect.arrayContaining(['s-elder', 'g-elder']))
  })
})

describe('shuffle', () => {
  it('keeps every item', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.double({ min: 0, max: 0.999, noNaN: true }), (items, fraction) => {
        const sorted = (numbers: number[]) => [...numbers].sort((a, b) => a - b)
        expect(sorted(shuffle(items, () => fraction))).toEqual(sorted(items))
      }),
    )
  })
})
