import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { checkMessage } from '../../src/domain/checks/check-message'
import { atMost, type Report } from './report'

const MESSAGES = 'tests/domain/checks/messages/development.jsonl'
const LENGTH = 500
const RUNS = 51
const RULES = [
  'src/domain/checks/rules/cues.ts',
  'src/domain/checks/rules/type-weights.ts',
  'src/domain/checks/rules/weights.ts',
  'src/domain/checks/rules/word-groups.ts',
  'src/domain/checks/characters.ts',
  'src/domain/checks/official-domains.ts',
]

/** How long 500 characters take to check, and how large the rules are once minified. */
export async function benchCheck(report: Report): Promise<void> {
  report(atMost({ bench: 'check', figure: '500 characters', value: medianTime(), unit: 'ms', budget: 5 }))
  report(atMost({ bench: 'check', figure: 'rules', value: await sizeOfRules(), unit: 'KB', budget: 60 }))
}

function medianTime(): number {
  const text = readFileSync(MESSAGES, 'utf8').replace(/[^\u4e00-\u9fff，。]/g, '')
  const times = Array.from({ length: RUNS }, (_, run) => {
    const start = performance.now()
    checkMessage(text.slice(run * LENGTH, (run + 1) * LENGTH))
    return performance.now() - start
  })
  return Number((times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0).toFixed(2))
}

async function sizeOfRules(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: RULES,
    outdir: 'unwritten',
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
  })
  const bytes = outputFiles.reduce((sum, { contents }) => sum + contents.length, 0)
  return Number((bytes / 1024).toFixed(1))
}
