import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Action } from '../../cloudfunctions/_platform/endpoint'

export type DeployedAction = Action<unknown> & { readonly noun: string; readonly name: string }

/** Every action of every bundle that is deployed, with its input schema and whom it admits. */
export function deployedActions(): DeployedAction[] {
  process.env.IDENTITY_KEY ??= 'only-to-load-the-bundles-in-a-test'
  const folder = resolve('dist/cloudfunctions')
  return readdirSync(folder).flatMap((noun) => {
    // The bundles are CommonJS, as the cloud loads them.
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const bundle = require(`${folder}/${noun}/index.js`) as { actions?: Record<string, Action<unknown>> }
    // Some have timers only, or a page.
    return Object.entries(bundle.actions ?? {}).map(([name, action]) => ({ ...action, noun, name }))
  })
}
