import * as v from 'valibot'
import { releasedQuestions } from '../../src/content/zh-CN/questions'
import { questionMistakes } from '../../src/domain/quizzes/edition'
import { Question, summariseQuestion, type QuestionSummary } from '../../src/domain/quizzes/question'
import { readLive, type EditedContent } from './published-content'

/** The practice questions that ship with the function, and what organisers may make of them. */
export const editedQuestions: EditedContent<Question, QuestionSummary> = {
  kind: 'question',
  released: v.parse(v.array(Question), releasedQuestions),
  summarise: summariseQuestion,
  fit(content) {
    const parsed = v.safeParse(Question, content)
    return parsed.success ? parsed.output : undefined
  },
  mistakesOf: questionMistakes,
}

/** One read, whatever was published. */
export async function findPracticeBank(): Promise<readonly Question[]> {
  return readLive(editedQuestions)
}
