import type { AppFolder } from './app-folder'
import type { CompiledNode } from './view-realm'

/** Where events of a node go: the page or the component whose template it stands in. */
export type EventOwner = {
  readonly has: (method: string) => boolean
  readonly call: (method: string, event: unknown) => void
}

export type ViewNode = {
  readonly tag: string
  readonly attributes: Readonly<Record<string, unknown>>
  readonly owner: EventOwner
  readonly parent: ViewNode | undefined
  readonly children: (ViewNode | string)[]
}

type Renderer = {
  readonly folder: AppFolder
  readonly render: (file: string, data: unknown) => CompiledNode
  readonly componentOwner: (file: string) => EventOwner
}

/** The view of a page with the templates of its components in their places, as the person has it. */
export function buildView(file: string, data: unknown, owner: EventOwner, renderer: Renderer): ViewNode {
  const root: ViewNode = { tag: 'page', attributes: {}, owner, parent: undefined, children: [] }
  appendTemplate(root, file, data, owner, renderer)
  return root
}

function appendTemplate(
  parent: ViewNode,
  file: string,
  data: unknown,
  owner: EventOwner,
  renderer: Renderer,
): void {
  const components = renderer.folder.componentsOf(file)

  function append(into: ViewNode, compiled: CompiledNode | string): void {
    if (typeof compiled === 'string') {
      into.children.push(compiled)
      return
    }
    const tag = compiled.tag.replace(/^wx-/, '')
    const component = components[tag]
    if (component !== undefined) {
      // Taro's recursive component is a virtual host: it adds no node of its own.
      appendTemplate(into, component, compiled.attr, renderer.componentOwner(component), renderer)
      return
    }
    if (tag === 'virtual') {
      compiled.children.forEach((child) => append(into, child))
      return
    }
    const attributes = compiled.attr ?? {}
    const node: ViewNode = { tag, attributes, owner, parent: into, children: [] }
    into.children.push(node)
    compiled.children.forEach((child) => append(node, child))
  }

  renderer.render(file, data).children.forEach((child) => append(parent, child))
}

/** Every node below, each before its children. */
export function nodesBelow(node: ViewNode): readonly ViewNode[] {
  const children = node.children.filter((child) => typeof child !== 'string')
  return children.flatMap((child) => [child, ...nodesBelow(child)])
}

/** Each piece of text in reading order. */
export function textsOf(node: ViewNode): readonly string[] {
  const texts = node.children.flatMap((child) => {
    if (typeof child === 'string') return [child]
    // What shows as one line is one text, however many pieces the templates made of it.
    return child.tag === 'text' ? [textOf(child)] : textsOf(child)
  })
  return texts.map((text) => text.trim()).filter((text) => text !== '')
}

export function textOf(node: ViewNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
}

const isHidden = (node: ViewNode): boolean => String(node.attributes.ariaHidden) === 'true'

/** The words a screen reader says for the node: its label, else its text without what is hidden from it. */
export function nameOf(node: ViewNode): string {
  const label = stringOf(node, 'ariaLabel')
  if (label !== '') return label
  const pieces = node.children.map((child) => {
    if (typeof child === 'string') return child
    return isHidden(child) ? '' : nameOf(child)
  })
  return pieces.join('').trim()
}

export const roleOf = (node: ViewNode): string =>
  stringOf(node, 'ariaRole') || (NATIVE_CONTROLS.has(node.tag) ? node.tag : '')

/** An attribute that is not set, or not text, is empty. */
export function stringOf({ attributes }: ViewNode, name: string): string {
  const value = attributes[name]
  return typeof value === 'string' ? value : ''
}

const NATIVE_CONTROLS = new Set(['button', 'input', 'textarea', 'switch', 'slider', 'canvas', 'image'])

export const isDisabled = (node: ViewNode): boolean => node.attributes.disabled === true

export const ancestorsOf = (node: ViewNode): readonly ViewNode[] =>
  node.parent ? [node.parent, ...ancestorsOf(node.parent)] : []
