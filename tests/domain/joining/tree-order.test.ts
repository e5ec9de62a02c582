import fc from 'fast-check'
import { inTreeOrder } from '../../../src/domain/joining/tree-order'

describe('the order of a tree', () => {
  it('has every unit below the top once, right after its parent or what stands below an elder sibling', () => {
    const parents = fc.array(fc.nat(), { maxLength: 30 })
    fc.assert(
      fc.property(parents, (numbers) => {
        const units = numbers.map((number, at) => ({
          _id: `u${at}`,
          parentId:
            at === 0 ? 'top' : (['top', ...numbers.map((_, one) => `u${one}`)][number % (at + 1)] ?? 'top'),
          order: number % 5,
        }))
        const placed = inTreeOrder([...units].reverse(), 'top')
        const at = new Map(placed.map(({ _id }, index) => [_id, index]))
        expect(new Set(placed.map(({ _id }) => _id)).size).toBe(units.length)
        for (const { _id, parentId } of placed) {
          if (parentId !== 'top') expect(at.get(_id)).toBeGreaterThan(at.get(parentId ?? '') ?? Infinity)
        }
      }),
    )
  })
})
