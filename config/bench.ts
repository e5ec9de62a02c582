import { benchBroadcast } from './bench/broadcast'
import { benchBroadcastFaults } from './bench/broadcast-faults'
import { benchCheck } from './bench/check'
import { benchDashboard } from './bench/dashboard'
import { benchFunctions } from './bench/functions'
import { benchLocalCloud } from './bench/local-cloud'
import { benchMeeting } from './bench/meeting'
import { benchPackage } from './bench/package'
import { benchPledgeRush } from './bench/pledge-rush'
import { createReport, type Report } from './bench/report'
import { benchRequests } from './bench/requests'
import { benchSearch } from './bench/search'
import { benchSetData } from './bench/set-data'
import { benchWeb } from './bench/web'
import { ensureBuilt } from './build-targets'

type Benches = Readonly<Record<string, (report: Report) => Promise<void>>>

const OF_SOURCES: Benches = { check: benchCheck, search: benchSearch }
const OF_BUILDS: Benches = {
  package: benchPackage,
  web: benchWeb,
  'set-data': benchSetData,
  functions: benchFunctions,
  requests: benchRequests,
  dashboard: benchDashboard,
  'local-cloud': benchLocalCloud,
  'pledge-rush': benchPledgeRush,
  broadcast: benchBroadcast,
  'broadcast-faults': benchBroadcastFaults,
  meeting: benchMeeting,
}
const ALL: Benches = { ...OF_SOURCES, ...OF_BUILDS }

/** `npm run bench [-- name]`: one JSON line a figure; exits 1 when a budget is missed. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  const chosen = Object.keys(ALL).filter((bench) => name === undefined || bench === name)
  if (chosen.length === 0) {
    throw new Error(`There is no bench "${name}"; there are ${Object.keys(ALL).join(', ')}`)
  }
  if (chosen.some((bench) => bench in OF_BUILDS)) await ensureBuilt('functions', 'web', 'weapp')
  const { report, isMissed } = createReport()
  for (const bench of chosen) await ALL[bench]?.(report)
  process.exitCode = isMissed() ? 1 : 0
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
