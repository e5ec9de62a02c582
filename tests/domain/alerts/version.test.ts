import fc from 'fast-check'
import {
  canBeUpdated,
  nextVersion,
  reachesAllOf,
  standingInstead,
  type Versioned,
} from '../../../src/domain/alerts/version'
import { isAddressedTo } from '../../../src/domain/shared/area'
import { isWithin, type UnitPath } from '../../../src/domain/shared/roles'
import { REVIEW_STATES, type ReviewState } from '../../../src/domain/shared/review'
import type { Audience } from '../../../src/domain/shared/taxonomy'

const NOW = new Date('2026-11-26T08:00:00Z')
const HOUR = 3_600_000
const hours = (count: number) => new Date(NOW.getTime() + count * HOUR)

describe('a series of versions', () => {
  it('keeps its name, counts on, and refers to every version before, however long it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (length) => {
        const series: (Versioned & { _id: string; publishedAt: Date })[] = []
        for (let at = 0; at < length; at++) {
          const _id = `alert-${at}`
          series.push({ ...nextVersion(_id, series.at(-1)), _id, publishedAt: hours(at) })
        }
        expect(new Set(series.map(({ seriesId }) => seriesId))).toEqual(new Set(['alert-0']))
        expect(series.map(({ version }) => version)).toEqual(series.map((_, at) => at + 1))
        for (const [at, { references }] of series.entries()) {
          const before = series.slice(0, at).map(({ _id, publishedAt }) => ({ alertId: _id, publishedAt }))
          expect(references).toEqual(before)
        }
      }),
    )
  })

  it.each(REVIEW_STATES)(
    'goes on from what is published and has not ended, not from %s otherwise',
    (state) => {
      const isPublished = state === 'published'
      expect(canBeUpdated({ state, expiresAt: hours(1) }, NOW)).toBe(isPublished)
      expect(canBeUpdated({ state, expiresAt: NOW }, NOW)).toBe(false)
    },
  )
})

describe('what a correction has to reach', () => {
  const AUDIENCES: readonly Audience[] = ['elder', 'parent', 'student']
  const PATHS = [
    ['county'],
    ['county', 'town'],
    ['county', 'other-town'],
    ['county', 'town', 'village'],
    ['county', 'town', 'school'],
    ['county', 'town', 'school', 'class'],
  ]
  const scope = fc.record({
    areaPaths: fc.subarray(PATHS, { minLength: 1 }),
    publicPaths: fc.subarray(PATHS.slice(0, 4)),
    audiences: fc.subarray([...AUDIENCES], { minLength: 1 }),
    effectiveAt: fc.integer({ min: -48, max: 48 }).map(hours),
  })

  it('is everybody whom the earlier version reached, from now on, as a count of all readers and feeds finds', () => {
    const readers = PATHS.flatMap((path) => AUDIENCES.map((audience) => ({ unitPaths: [path], audience })))
    fc.assert(
      fc.property(scope, scope, (earlier, next) => {
        const isLeftOut = readers.some(
          (reader) => isAddressedTo(earlier, reader) && !isAddressedTo(next, reader),
        )
        const isInFeed = (path: UnitPath, { publicPaths }: typeof earlier) =>
          publicPaths.some((area) => isWithin(path, area))
        const isLost = PATHS.some((path) => isInFeed(path, earlier) && !isInFeed(path, next))
        const isLate = next.effectiveAt > NOW && next.effectiveAt > earlier.effectiveAt
        expect(reachesAllOf(earlier, next, NOW)).toBe(!isLeftOut && !isLost && !isLate)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what stands instead of the version that a draft was to replace', () => {
  const version = (id: string, state: ReviewState, updatesId: string | null) => ({
    ...{ id, state, updatesId },
    publishedAt: state === 'draft' ? null : NOW.toISOString(),
  })
  const draft = version('draft', 'draft', 'first')
  const rival = version('rival', 'draft', 'first')

  it.each([
    ['nothing while it is in time', [version('first', 'published', null)], undefined],
    ['nothing where all was cancelled', [version('first', 'withdrawn', null)], undefined],
    [
      'the newest, however many came between',
      [
        version('first', 'withdrawn', null),
        version('second', 'withdrawn', 'first'),
        version('third', 'published', 'second'),
      ],
      'third',
    ],
  ])('is %s', (_, others, id) => {
    expect(standingInstead(draft, [rival, ...others, draft])?.id).toBe(id)
  })
})
