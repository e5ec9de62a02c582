import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/**
 * The path of a Chrome or Chromium, got if there is none: Debian's package where it may be installed,
 * else Playwright's download. Throws where none can be had: tests never pass by skipping.
 */
export function ensureBrowser(): string {
  const present = findBrowser()
  if (present) {
    ensureChineseFont()
    return present
  }
  console.log('No Chrome or Chromium here: getting one …')
  if (canInstallPackages()) installPackages('chromium', 'fonts-noto-cjk')
  const installed = findBrowser()
  if (installed) return installed
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit' })
  const downloaded = playwrightBrowser()
  if (downloaded) return downloaded
  throw new Error(
    'No browser for the web tests: install Chrome or Chromium (Debian: apt-get install chromium fonts-noto-cjk)',
  )
}

function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const inPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROME_PATH ?? '', ...inPath, ...PLACES].find((path) => path !== '' && existsSync(path))
}

function playwrightBrowser(): string | undefined {
  const printed = spawnSync(
    process.execPath,
    ['-e', "console.log(require('@playwright/test').chromium.executablePath())"],
    { encoding: 'utf8' },
  )
  const path = printed.stdout.trim()
  return existsSync(path) ? path : undefined
}

/** Without one, screenshots are rows of empty boxes. */
function ensureChineseFont(): void {
  if (process.platform !== 'linux') return
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  if (fonts.status === 0 && fonts.stdout.trim() !== '') return
  if (canInstallPackages()) installPackages('fonts-noto-cjk')
}

const canInstallPackages = (): boolean => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function installPackages(...names: string[]): void {
  const quietly = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  spawnSync('apt-get', ['update'], quietly)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...names], quietly)
}
