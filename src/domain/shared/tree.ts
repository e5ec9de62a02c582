/** Anything that JSON can hold: what a form edits while it may not fit its schema yet. */
export type Tree =
  string | number | boolean | null | undefined | readonly Tree[] | { readonly [key: string]: Tree }

/** What stands at a path such as `script.0.says`; undefined where there is nothing. */
export function treeAt(tree: Tree, path: string): Tree {
  return keysOf(path).reduce(childOf, tree)
}

/** A copy with another value at the path; what does not lie on the way stays the same object. */
export function withTreeAt(tree: Tree, path: string, value: Tree): Tree {
  const [key, ...rest] = keysOf(path)
  if (key === undefined) return value
  const child = withTreeAt(childOf(tree, key), rest.join('.'), value)
  if (isList(tree)) return tree.map((item, at) => (at === Number(key) ? child : item))
  return { ...(isRecord(tree) ? tree : {}), [key]: child }
}

/** The text at a path; empty where there is none. */
export function textAt(tree: Tree, path: string): string {
  const found = treeAt(tree, path)
  return typeof found === 'string' ? found : ''
}

/** The list at a path; empty where there is none. */
export function listAt(tree: Tree, path: string): readonly Tree[] {
  const found = treeAt(tree, path)
  return isList(found) ? found : []
}

const keysOf = (path: string): string[] => (path === '' ? [] : path.split('.'))

const isList = (tree: Tree): tree is readonly Tree[] => Array.isArray(tree)

const isRecord = (tree: Tree): tree is { readonly [key: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !isList(tree)

function childOf(tree: Tree, key: string): Tree {
  if (isList(tree)) return tree[Number(key)]
  return isRecord(tree) ? tree[key] : undefined
}
