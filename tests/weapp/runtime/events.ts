import type { Journal } from './journal'
import type { LogicRealm } from './logic-realm'
import { isDisabled, type ViewNode } from './view-tree'

/** WeChat's own list; every other event stays at the node where it happened. */
const BUBBLING = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
])

type Binding = { readonly handler: string; readonly isCatch: boolean }

function bindingOf({ attributes }: ViewNode, type: string): Binding | undefined {
  for (const prefix of ['bind', 'catch']) {
    const handler = attributes[`${prefix}${type}`] ?? attributes[`${prefix}:${type}`]
    if (typeof handler === 'string' && handler !== '') return { handler, isCatch: prefix === 'catch' }
  }
  return undefined
}

/**
 * Sends an event through the bindings that the templates made, from the node outwards.
 *
 * @returns whether anything on the way was bound to it
 */
export function dispatch(
  target: ViewNode,
  event: { readonly type: string; readonly detail?: object; readonly touches?: readonly object[] },
  realm: LogicRealm,
  journal: Journal,
): boolean {
  if (isDisabled(target)) return false
  let isHeard = false
  for (let node: ViewNode | undefined = target; node; node = node.parent) {
    const binding = bindingOf(node, event.type)
    if (binding) {
      isHeard = true
      if (!node.owner.has(binding.handler)) {
        journal.faults.push(`the template binds ${event.type} to ${binding.handler}, which does not exist`)
      }
      node.owner.call(binding.handler, realm.clone(eventObject(target, node, event)))
    }
    if (binding?.isCatch || !BUBBLING.has(event.type)) break
  }
  return isHeard
}

function eventObject(
  target: ViewNode,
  currentTarget: ViewNode,
  { type, detail = {}, touches = [] }: { type: string; detail?: object; touches?: readonly object[] },
): object {
  const identify = ({ attributes }: ViewNode) => ({
    id: attributes.id ?? '',
    dataset: datasetOf(attributes),
    offsetLeft: 0,
    offsetTop: 0,
  })
  return {
    type,
    timeStamp: 0,
    target: identify(target),
    currentTarget: identify(currentTarget),
    mark: {},
    detail,
    touches,
    changedTouches: touches,
  }
}

function datasetOf(attributes: ViewNode['attributes']): object {
  const entries = Object.entries(attributes).filter(([name]) => name.startsWith('data-'))
  const camelCased = (name: string) =>
    name.slice(5).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(entries.map(([name, value]) => [camelCased(name), value]))
}
