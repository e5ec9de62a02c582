import fc from 'fast-check'
import { readMessage, writeMessage } from '../../../cloudfunctions/_local-cloud/protobuf'

describe('protobuf', () => {
  it('reads back what it wrote', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    const field = fc.record({
      number: fc.integer({ min: 1, max: 500 }),
      value: fc.oneof(fc.integer({ min: 0, max: 2 ** 31 }), bytes),
    })
    fc.assert(
      fc.property(fc.array(field), (fields) => expect(readMessage(writeMessage(fields))).toEqual(fields)),
    )
  })

  it('writes a negative number as ten bytes, as int32 wants', () => {
    expect(writeMessage([{ number: 3, value: -604101 }])).toHaveLength(11)
  })

  it.each([
    ['a varint that goes on', [0x08, 0x80]],
    ['a length past the end', [0x12, 0x05, 0x00]],
    ['a wire type that is not used', [0x0d, 0, 0, 0, 0]],
  ])('refuses %s', (_, bytes) => {
    expect(() => readMessage(Buffer.from(bytes))).toThrow(RangeError)
  })
})
