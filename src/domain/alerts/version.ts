import { isWithin, type UnitPath } from '../shared/roles'
import type { ReviewState } from '../shared/review'
import type { Audience } from '../shared/taxonomy'

/** An earlier version of an alert, as CAP refers to it; its sender is the sender of all. */
export type Reference = { readonly alertId: string; readonly publishedAt: Date }

/** What an alert has of its series: itself where it is the first. */
export type Versioned = {
  readonly seriesId: string
  readonly version: number
  /** Every version before it that went out, the first one first. */
  readonly references: readonly Reference[]
}

type Published = Versioned & { readonly _id: string; readonly publishedAt: Date | null }

/** Where a new alert stands in its series: at the beginning, or after the version that it is to replace. */
export function nextVersion(id: string, earlier: Published | undefined): Versioned {
  if (!earlier?.publishedAt) return { seriesId: id, version: 1, references: [] }
  const { _id: alertId, publishedAt, seriesId, version, references } = earlier
  return { seriesId, version: version + 1, references: [...references, { alertId, publishedAt }] }
}

/** Only what counts can be updated; what is to begin tomorrow counts already. */
export function canBeUpdated(
  alert: { readonly state: ReviewState; readonly expiresAt: Date },
  now: Date,
): boolean {
  return alert.state === 'published' && now < alert.expiresAt
}

type Scope = {
  readonly areaPaths: readonly UnitPath[]
  readonly audiences: readonly Audience[]
  readonly effectiveAt: Date
  /** Those in whose feeds it stands, a unit's with the feeds below it. */
  readonly publicPaths: readonly UnitPath[]
}

/** Whether nobody who has the earlier version is left without this one: in no unit, no feed, no audience, and at no time. */
export function reachesAllOf(earlier: Scope, next: Scope, now: Date): boolean {
  return (
    areWithin(earlier.areaPaths, next.areaPaths) &&
    areWithin(earlier.publicPaths, next.publicPaths) &&
    earlier.audiences.every((audience) => next.audiences.includes(audience)) &&
    next.effectiveAt <= (earlier.effectiveAt > now ? earlier.effectiveAt : now)
  )
}

const areWithin = (areas: readonly UnitPath[], wider: readonly UnitPath[]): boolean =>
  areas.every((area) => wider.some((one) => isWithin(area, one)))

type Listed = {
  readonly id: string
  readonly state: ReviewState
  readonly updatesId: string | null
  readonly publishedAt: string | null
}

/** What stands instead of the version that a draft was to replace; undefined where the draft is in time, or nothing stands. */
export function standingInstead<T extends Listed>(draft: T, all: readonly T[]): T | undefined {
  if (draft.publishedAt !== null || draft.state === 'withdrawn') return undefined
  const earlier = all.find(({ id }) => id === draft.updatesId)
  if (!earlier || earlier.state === 'published') return undefined
  const nextOf = ({ id }: T) =>
    all.find(({ updatesId, publishedAt }) => updatesId === id && publishedAt !== null)
  let latest = nextOf(earlier)
  while (latest && latest.state !== 'published') latest = nextOf(latest)
  return latest
}
