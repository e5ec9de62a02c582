import { spawn } from 'node:child_process'
import { cpus } from 'node:os'

/** `npm run check`: everything that can be said without building, in a minute or two. */
const STEPS: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', '.cache/eslint', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  {
    name: 'unit tests',
    command: ['jest', '--selectProjects', 'domain', 'content'],
  },
  {
    name: 'architecture',
    command: ['depcruise', '--config', 'config/architecture-rules.cjs', 'src', 'cloudfunctions'],
  },
  { name: 'dead code', command: ['knip'] },
  { name: 'generated files', command: ['tsx', 'config/generate.ts', '--check'] },
]

type Outcome = { readonly name: string; readonly isGood: boolean; readonly output: string }

async function run({ name, command }: (typeof STEPS)[number]): Promise<Outcome> {
  const started = Date.now()
  const child = spawn('npx', ['--no-install', ...command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  child.stderr.on('data', (text) => (output += String(text)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  return { name, isGood: code === 0, output }
}

/** As many steps at once as there are processors, the slowest first. */
async function main(): Promise<void> {
  const waiting = [...STEPS]
  const outcomes: Outcome[] = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await run(step))
  }
  await Promise.all(cpus().map(worker))
  const failed = outcomes.filter(({ isGood }) => !isGood)
  for (const { name, output } of failed) console.error(`\n── ${name} ──\n${output.trim()}`)
  process.exitCode = failed.length > 0 ? 1 : 0
}

void main()
