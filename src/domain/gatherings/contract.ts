import * as v from 'valibot'
import { Day, DocumentId } from '../shared/ids'
import { ShortNote } from '../shared/short-note'

/** What brought people together; a class meeting of the app enters itself. */
export const GATHERING_KINDS = {
  talk: '讲座、宣讲',
  stall: '摆摊、发传单',
  visit: '上门、走访',
  show: '文艺演出、放电影',
  other: '别的',
} as const
export type GatheringKind = keyof typeof GATHERING_KINDS
const KIND_IDS = Object.keys(GATHERING_KINDS) as GatheringKind[]

/** A village fair; more is a slip of the finger. */
export const PEOPLE_MAX = 20_000
/** Whoever enters later does so from memory. */
export const DAYS_BACK_MAX = 180
/** The newest; the sum is of all. */
export const LISTED_MAX = 20

const Told = {
  heldOn: Day,
  kind: v.picklist(KIND_IDS),
  people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(PEOPLE_MAX)),
  note: ShortNote,
}

export const ListGatherings = v.strictObject({ unitId: DocumentId, from: Day, to: Day })
export const EnterGathering = v.strictObject({ unitId: DocumentId, ...Told })
export const CorrectGathering = v.strictObject({ gatheringId: DocumentId, ...Told })
export const WithdrawGathering = v.strictObject({ gatheringId: DocumentId })

/** People whom the unit itself has counted, on a day, without names. */
export type Gathering = {
  readonly id: string
  readonly unitId: string
  readonly unitName: string
  /** `YYYY-MM-DD` */
  readonly heldOn: string
  /** `meeting` was counted in a class meeting, and is corrected there. */
  readonly kind: GatheringKind | 'meeting'
  readonly people: number
  readonly note: string
}

/** Never added to what the app has counted: they may be the same people. */
export type Gatherings = {
  readonly count: number
  readonly people: number
  /** Newest first, whatever their day: what was entered late can be put right. */
  readonly newest: readonly Gathering[]
}

/** Every action of the `gatherings` function: what goes in, what comes out. */
export type GatheringActions = {
  /** Of the unit and those below it: how many in these days, and the newest of all. */
  listGatherings: { input: v.InferInput<typeof ListGatherings>; output: Gatherings }
  /** Refused for days to come and for those longer ago than `DAYS_BACK_MAX`. */
  enterGathering: { input: v.InferInput<typeof EnterGathering>; output: { readonly gatheringId: string } }
  correctGathering: { input: v.InferInput<typeof CorrectGathering>; output: { readonly gatheringId: string } }
  withdrawGathering: {
    input: v.InferInput<typeof WithdrawGathering>
    output: { readonly gatheringId: string }
  }
}
