import type { Question, Verdict } from './question'

export type AnsweredItem = { readonly questionId: string; readonly verdict: Verdict }

/** Right and wrong apart for scams and genuine messages: suspicion of everything is a failure too. */
export type QuizScore = {
  readonly correct: number
  readonly total: number
  readonly hits: number
  readonly scams: number
  readonly falseAlarms: number
  readonly genuine: number
}

/** An unanswered question counts as wrong: a missed scam, or a false alarm. */
export function scoreQuiz(questions: readonly Question[], answers: readonly AnsweredItem[]): QuizScore {
  const given = new Map(answers.map((answer) => [answer.questionId, answer.verdict]))
  const isRight = (question: Question) => given.get(question.id) === question.kind
  const scams = questions.filter((question) => question.kind === 'scam')
  const genuine = questions.filter((question) => question.kind === 'genuine')
  const hits = scams.filter(isRight).length
  const correctRejections = genuine.filter(isRight).length
  return {
    correct: hits + correctRejections,
    total: questions.length,
    hits,
    scams: scams.length,
    falseAlarms: genuine.length - correctRejections,
    genuine: genuine.length,
  }
}

/** Shuffles a copy (Fisher–Yates); `random` yields numbers in [0, 1). */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1))
    const held = shuffled[last] as T
    shuffled[last] = shuffled[pick] as T
    shuffled[pick] = held
  }
  return shuffled
}

/**
 * Chooses a practice paper: two or three of each kind, so that guessing one kind never pays,
 * questions of the audience first.
 */
export function choosePractice(
  bank: readonly Question[],
  audience: Question['audiences'][number],
  length: number,
  random: () => number,
): Question[] {
  const scams = random() < 0.5 ? Math.floor(length / 2) : Math.ceil(length / 2)
  const pick = (kind: Verdict, count: number) => {
    const pool = shuffle(
      bank.filter((question) => question.kind === kind),
      random,
    )
    const own = pool.filter((question) => question.audiences.includes(audience))
    const others = pool.filter((question) => !question.audiences.includes(audience))
    return [...own, ...others].slice(0, count)
  }
  return shuffle([...pick('scam', scams), ...pick('genuine', length - scams)], random)
}
