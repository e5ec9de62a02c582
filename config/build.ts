import { ensureBuilt } from './build-targets'

/** `npm run build`: everything that is deployed. */
ensureBuilt('functions', 'web', 'weapp').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
