/** As much of a valibot schema as is needed to find a limit in it. */
type Part = {
  readonly type: string
  readonly requirement?: unknown
  readonly pipe?: readonly Part[]
  readonly entries?: Readonly<Record<string, Part>>
  readonly item?: Part
  readonly items?: readonly Part[]
  readonly wrapped?: Part
}

export type LengthLimits = { readonly least: number | undefined; readonly most: number | undefined }

/** How long a text or a list may be at a path such as `script.0.says`, as the schema has it. */
export function lengthLimits(schema: Part, path: string): LengthLimits {
  const found = inside(path.split('.').reduce<Part | undefined>(partBelow, schema))
  const limit = (type: string) => {
    const requirement = found?.pipe?.find((part) => part.type === type)?.requirement
    return typeof requirement === 'number' ? requirement : undefined
  }
  return { least: limit('min_length'), most: limit('max_length') }
}

function partBelow(part: Part | undefined, key: string): Part | undefined {
  const { entries, item, items } = inside(part) ?? {}
  return entries?.[key] ?? items?.[Number(key)] ?? item
}

/** What may be left out has its limits one level further in. */
const inside = (part: Part | undefined): Part | undefined => part?.wrapped ?? part
