// Plain JavaScript that an old Node can still read: checks the machine, and installs what is missing.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const OLDEST_NODE = 20

const major = Number(process.versions.node.split('.')[0])
if (major < OLDEST_NODE) {
  console.error(`Node ${OLDEST_NODE} or newer is needed; this is ${process.version}. See https://nodejs.org`)
  process.exit(1)
}

if (!isInstalled()) {
  console.log('Installing dependencies (about a minute, once) …')
  const install = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (install.status !== 0) {
    console.error('npm ci failed; the lines above say why')
    process.exit(1)
  }
  console.log('Dependencies installed.')
}

/** npm keeps a copy of the lock in node_modules; every package of ours must be in it at our version. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  const direct = { ...wanted[''].dependencies, ...wanted[''].devDependencies }
  return Object.keys(direct).every((name) => {
    const path = `node_modules/${name}`
    return present[path] && present[path].version === wanted[path].version
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
