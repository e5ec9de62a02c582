import type { Sealed } from './sealing'

export const REMINDERS = 'reminders'

/** Somebody asked to be reminded of one version of a notice; the id is made of both. */
export type Reminder = {
  readonly _id: string
  readonly memberId: string
  readonly noticeId: string
  /** How often they asked, which is how many messages WeChat lets through. */
  readonly asked: number
  /** When the message is due; null where none is. */
  readonly nextAt: Date | null
  /** By which WeChat finds them; kept only until the message is sent. */
  readonly openId: Sealed | null
  readonly askedAt: Date
  readonly lastOperationId: string
}

/** The message template that this deployment has with WeChat; null where it has none, and nobody is offered a reminder. */
export const reminderTemplate = (): string | null => process.env.REMINDER_TEMPLATE_ID || null
