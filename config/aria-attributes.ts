/** The aria attributes our components set. Every one costs 4 KB in base.wxml, so the list is short. */
const ARIA_ATTRIBUTES = [
  'role',
  'label',
  'hidden',
  'checked',
  'disabled',
  'selected',
  'current',
  'level',
  'live',
  'modal',
]

const TAGS = ['View', 'Text', 'Input', 'Textarea']

function bindingOf(attribute: string): [string, string] {
  const camelCased = `aria${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`
  return [`aria-${attribute}`, `i.${camelCased}`]
}

const bindings = Object.fromEntries(ARIA_ATTRIBUTES.map(bindingOf))

/** By tag, each attribute with what its template binds it to. */
export const ARIA_BINDINGS = Object.fromEntries(TAGS.map((tag) => [tag, bindings]))
