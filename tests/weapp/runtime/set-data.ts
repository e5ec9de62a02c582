type Container = Record<string, unknown>

/** WeChat's own limit on one setData. */
const SET_DATA_LIMIT_BYTES = 1024 * 1024

/**
 * What in a setData could not cross from the logic layer to the view as JSON.
 *
 * @returns one sentence a problem, naming its path; nothing when the payload is clean
 */
export function setDataProblems(payload: unknown): string[] {
  const problems = jsonProblems(payload)
  if (problems.length > 0) return problems
  const bytes = sizeOf(payload)
  return bytes > SET_DATA_LIMIT_BYTES ? [`${bytes} bytes are more than setData takes`] : []
}

/** What would be lost or refused when the value is written as JSON. */
export function jsonProblems(value: unknown): string[] {
  const problems: string[] = []
  walk(value, '', [], problems)
  return problems
}

/** Bytes of the payload as it crosses to the view. */
export const sizeOf = (payload: unknown): number => Buffer.byteLength(JSON.stringify(payload))

function walk(value: unknown, path: string, ancestors: readonly object[], problems: string[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) problems.push(`${path} is ${value}`)
    return
  }
  if (typeof value !== 'object') {
    problems.push(`${path} is ${value === undefined ? 'undefined' : `a ${typeof value}`}`)
    return
  }
  if (ancestors.includes(value)) {
    problems.push(`${path} contains itself`)
    return
  }
  if (!isPlain(value)) {
    problems.push(`${path} is neither a plain object nor an array`)
    return
  }
  for (const [key, child] of Object.entries(value)) {
    walk(child, path === '' ? key : `${path}.${key}`, [...ancestors, value], problems)
  }
}

/** By the name, because the objects belong to another realm. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

/** Writes one entry of a setData; a key may be a path such as `root.cn.[0].cl` or `list[2].name`. */
export function applyEntry(data: object, key: string, value: unknown): void {
  const steps = key.split(/[.[\]]/).filter((step) => step !== '')
  const last = steps.pop()
  if (last === undefined) return
  let target = data
  steps.forEach((step, depth) => {
    const child: unknown = Reflect.get(target, step)
    const followedBy = steps[depth + 1] ?? last
    target = isContainer(child) ? child : grow(target, step, followedBy)
  })
  Reflect.set(target, last, value)
}

const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null

function grow(target: object, step: string, followedBy: string): object {
  const made: object = /^\d+$/.test(followedBy) ? [] : {}
  Reflect.set(target, step, made)
  return made
}
