import { NO_SENDS } from '../../src/domain/broadcasts/figures'
import { rangesFor, type ShardRange, type Wave } from '../../src/domain/broadcasts/shards'
import type { BroadcastDocument, Shard } from './broadcasts'

/** What of a part depends on the wave. */
type Part = ShardRange & Pick<Shard, 'areaUnitId' | 'isHome' | 'isForUnreached' | 'dueAt'>

/** The parts of a wave: the same, whoever makes them. */
export function split(broadcast: BroadcastDocument, wave: Wave, now: Date): Shard[] {
  return partsOf(broadcast, wave, now).map((part, number) => ({
    ...part,
    _id: `${broadcast._id}:${wave}:${number}`,
    broadcastId: broadcast._id,
    wave,
    number,
    nextAt: part.dueAt,
    isStopped: false,
    steps: 0,
    cursor: '',
    again: [],
    only: null,
    rounds: 0,
    tries: 0,
    counts: NO_SENDS,
    minutes: {},
    units: {},
  }))
}

function partsOf(broadcast: BroadcastDocument, wave: Wave, now: Date): Part[] {
  const { startsAt, familyAt, recallAt } = broadcast
  switch (wave) {
    case 'alert':
      return peopleParts(broadcast, startsAt)
    // At once for those who cannot be reached, and later for all who have not acknowledged it.
    case 'family':
      return [
        ...helperParts(broadcast, { isForUnreached: true, dueAt: startsAt }),
        ...helperParts(broadcast, { isForUnreached: false, dueAt: familyAt }),
      ]
    case 'cancel': {
      const dueAt = recallAt ?? now
      return [...peopleParts(broadcast, dueAt), ...helperParts(broadcast, { isForUnreached: false, dueAt })]
    }
  }
}

/** In each area those who have their home there, by their ids, and in one part those who belong there besides. */
function peopleParts({ areaPaths, planned }: BroadcastDocument, dueAt: Date): Part[] {
  const homes = rangesFor(planned.byPush / areaPaths.length)
  return areaPaths.flatMap((area) => {
    const inArea = { areaUnitId: area.at(-1) ?? null, isForUnreached: false, dueAt }
    return [
      ...homes.map((range) => ({ ...inArea, ...range, isHome: true })),
      { ...inArea, from: '', to: null, isHome: false },
    ]
  })
}

/** Whoever helps somebody, wherever they live. */
function helperParts({ planned }: BroadcastDocument, due: Pick<Part, 'isForUnreached' | 'dueAt'>): Part[] {
  return rangesFor(planned.byFamily).map((range) => ({ areaUnitId: null, isHome: true, ...range, ...due }))
}
