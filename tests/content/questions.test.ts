import * as v from 'valibot'
import { questionMistakes } from '@/domain/quizzes/edition'
import { PRACTICE_LENGTH, Question, summariseQuestion, type Verdict } from '@/domain/quizzes/question'
import { AUDIENCE_IDS } from '@/domain/shared/taxonomy'
import { contentThatFits, readContentFolder, schemaFaults } from './content-files'

const Questions = v.pipe(v.array(Question), v.minLength(2))
const files = readContentFolder('questions')
const questions = contentThatFits(Questions, files).flatMap(({ content }) => content)
const byId = new Map(questions.map((question) => [question.id, question]))
const ofKind = (kind: Verdict) => questions.filter((question) => question.kind === kind)
const scams = ofKind('scam')
const genuine = ofKind('genuine')

describe('questions: schema', () => {
  it.each(files)('$name fits the schema of a list of questions', ({ value }) => {
    expect(schemaFaults(Questions, value)).toEqual([])
  })

  it('gives every question its own id', () => {
    expect(byId.size).toBe(questions.length)
  })
})

describe('questions: content', () => {
  const bank = questions.map(summariseQuestion)

  it.each(questions)('$id holds to every rule that an edition is held to', (question) => {
    expect(questionMistakes(question, bank)).toEqual([])
  })
})

describe('questions: twins', () => {
  it.each(questions)('$id and its twin name each other and are of the two kinds', (question) => {
    const twin = byId.get(question.twinId)
    expect(twin?.twinId).toBe(question.id)
    expect(twin?.kind).toBe(question.kind === 'scam' ? 'genuine' : 'scam')
  })

  it.each(questions)('$id and its twin share the scam type and the audiences', (question) => {
    const twin = byId.get(question.twinId)
    expect(twin?.scamTypeId).toBe(question.scamTypeId)
    expect(twin?.audiences).toEqual(question.audiences)
  })
})

describe('questions: balance', () => {
  it('has as many genuine messages as scams', () => {
    expect(genuine).toHaveLength(scams.length)
  })

  it.each(AUDIENCE_IDS)('fills a practice for %s with either kind', (audience) => {
    const scamCount = scams.filter(({ audiences }) => audiences.includes(audience)).length
    const genuineCount = genuine.filter(({ audiences }) => audiences.includes(audience)).length
    expect(Math.min(scamCount, genuineCount)).toBeGreaterThanOrEqual(PRACTICE_LENGTH)
  })

  it('cannot be answered by the length of the message', () => {
    const lengths = [...new Set(questions.map(({ message }) => message.length))]
    const rightByLength = lengths.map((limit) => {
      const right = questions.filter(({ kind, message }) => message.length > limit === (kind === 'scam'))
      return Math.max(right.length, questions.length - right.length) / questions.length
    })
    expect(Math.max(...rightByLength)).toBeLessThan(0.7)
  })

  it.each(['【', '元', '今天', '免费', '链接', '验证码', '征信', '电话', '马上', '身份证'])(
    'cannot be answered by the word %s alone: both kinds use it',
    (word) => {
      expect(scams.filter(({ message }) => message.includes(word))).not.toEqual([])
      expect(genuine.filter(({ message }) => message.includes(word))).not.toEqual([])
    },
  )
})
