import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

const APP_SOURCES = ['src', 'config', 'babel.config.js', 'package.json', 'package-lock.json']

/** What can be built, and what each is built from. */
const TARGETS = {
  functions: {
    label: 'cloud functions',
    command: ['npx', 'tsx', 'config/bundle-functions.ts'],
    env: {},
    sources: ['cloudfunctions', 'src/domain', 'src/content', 'config', 'package-lock.json'],
  },
  web: {
    label: 'web app',
    command: ['npx', 'taro', 'build', '--type', 'h5'],
    env: {},
    sources: APP_SOURCES,
  },
  weapp: {
    label: 'mini-program',
    command: ['npx', 'taro', 'build', '--type', 'weapp'],
    env: {},
    sources: APP_SOURCES,
  },
  /** For the tests: the mini-program as it is for whoever has added WeChat's speech plug-in. */
  'weapp-with-speech': {
    label: 'mini-program with a voice',
    command: ['npx', 'taro', 'build', '--type', 'weapp'],
    env: { SPEECH_PLUGIN: '0.3.6', OUTPUT_ROOT: 'dist/weapp-with-speech' },
    sources: APP_SOURCES,
  },
} as const
export type BuildTarget = keyof typeof TARGETS

/** Builds what is stale, one after the other: the machines are small. Says what it does and how long it took. */
export async function ensureBuilt(...targets: BuildTarget[]): Promise<void> {
  for (const target of targets) {
    const fingerprint = await fingerprintOf(TARGETS[target].sources)
    const stamp = path.join('dist', `.built-${target}`)
    if ((await readFile(stamp, 'utf8').catch(() => '')) === fingerprint) continue
    await run(target)
    await mkdir('dist', { recursive: true })
    await writeFile(stamp, fingerprint)
  }
}

async function run(target: BuildTarget): Promise<void> {
  const { label, command, env } = TARGETS[target]
  const started = Date.now()
  console.log(`Building the ${label} …`)
  const [program, ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.on('data', (text) => (output += String(text)))
  child.stderr.on('data', (text) => (output += String(text)))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`Building the ${label} failed:\n${output.trim()}`)
  console.log(`Built the ${label} in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/** Changes whenever a source file is added, removed, or written, and with the speech plug-in. */
async function fingerprintOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(process.env.SPEECH_PLUGIN ?? '')
  for (const source of sources) {
    for (const file of await filesBelow(source)) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${file} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesBelow(source: string): Promise<string[]> {
  if (!(await stat(source)).isDirectory()) return [source]
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort()
}
