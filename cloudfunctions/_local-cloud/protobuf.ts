/** One field of a protobuf message: a varint as a number, everything with a length as bytes. */
export type ProtobufField = { readonly number: number; readonly value: number | Buffer }

const VARINT = 0
const LENGTH_DELIMITED = 2

/** Reads varint and length-delimited fields, the only kinds that wx.openApi uses. */
export function readMessage(bytes: Buffer): ProtobufField[] {
  const fields: ProtobufField[] = []
  let position = 0
  const readVarint = (): number => {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[position++]
      if (byte === undefined || shift > 63) throw new RangeError('a protobuf varint ends too early')
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
  }
  while (position < bytes.length) {
    const tag = readVarint()
    const kind = tag & 7
    if (kind === VARINT) fields.push({ number: tag >>> 3, value: readVarint() })
    else if (kind === LENGTH_DELIMITED) {
      const length = readVarint()
      if (position + length > bytes.length) throw new RangeError('a protobuf field ends too early')
      fields.push({ number: tag >>> 3, value: bytes.subarray(position, position + length) })
      position += length
    } else throw new RangeError(`protobuf wire type ${kind} is not implemented`)
  }
  return fields
}

/** Writes fields in the given order; negative numbers become ten bytes, as protobuf's int32 wants. */
export function writeMessage(fields: readonly ProtobufField[]): Buffer {
  return Buffer.concat(
    fields.flatMap(({ number, value }) =>
      typeof value === 'number'
        ? [writeVarint((number << 3) | VARINT), writeVarint(value)]
        : [writeVarint((number << 3) | LENGTH_DELIMITED), writeVarint(value.length), value],
    ),
  )
}

function writeVarint(value: number): Buffer {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  while (rest > 0x7fn) {
    bytes.push(Number(rest & 0x7fn) | 0x80)
    rest >>= 7n
  }
  return Buffer.from([...bytes, Number(rest)])
}
