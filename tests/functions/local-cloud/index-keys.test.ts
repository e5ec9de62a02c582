import fc from 'fast-check'
import type { Value } from '../../../cloudfunctions/_local-cloud/ejson'
import { AFTER_ALL, encodeKey, indexKeys } from '../../../cloudfunctions/_local-cloud/index-keys'

/** MongoDB's order of the types an index can hold. */
const RANK = ['null', 'number', 'string', 'boolean', 'date']
const rank = (value: Value) =>
  RANK.indexOf(value === null ? 'null' : value instanceof Date ? 'date' : typeof value)

function compareValues(left: Value, right: Value): number {
  if (rank(left) !== rank(right)) return rank(left) - rank(right)
  if (typeof left === 'string' && typeof right === 'string') return compareBytes(left, right)
  if (typeof left === 'number' && typeof right === 'number') return Math.sign(left - right)
  if (left instanceof Date && right instanceof Date) return Math.sign(left.getTime() - right.getTime())
  return Number(left) - Number(right)
}

const compareBytes = (left: string, right: string) =>
  Math.sign(Buffer.compare(Buffer.from(left), Buffer.from(right)))

const text = fc.string({
  unit: fc.constantFrom('\u0000', '\u0001', '\u0002', '\u0003', 'a', 'b', '诈', '😀'),
})
const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true }),
  fc.integer(),
  text,
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
)

describe('index keys', () => {
  it('sort as their values do', () => {
    fc.assert(
      fc.property(scalar, scalar, (left, right) => {
        expect(compareBytes(encodeKey(left), encodeKey(right))).toBe(Math.sign(compareValues(left, right)))
      }),
      { numRuns: 2000 },
    )
  })

  it('of several fields sort by the first field, then by the second', () => {
    const fields = [
      { name: 'a', direction: 1 as const },
      { name: 'b', direction: -1 as const },
    ]
    const keyOf = (a: Value, b: Value) => indexKeys({ a, b }, fields)[0] ?? ''
    fc.assert(
      fc.property(text, scalar, text, scalar, (a1, b1, a2, b2) => {
        const wanted = compareValues(a1, a2) || compareValues(b1, b2)
        expect(compareBytes(keyOf(a1, b1), keyOf(a2, b2))).toBe(Math.sign(wanted))
      }),
      { numRuns: 2000 },
    )
  })

  it('put every continuation of a prefix before the end of the span', () => {
    fc.assert(
      fc.property(scalar, scalar, (first, second) => {
        const prefix = encodeKey(first)
        expect(compareBytes(prefix + encodeKey(second), prefix + AFTER_ALL)).toBe(-1)
      }),
    )
  })

  it('stand for each element of an array, and for null where a field is missing', () => {
    const byTag = [{ name: 'tags.name', direction: 1 as const }]
    expect(indexKeys({ tags: [{ name: 'x' }, { name: 'y' }, {}] }, byTag)).toEqual([
      encodeKey('x'),
      encodeKey('y'),
      encodeKey(null),
    ])
    expect(indexKeys({}, byTag)).toEqual([encodeKey(null)])
  })

  it('of −0 and 0 are the same', () => {
    expect(encodeKey(-0)).toBe(encodeKey(0))
  })
})
