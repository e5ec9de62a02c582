import fc from 'fast-check'
import {
  canSend,
  isInRange,
  isMarked,
  outermost,
  placeWithin,
  rangesFor,
  sendingName,
  tileWithin,
} from '../../../src/domain/broadcasts/shards'
import { isWithin } from '../../../src/domain/shared/roles'

const anId = fc.stringMatching(/^[0-9a-f]{32}$/)
const aPath = fc
  .array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
  .map((steps) => steps.map((_, depth) => steps.slice(0, depth + 1).join('')))

describe('the parts of a sending', () => {
  it('hold every id once, whatever their number', () => {
    fc.assert(
      fc.property(fc.nat(300_000), anId, (people, id) => {
        expect(rangesFor(people).filter((range) => isInRange(id, range))).toHaveLength(1)
      }),
    )
  })

  it.each([
    [0, 1],
    [4_000, 1],
    [4_001, 4],
    [100_000, 28],
    [1_000_000, 32],
  ])('are for %i people %i', (people, parts) => {
    expect(rangesFor(people)).toHaveLength(parts)
  })
})

describe('where somebody belongs', () => {
  it('is one place, and the same whether an area is named with those above it or not', () => {
    fc.assert(
      fc.property(
        aPath,
        fc.array(aPath, { maxLength: 3 }),
        fc.array(aPath, { minLength: 1, maxLength: 4 }),
        (home, others, areas) => {
          const belonging = { unitPath: home, otherUnits: others.map((unitPath) => ({ unitPath })) }
          const place = placeWithin(belonging, outermost(areas))
          const isMeant = [home, ...others].some((path) => areas.some((area) => isWithin(path, area)))
          expect(place !== undefined).toBe(isMeant)
          expect(tileWithin(belonging, outermost(areas)) !== '').toBe(isMeant)
          if (place) expect(place.isHome).toBe(outermost(areas).some((area) => isWithin(home, area)))
        },
      ),
    )
  })

  it('leaves no area inside another one, and loses none', () => {
    fc.assert(
      fc.property(fc.array(aPath, { minLength: 1, maxLength: 6 }), (areas) => {
        const kept = outermost(areas)
        for (const area of areas) expect(kept.filter((one) => isWithin(area, one))).toHaveLength(1)
      }),
    )
  })

  it('is told on the picture by the unit right below the area, or the area itself', () => {
    const of = (...unitPath: string[]) => ({ unitPath, otherUnits: [] })
    expect(tileWithin(of('county', 'town', 'village'), [['county']])).toBe('town')
    expect(tileWithin(of('county'), [['county']])).toBe('county')
    expect(tileWithin(of('county', 'town', 'village'), [['county', 'town', 'village']])).toBe('village')
    expect(tileWithin(of('elsewhere'), [['county']])).toBe('')
  })
})

describe('the mark of a message', () => {
  const mark = { sending: sendingName('alert-1', 'family'), part: 3 }

  it('tells the waves of a sending apart, and not its parts', () => {
    expect(isMarked([mark], 'alert-1', 'family')).toBe(true)
    expect(isMarked([mark], 'alert-1', 'alert')).toBe(false)
    expect(isMarked([mark], 'alert', 'family')).toBe(false)
  })

  it.each([
    ['the part that took it', [mark], 0, mark, true],
    ['another part of the sending', [mark], 5, { ...mark, part: 4 }, false],
    ['another sending', [mark], 1, { ...mark, sending: 'alert-2:family' }, true],
    ['another sending, with none left', [mark], 0, { ...mark, sending: 'alert-2:family' }, false],
  ])('lets %s send or not', (_, pushedFor, remaining, asked, expected) => {
    expect(canSend({ remaining, pushedFor }, asked)).toBe(expected)
  })
})
