/** A meeting of twenty minutes, from the code on the wall to the picture for the archive. */
export const STEPS = [
  'prepared',
  'gathering',
  ...([
    'ask-1',
    'show-1',
    'ask-2',
    'show-2',
    'ask-3',
    'show-3',
    'ask-4',
    'show-4',
    'ask-5',
    'show-5',
  ] as const),
  ...(['again-1', 'again-2', 'again-3', 'again-4', 'again-5'] as const),
  'results',
  'pledge',
  'closed',
] as const
export type Step = (typeof STEPS)[number]

export const QUESTIONS_A_ROUND = 5

/** Ten questions: five before anything is explained, and their five twins after all of it. */
export const QUESTION_KEYS = [
  ...(['before-1', 'before-2', 'before-3', 'before-4', 'before-5'] as const),
  ...(['after-1', 'after-2', 'after-3', 'after-4', 'after-5'] as const),
] as const
export type QuestionKey = (typeof QUESTION_KEYS)[number]

/** The question that is on the wall, asked or explained; none while people gather, compare or sign. */
export function questionAt(step: Step): QuestionKey | undefined {
  const [kind, number] = step.split('-')
  if (number === undefined) return undefined
  return QUESTION_KEYS.find((key) => key === `${kind === 'again' ? 'after' : 'before'}-${number}`)
}

export const isAsking = (step: Step): boolean => step.startsWith('ask-') || step.startsWith('again-')
export const isExplaining = (step: Step): boolean => step.startsWith('show-')

/** Kept from the wall to the phone at the back: an answer on its way when the step ended still counts. */
export const ANSWER_GRACE_MS = 30_000

/** Where a meeting stands, since when, and the furthest step that it has left behind. */
export type Position = { readonly step: Step; readonly movedAt: Date; readonly passed: Step }

/**
 * The furthest step passed once the present one is left. An explanation that was put away again at once was a slip of
 * the finger, and has explained nothing.
 */
export function passedAfter({ step, movedAt, passed }: Position, to: Step, now: Date): Step {
  const isSlip = stepBefore(step) === to && now.getTime() - movedAt.getTime() < ANSWER_GRACE_MS
  return isSlip || STEPS.indexOf(passed) > STEPS.indexOf(step) ? passed : step
}

/** Whoever answers after the explanation would make “before” look better than it was. */
export const isExplained = (key: QuestionKey, passed: Step): boolean =>
  STEPS.some((step, at) => isExplaining(step) && questionAt(step) === key && at <= STEPS.indexOf(passed))

/**
 * Whether an answer to a question is taken: while it is asked and not yet explained, and for a moment after the next
 * step.
 */
export function takesAnswer(key: QuestionKey, { step, movedAt, passed }: Position, now: Date): boolean {
  if (isExplained(key, passed)) return false
  if (isAsking(step) && questionAt(step) === key) return true
  const before = STEPS[STEPS.indexOf(step) - 1]
  const wasAsked = before !== undefined && isAsking(before) && questionAt(before) === key
  return wasAsked && now.getTime() - movedAt.getTime() < ANSWER_GRACE_MS
}

/** One step on or back; and, where time is short, straight to the pledge or to the end. The end is the end. */
export function canMove(from: Step, to: Step): boolean {
  if (from === 'closed' || to === 'prepared') return false
  const distance = STEPS.indexOf(to) - STEPS.indexOf(from)
  if (Math.abs(distance) === 1 || to === 'closed') return true
  return to === 'pledge' && distance > 1
}

export const nextStep = (step: Step): Step | undefined => STEPS[STEPS.indexOf(step) + 1]
export const stepBefore = (step: Step): Step | undefined =>
  STEPS.find((before) => nextStep(before) === step && canMove(step, before))

/** Polls that all phones of a hall together send in a second, however many they are. */
export const HALL_POLLS_A_SECOND = 150
const SHORTEST_POLL_MS = 2_000

/** How long a phone waits between two looks at the meeting: two seconds in a class, twenty in a hall of 3,000. */
export const pollEveryMs = (attended: number): number =>
  Math.max(SHORTEST_POLL_MS, Math.ceil((attended / HALL_POLLS_A_SECOND) * 1_000))
