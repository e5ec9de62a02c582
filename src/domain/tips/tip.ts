export const URGENCY_LEVELS = { now: '正在发生', recent: '刚发生不久', past: '以前的事' } as const
export type TipUrgency = keyof typeof URGENCY_LEVELS

export const TIP_STATES = {
  received: '已收到',
  accepted: '已受理',
  declined: '不受理',
  transferred: '已转办',
  inProgress: '办理中',
  answered: '已答复',
  closed: '已办结',
} as const
export type TipState = keyof typeof TIP_STATES

export const TIP_STEPS = {
  accept: '受理',
  decline: '不受理并说明',
  transfer: '转给该管的部门',
  start: '开始办理',
  answer: '答复',
  close: '办结',
} as const
export type TipStep = keyof typeof TIP_STEPS

const STEPS: Record<TipStep, { from: readonly TipState[]; to: TipState }> = {
  accept: { from: ['received'], to: 'accepted' },
  decline: { from: ['received'], to: 'declined' },
  transfer: { from: ['accepted'], to: 'transferred' },
  start: { from: ['accepted'], to: 'inProgress' },
  answer: { from: ['transferred', 'inProgress'], to: 'answered' },
  close: { from: ['declined', 'answered'], to: 'closed' },
}

/** The state after the step, or undefined where the step is not possible. */
export function afterTipStep(state: TipState, step: TipStep): TipState | undefined {
  return STEPS[step].from.includes(state) ? STEPS[step].to : undefined
}

export function possibleTipSteps(state: TipState): TipStep[] {
  return (Object.keys(STEPS) as TipStep[]).filter((step) => STEPS[step].from.includes(state))
}

/** The reporter is always told why a tip is declined, and always gets an answer. */
const ANSWERS: Record<TipStep, 'required' | 'allowed' | 'none'> = {
  accept: 'none',
  decline: 'required',
  transfer: 'allowed',
  start: 'none',
  answer: 'required',
  close: 'none',
}

/** Whether a sealed answer goes with the step. */
export const answerRule = (step: TipStep) => ANSWERS[step]

export function isAnswerFitting(step: TipStep, hasAnswer: boolean): boolean {
  return hasAnswer ? answerRule(step) !== 'none' : answerRule(step) !== 'required'
}

/** Every report has a result: accepted or declined within 3 days, answered within 14. */
const DEADLINE_DAYS: Partial<Record<TipState, number>> = {
  received: 3,
  accepted: 14,
  transferred: 14,
  inProgress: 14,
}

/** When the next step is due, counted from the hour of receipt; undefined once answered. */
export function tipDeadline(state: TipState, receivedAt: Date): Date | undefined {
  const days = DEADLINE_DAYS[state]
  return days === undefined ? undefined : new Date(receivedAt.getTime() + days * 86_400_000)
}

type Waiting = { readonly dueAt: string | null; readonly receivedAt: string }

/** What is due first comes first; what waits for nothing comes last, the newest of it first. */
export function compareForTriage(a: Waiting, b: Waiting): number {
  if (a.dueAt !== null && b.dueAt !== null) return a.dueAt.localeCompare(b.dueAt)
  if (a.dueAt === null && b.dueAt === null) return b.receivedAt.localeCompare(a.receivedAt)
  return a.dueAt === null ? 1 : -1
}

/** The same keys, each once, in any order. */
export function isSealedForExactly(
  readers: readonly { readonly readerPublicKey: string }[],
  publicKeys: readonly string[],
): boolean {
  const sealedFor = new Set(readers.map(({ readerPublicKey }) => readerPublicKey))
  const meant = new Set(publicKeys)
  return (
    sealedFor.size === readers.length &&
    sealedFor.size === meant.size &&
    [...meant].every((key) => sealedFor.has(key))
  )
}
