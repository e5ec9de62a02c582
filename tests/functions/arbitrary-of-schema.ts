import fc from 'fast-check'
import type * as v from 'valibot'

/** What of a valibot schema is looked at to make values that nearly always fit it. */
type Described = {
  readonly type: string
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
  readonly entries?: Readonly<Record<string, Described>>
  readonly items?: readonly Described[]
  readonly item?: Described
  readonly wrapped?: Described
  readonly options?: readonly unknown[]
}

/** Values in the shape of the schema, so that generated input reaches the action behind it. */
export function arbitraryOf(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  return fitting(schema)
}

function fitting(schema: Described): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return fc.record(mapValues(schema.entries ?? {}, fitting))
    case 'tuple':
      return fc.tuple(...(schema.items ?? []).map(fitting))
    case 'array':
      return fc.array(fitting(schema.item ?? { type: 'unknown' }), lengths(schema, 6))
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'nullable':
      return fc.option(fitting(schema.wrapped ?? { type: 'unknown' }))
    case 'optional':
      return fc.option(fitting(schema.wrapped ?? { type: 'unknown' }), { nil: undefined })
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.integer({ min: Number(requirement(schema, 'min_value') ?? -9), max: 99 })
    case 'string':
      return fittingString(schema)
    default:
      return fc.jsonValue()
  }
}

function fittingString(schema: Described): fc.Arbitrary<string> {
  const pattern = requirement(schema, 'regex')
  if (pattern instanceof RegExp) return fc.stringMatching(pattern)
  const { minLength, maxLength } = lengths(schema, 80)
  const has = (type: string) => schema.pipe?.some((step) => step.type === type)
  if (has('iso_date')) return fc.constantFrom('2026-11-01', '2026-11-30', '1970-01-01', '2999-12-31')
  if (has('iso_timestamp')) return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (has('base64'))
    return fc.uint8Array({ minLength: 3, maxLength: 3 }).map((bytes) => base64Of(bytes, minLength))
  if (has('hexadecimal')) return fc.stringMatching(new RegExp(`^[0-9a-f]{${minLength}}$`))
  return fc.string({ minLength, maxLength, unit: 'grapheme' })
}

const base64Of = (bytes: Uint8Array, length: number): string =>
  Buffer.concat([bytes, Buffer.alloc(Math.floor((Math.max(length, 4) * 3) / 4))])
    .toString('base64')
    .slice(0, Math.max(length, 4))

function lengths(schema: Described, most: number): { minLength: number; maxLength: number } {
  const exact = requirement(schema, 'length')
  const minLength = Number(exact ?? requirement(schema, 'min_length') ?? 0)
  const maxLength = Number(exact ?? requirement(schema, 'max_length') ?? most)
  return { minLength, maxLength: Math.max(minLength, Math.min(maxLength, most)) }
}

const requirement = (schema: Described, type: string): unknown =>
  schema.pipe?.find((step) => step.type === type)?.requirement

const mapValues = <A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
