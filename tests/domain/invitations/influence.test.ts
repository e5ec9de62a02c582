import fc from 'fast-check'
import {
  addInfluence,
  DEEPEST_LEVEL,
  levelBelow,
  publishedInfluence,
  type ByDepth,
} from '../../../src/domain/invitations/influence'

const aTree = fc.dictionary(
  fc.integer({ min: 1, max: DEEPEST_LEVEL }).map(String),
  fc.integer({ min: 0, max: 40 }),
)
const sizeOf = (tree: ByDepth) => Object.values(tree).reduce((sum, count) => sum + count, 0)

describe('addInfluence', () => {
  it('shows nothing of trees that have fewer than five each, however many there are', () => {
    const small = aTree.filter((tree) => sizeOf(tree) < 5)
    fc.assert(
      fc.property(fc.array(small, { maxLength: 30 }), (trees) => {
        expect(addInfluence(trees)).toEqual({ size: null, depth: null })
      }),
    )
  })

  it('says the same of two trees that only those under the next five tell apart', () => {
    fc.assert(
      fc.property(
        fc.array(aTree),
        fc.integer({ min: 0, max: 8 }),
        fc.nat(4),
        fc.nat(4),
        (others, fives, a, b) => {
          const shown = (people: number) => addInfluence([...others, { '1': fives * 5 + people }])
          expect(shown(a)).toEqual(shown(b))
        },
      ),
    )
  })

  it('lets a difference between the whole and its parts be nothing but what the parts show', () => {
    fc.assert(
      fc.property(fc.array(aTree), fc.array(aTree), (some, rest) => {
        const [whole, left, right] = [[...some, ...rest], some, rest].map(
          (trees) => addInfluence(trees).size ?? 0,
        )
        expect((whole ?? 0) - (left ?? 0)).toBe(right)
      }),
    )
  })

  it('names only a level that five people have reached', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const { depth } = publishedInfluence(tree)
        const reached = Object.entries(tree).filter(([level]) => Number(level) >= depth)
        expect(depth === 0 || sizeOf(Object.fromEntries(reached)) >= 5).toBe(true)
      }),
    )
  })

  it('loses nobody: what is held back of a tree is four people at most', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const heldBack = sizeOf(tree) - publishedInfluence(tree).size
        expect(heldBack).toBeGreaterThanOrEqual(0)
        expect(heldBack).toBeLessThan(5)
      }),
    )
  })
})

describe('levelBelow', () => {
  it('goes down level by level, and stays at the last', () => {
    expect(levelBelow(0)).toBe(1)
    expect(levelBelow(DEEPEST_LEVEL)).toBe(DEEPEST_LEVEL)
  })
})
