import * as v from 'valibot'
import { Day, DocumentId } from '../shared/ids'
import type { ParticipationKind } from '../shared/participation'
import type { PublishedCount } from './suppression'

export const GetOverview = v.strictObject({ unitId: DocumentId, from: Day, to: Day })

export type Overview = {
  readonly unitName: string
  readonly from: string
  readonly to: string
  /** When the counters were last added up; ISO 8601. */
  readonly countedAt: string | null
  readonly totals: Readonly<Record<ParticipationKind, PublishedCount>>
  /** The unit's direct children in their own order, never ranked. */
  readonly children: readonly {
    readonly unitId: string
    readonly name: string
    readonly counts: Readonly<Record<ParticipationKind, PublishedCount>>
  }[]
  readonly days: readonly {
    readonly day: string
    readonly counts: Readonly<Record<ParticipationKind, PublishedCount>>
  }[]
}

/** Every action of the `metrics` function: what goes in, what comes out. */
export type MetricsActions = {
  getOverview: { input: v.InferInput<typeof GetOverview>; output: Overview }
}
