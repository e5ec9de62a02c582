import {
  ancestorsOf,
  nameOf,
  nodesBelow,
  roleOf,
  stringOf,
  textOf,
  textsOf,
  type ViewNode,
} from './view-tree'

export type Wanted = {
  /** The whole name or text; a part of it is enough where nothing has it as a whole. */
  readonly name: string
  readonly role?: string | undefined
  /** Which of several, counted from 0; without it there must be one. */
  readonly nth?: number | undefined
}

/**
 * The one element that a person would mean by the words.
 *
 * @throws when there is none, or several and `nth` does not say which
 */
export function findElement(view: ViewNode, wanted: Wanted): ViewNode {
  const found = findAll(view, wanted)
  const node = found[wanted.nth ?? 0]
  if (!node)
    throw new Error(`nothing is called ${describe(wanted)}; the page says: ${textsOf(view).join(' | ')}`)
  if (found.length > 1 && wanted.nth === undefined) {
    throw new Error(`${found.length} elements are called ${describe(wanted)}; say which by role or nth`)
  }
  return node
}

export function findAll(view: ViewNode, { name, role }: Wanted): readonly ViewNode[] {
  const candidates = nodesBelow(view).filter((node) => role === undefined || roleOf(node) === role)
  const whole = candidates.filter((node) => namesOf(node).includes(name))
  if (whole.length > 0) return innermost(whole)
  return innermost(candidates.filter((node) => namesOf(node).some((given) => given.includes(name))))
}

const namesOf = (node: ViewNode): readonly string[] => [nameOf(node), textOf(node).trim()]

/** A card that contains the button of that name has the same words; the button is meant. */
function innermost(nodes: readonly ViewNode[]): readonly ViewNode[] {
  const outer = new Set(nodes.flatMap((node) => ancestorsOf(node)))
  return nodes.filter((node) => !outer.has(node))
}

const describe = ({ name, role }: Wanted): string => `“${name}”${role === undefined ? '' : ` (${role})`}`

/** The input or text area with that visible label or name. */
export function findField(view: ViewNode, label: string): ViewNode {
  const fields = nodesBelow(view).filter(({ tag }) => tag === 'input' || tag === 'textarea')
  const named = fields.filter((field) =>
    [nameOf(field), stringOf(field, 'placeholder')].some((given) => given.includes(label)),
  )
  const [field] = named
  if (!field) throw new Error(`no field is called “${label}”; there are: ${fields.map(nameOf).join(', ')}`)
  if (named.length > 1) throw new Error(`${named.length} fields are called “${label}”`)
  return field
}
