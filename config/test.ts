import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import * as v from 'valibot'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './build-targets'

/** `npm test`: builds what is stale, gets a browser, runs every test there is, and adds them up. */
async function main(): Promise<void> {
  await ensureBuilt('functions', 'web', 'weapp', 'weapp-with-speech')
  const browser = ensureBrowser()
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const jest = run('jest', ['--json', `--outputFile=${JEST_REPORT}`], {})
  const web = run('playwright', ['test'], { CHROME_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: WEB_REPORT })
  const totals = addUp([readJest(), readPlaywright()])
  console.log(`\n${totals.passed} passed, ${totals.failed} failed`)
  process.exitCode = jest === 0 && web === 0 && totals.failed === 0 && totals.passed > 0 ? 0 : 1
}

const REPORTS = 'test-results/reports'
const JEST_REPORT = `${REPORTS}/jest.json`
const WEB_REPORT = `${REPORTS}/web.json`

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>>): number {
  const done = spawnSync('npx', ['--no-install', program, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return done.status ?? 1
}

type Totals = { readonly passed: number; readonly failed: number }

const JestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numRuntimeErrorTestSuites: v.number(),
})

/** A skipped test counts as failed: nothing here passes by skipping. */
function readJest(): Totals {
  const report = v.parse(JestReport, JSON.parse(readFileSync(JEST_REPORT, 'utf8')))
  const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = report
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numRuntimeErrorTestSuites,
  }
}

const PlaywrightReport = v.object({
  errors: v.array(v.unknown()),
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
})

function readPlaywright(): Totals {
  const { stats, errors } = v.parse(PlaywrightReport, JSON.parse(readFileSync(WEB_REPORT, 'utf8')))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  }
}

const addUp = (totals: readonly Totals[]): Totals => ({
  passed: totals.reduce((sum, { passed }) => sum + passed, 0),
  failed: totals.reduce((sum, { failed }) => sum + failed, 0),
})

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
