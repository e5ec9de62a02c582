import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { atMost, type Report } from './report'

const FOLDER = 'dist/cloudfunctions'
const RUNS = 7

const USUAL = { megabytes: 1.3, loadMs: 180 }
/** WeChat's own SDK is in these as well. */
const WITH_WECHAT = { megabytes: 1.6, loadMs: 260 }
const budgetOf = (noun: string) => (noun === 'reminders' ? WITH_WECHAT : USUAL)

/** Size of each bundle, and the time a fresh process takes to load it: the cold start we can influence. */
export async function benchFunctions(report: Report): Promise<void> {
  for (const noun of readdirSync(FOLDER)) {
    const file = path.resolve(FOLDER, noun, 'index.js')
    const size = statSync(file).size / 1024 / 1024
    report(
      atMost({
        bench: 'functions',
        figure: `${noun} bundle`,
        value: Number(size.toFixed(2)),
        unit: 'MB',
        budget: budgetOf(noun).megabytes,
      }),
    )
    report(
      atMost({
        bench: 'functions',
        figure: `${noun} load`,
        value: medianLoad(file),
        unit: 'ms',
        budget: budgetOf(noun).loadMs,
      }),
    )
  }
}

function medianLoad(file: string): number {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(file)});
    console.log(Number(process.hrtime.bigint()-t)/1e6);process.exit(0)`
  const times = Array.from({ length: RUNS }, () => {
    const run = spawnSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      env: { ...process.env, IDENTITY_KEY: 'only-to-load-the-bundle-in-a-bench' },
    })
    return Number(run.stdout.trim())
  })
  return Math.round(times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0)
}
