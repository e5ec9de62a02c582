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
