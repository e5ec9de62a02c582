import type { SendCounts } from '../../src/domain/broadcasts/figures'
import type { Reach, StopReason, UnitReach } from '../../src/domain/broadcasts/contract'
import type { ShardRange, Wave } from '../../src/domain/broadcasts/shards'
import type { UnitPath } from '../../src/domain/shared/roles'
import type { Audience } from '../../src/domain/shared/taxonomy'
import { collection, command } from './database'

/** The pushing of one alert, under the alert's number: so it stands there once. */
export type BroadcastDocument = {
  readonly _id: string
  /** Who publishes the alert. */
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  /** The outermost ones of the alert, as they were. */
  readonly areaPaths: readonly UnitPath[]
  readonly audiences: readonly Audience[]
  /** When it was started, in fives. */
  readonly planned: Reach
  /** The units on the picture: right below an area, or an area itself. */
  readonly tiles: readonly UnitReach[]
  readonly startedBy: string
  readonly startedAt: Date
  readonly startsAt: Date
  /** When the families of those are asked who have not acknowledged it by then. */
  readonly familyAt: Date
  /** The waves whose parts are still to be made. */
  readonly toSplit: readonly Wave[]
  /** Null while it goes. */
  readonly stopped: { readonly because: StopReason; readonly at: Date } | null
  readonly cancelledAt: Date | null
  /** From when on those who got it are told that it was cancelled; null while it holds. */
  readonly recallAt: Date | null
  readonly lastOperationId: string
}

/** A part of one wave, and how far it has come. */
export type Shard = ShardRange & {
  readonly _id: string
  readonly broadcastId: string
  readonly number: number
  readonly wave: Wave
  /** The area that it covers; null for those who help somebody, wherever they live. */
  readonly areaUnitId: string | null
  /** Whether it covers those who have their home there, or those who belong there besides. */
  readonly isHome: boolean
  /** Families at once of those who could not be reached themselves, or later of all who have not acknowledged it. */
  readonly isForUnreached: boolean
  readonly dueAt: Date
  /** When a worker may take it: due, leased until, or left alone until; null once it is done. */
  readonly nextAt: Date | null
  readonly isStopped: boolean
  /** How often a worker has written down how far it is. */
  readonly steps: number
  /** The last id that is dealt with. */
  readonly cursor: string
  /** Whom a busy WeChat did not take; they are tried in the next round. */
  readonly again: readonly string[]
  /** In a later round: those of the round before. */
  readonly only: readonly string[] | null
  readonly rounds: number
  /** How often WeChat was busy in a row. */
  readonly tries: number
  readonly counts: SendCounts
  readonly minutes: Readonly<Record<string, number>>
  /** Messages that WeChat took, by home unit. */
  readonly units: Readonly<Record<string, number>>
}

/** Somebody's family was asked to tell them of an alert; the id is made of both. */
export type FamilyNudge = {
  readonly _id: string
  /** Of the one who is to be told. */
  readonly memberId: string
  readonly alertId: string
  /** The unit on the picture of the broadcast. */
  readonly tile: string
  readonly at: Date
}

export const broadcasts = collection<BroadcastDocument>('broadcasts')
export const shards = collection<Shard>('broadcastShards')
export const familyNudges = collection<FamilyNudge>('familyNudges')

/**
 * Done twice, it is told once; nothing where the alert was never pushed. Also what was stopped goes on, to find that the
 * alert no longer holds.
 */
export async function recallBroadcast(alertId: string, recallAt: Date): Promise<void> {
  await broadcasts.updateWhere(
    { _id: alertId, recallAt: null },
    { recallAt, stopped: null, toSplit: command.push(['cancel']) },
  )
  await goOn(alertId)
}

/** The parts that were stopped may be worked on again. */
export async function goOn(broadcastId: string): Promise<void> {
  await shards.updateWhere({ broadcastId, isStopped: true }, { isStopped: false })
}
