import { isWithin, type UnitPath } from '../shared/roles'

/** `alert`: to the people themselves; `family`: to whoever helps them; `cancel`: that it no longer holds. */
export const WAVES = ['alert', 'family', 'cancel'] as const
export type Wave = (typeof WAVES)[number]

/** A part of those whom a wave goes to, which one worker works off: some of the ids, in one area. */
export type ShardRange = {
  /** The first id that may belong to it; ids are random hexadecimal digits. */
  readonly from: string
  /** The first id that no longer does; null for the last part. */
  readonly to: string | null
}

/** Some minutes of one worker. */
const PEOPLE_A_SHARD = 4_000
const MOST_RANGES = 32
const DIGITS = 4

/** As many as the timers start at once: parts of equal size keep all of them busy to the end. */
const WORKERS = 4

/** Parts of equal size, as ids are random: one for a village, at most 32 for a county. */
export function rangesFor(people: number): readonly ShardRange[] {
  const needed = Math.ceil(people / PEOPLE_A_SHARD)
  const count = needed <= 1 ? 1 : Math.min(MOST_RANGES, Math.ceil(needed / WORKERS) * WORKERS)
  const bounds = Array.from({ length: count }, (_, part) =>
    part === 0
      ? ''
      : Math.floor((part * 16 ** DIGITS) / count)
          .toString(16)
          .padStart(DIGITS, '0'),
  )
  return bounds.map((from, part) => ({ from, to: bounds[part + 1] ?? null }))
}

export const isInRange = (id: string, { from, to }: ShardRange): boolean =>
  id >= from && (to === null || id < to)

/** The areas without those that lie within another one. */
export function outermost(areas: readonly UnitPath[]): readonly UnitPath[] {
  return areas.filter((area, place) =>
    areas.every(
      (other, otherPlace) =>
        place === otherPlace || !isWithin(area, other) || (isWithin(other, area) && place < otherPlace),
    ),
  )
}

/** As much of a member as says where they belong. */
type Belonging = {
  readonly unitPath: UnitPath
  readonly otherUnits: readonly { readonly unitPath: UnitPath }[]
}

/**
 * The unit by which somebody belongs to an area: the home unit, else the first of the others; undefined where they do
 * not. So everybody is counted and told once, whatever they belong to.
 */
export function placeWithin(
  { unitPath, otherUnits }: Belonging,
  areas: readonly UnitPath[],
): { readonly path: UnitPath; readonly isHome: boolean; readonly area: UnitPath } | undefined {
  const paths = [unitPath, ...otherUnits.map((other) => other.unitPath)]
  for (const [place, path] of paths.entries()) {
    const area = areas.find((one) => isWithin(path, one))
    if (area) return { path, isHome: place === 0, area }
  }
  return undefined
}

/**
 * Where somebody stands on the picture of a broadcast: the unit right below the area, or the area itself; empty for whoever
 * belongs to none.
 */
export function tileWithin(belonging: Belonging, areas: readonly UnitPath[]): string {
  const place = placeWithin(belonging, areas)
  return place ? (place.path[place.area.length] ?? place.area.at(-1) ?? '') : ''
}

/** What a consent carries for each message that was taken from it. */
export type PushMark = {
  /** A wave of an alert: it takes one message from a consent, whichever of its parts does. */
  readonly sending: string
  /** The part that took it, and may not have sent it yet. */
  readonly part: number
}

export const sendingName = (broadcastId: string, wave: Wave): string => `${broadcastId}:${wave}`

export const isMarked = (marks: readonly PushMark[], broadcastId: string, wave: Wave): boolean =>
  marks.some(({ sending }) => sending === sendingName(broadcastId, wave))

type Messages = { readonly remaining: number; readonly pushedFor: readonly PushMark[] }

/** Whether a part may send a message: one that it took before, or the first of its sending where one is left. */
export function canSend({ remaining, pushedFor }: Messages, { sending, part }: PushMark): boolean {
  const mark = pushedFor.find((one) => one.sending === sending)
  return mark ? mark.part === part : remaining > 0
}
