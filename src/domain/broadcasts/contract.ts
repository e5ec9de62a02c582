import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import type { AlertOver } from './alert-over'
import type { SendCounts } from './figures'
import type { Wave } from './shards'

const OfAlert = v.strictObject({ alertId: DocumentId })

export const PlanBroadcast = OfAlert
export const GetBroadcast = OfAlert
export const StartBroadcast = v.strictObject({
  alertId: DocumentId,
  /** How many people it reaches, as typed by whoever starts it; null where nobody had to. */
  typedPeople: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export const StopBroadcast = OfAlert
export const ResumeBroadcast = OfAlert
export const CancelBroadcast = OfAlert

/** Figures of people, in fives. */
export type Reach = {
  /** Members in the area and the audiences. */
  readonly people: number
  /** Of these, those with a consent that is left. */
  readonly byPush: number
  /** Of the others, those whose family has one. */
  readonly byFamily: number
  /** The rest: they read it when they open the app, or somebody goes to them. */
  readonly unreached: number
}

export type UnitReach = Reach & { readonly unitId: string; readonly name: string }

/** Before anything is sent. */
export type BroadcastPlan = {
  readonly headline: string
  readonly reach: Reach
  readonly units: readonly UnitReach[]
  /** When the first push would go; later than now in quiet hours, before the alert counts, or for very many. */
  readonly startsAt: string
  /** The number has to be typed. */
  readonly isTyped: boolean
  readonly startedToday: number
  /** This deployment has no message template with WeChat: nothing can be pushed. */
  readonly hasTemplate: boolean
  /** Why it cannot be started at all; null where it can. */
  readonly alertOver: AlertOver | null
}

/** `template` is WeChat's 40037, `page` 41030, `fields` 47003: somebody has to mend it. */
export type StopReason = 'person' | 'template' | 'page' | 'fields'

export type BroadcastState = 'waiting' | 'sending' | 'stopped' | 'cancelled' | 'ended'

/** Where one wave stands. */
export type WaveProgress = {
  readonly wave: Wave
  /** When its first push may go. */
  readonly dueAt: string
  readonly isDone: boolean
  /** When the next part of it is due; null where no more of it goes. */
  readonly nextAt: string | null
  readonly counts: SendCounts
}

/** One unit on the picture: the four parts are together `people`; each in fives. */
export type UnitStanding = {
  readonly unitId: string
  readonly name: string
  readonly people: number
  /** Said 我知道了. */
  readonly known: number
  /** Somebody met or phoned them. */
  readonly visited: number
  /** Their family was asked to tell them. */
  readonly family: number
  /** Nobody knows yet whether they know. */
  readonly open: number
  /** Messages that WeChat took for people of this unit. */
  readonly accepted: number
  /** Opened the alert. */
  readonly opened: number
}

/** A broadcast as it runs. */
export type Broadcast = {
  readonly alertId: string
  readonly headline: string
  readonly state: BroadcastState
  readonly stopReason: StopReason | null
  /** Why nothing goes any more but that it was cancelled, which is all that the state then tells of; null while it holds. */
  readonly alertOver: AlertOver | null
  readonly startedAt: string
  readonly startsAt: string
  readonly planned: Reach
  readonly waves: readonly WaveProgress[]
  readonly counts: SendCounts
  /** Messages by minute, oldest first. */
  readonly minutes: readonly { readonly at: string; readonly sent: number }[]
  /** Messages a minute, as it goes now. */
  readonly rate: number
  /** Until the wave that runs is through; null where that cannot be said. */
  readonly secondsLeft: number | null
  readonly units: readonly UnitStanding[]
}

/** Every action of the `broadcasts` function: what goes in, what comes out. */
export type BroadcastActions = {
  planBroadcast: { input: v.InferInput<typeof PlanBroadcast>; output: BroadcastPlan }
  /** Null where it was never started. */
  getBroadcast: { input: v.InferInput<typeof GetBroadcast>; output: Broadcast | null }
  /** Once an alert, whoever presses and however often. */
  startBroadcast: { input: v.InferInput<typeof StartBroadcast>; output: { readonly startsAt: string } }
  stopBroadcast: { input: v.InferInput<typeof StopBroadcast>; output: { readonly state: BroadcastState } }
  /** Goes on where it stopped. */
  resumeBroadcast: { input: v.InferInput<typeof ResumeBroadcast>; output: { readonly state: BroadcastState } }
  /** For good; what was sent stays sent. */
  cancelBroadcast: { input: v.InferInput<typeof CancelBroadcast>; output: { readonly state: BroadcastState } }
}
