import { EJSON, ObjectId } from 'bson'
import fc from 'fast-check'
import { decode, parseFields, stringify, type Value } from '../../../cloudfunctions/_local-cloud/ejson'

const leaf: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.date({ noInvalidDate: true }),
  fc.constantFrom(/^a.b$/i, /诈骗/),
)
const name = fc.string().filter((text) => !text.startsWith('$') && text !== '__proto__')
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}))

describe('EJSON', () => {
  it('reads back what it wrote', () => {
    fc.assert(fc.property(value, (given) => expect(decode(JSON.parse(stringify(given)), 0)).toEqual(given)))
  })

  it('reads what the SDK writes', () => {
    const sent = { n: 1, half: 0.5, big: 2 ** 40, when: new Date(5), nest: [{ none: null }] }
    expect(parseFields(EJSON.stringify(sent, { relaxed: false }), 0)).toEqual(sent)
    const id = new ObjectId()
    expect(parseFields(EJSON.stringify({ id }, { relaxed: false }), 0)).toEqual({ id: id.toHexString() })
  })

  it('writes what the SDK reads', () => {
    const sent: Value = { n: 1, zero: -0, when: new Date(5), nest: [{ none: null }] }
    expect(EJSON.parse(stringify(sent))).toEqual(sent)
  })

  it('resolves server dates with the clock it is given', () => {
    const text = '{"at":{"$tcb_server_date":{"offset":{"$numberInt":"60000"}}}}'
    expect(parseFields(text, 1000)).toEqual({ at: new Date(61_000) })
  })

  it.each(['$binary', '$numberDecimal', '$minKey'])('refuses %s by name', (type) => {
    expect(() => parseFields(JSON.stringify({ x: { [type]: '1' } }), 0)).toThrow(type)
  })

  it("refuses a field that would change an object's prototype", () => {
    expect(() => parseFields('{"__proto__":{"admin":true}}', 0)).toThrow('__proto__')
  })

  it.each(['', 'nonsense', '[1]', '"text"', 'null'])('refuses %j where an object is needed', (text) => {
    expect(() => parseFields(text, 0)).toThrow()
  })
})
