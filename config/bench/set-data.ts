import { existsSync } from 'node:fs'
import path from 'node:path'
import { seedDemonstration } from '../seed-demonstration'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import { CONSOLE_PAGES, RESIDENT_PAGES } from '../../tests/web/pages'
import { launch, type App } from '../../tests/weapp/runtime/launch'
import { isDisabled, nameOf, nodesBelow, roleOf } from '../../tests/weapp/runtime/view-tree'
import { atMost, type Report } from './report'

const FIRST_BYTES = 32 * 1_024
const AFTER_TAP_BYTES = 4 * 1_024
const TAPPABLE = new Set(['button', 'link', 'tab', 'radio', 'checkbox', 'switch'])

type Sizes = { readonly first: number; readonly later: number }
type Visit = { readonly route: string; readonly as: string | null }

/** What travels to WeChat's view: every page is opened, and on each every control is tapped once. */
export async function benchSetData(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  await seedDemonstration(cloud.url, cloud.dataDir)
  const largest = new Map<string, Sizes>()
  const remember = (app: App) => {
    for (const { page, first, later } of app.setDataSizes()) {
      const before = largest.get(page) ?? { first: 0, later: 0 }
      largest.set(page, { first: Math.max(before.first, first), later: Math.max(before.later, later) })
    }
  }
  const visits = [...RESIDENT_PAGES, ...CONSOLE_PAGES].filter(isInMiniProgram)
  for (const visit of visits) await tapEverything(cloud, visit, remember)
  await cloud.stop()
  for (const [page, { first, later }] of [...largest].sort()) {
    report(sizeFigure(`${page} opening`, first, FIRST_BYTES))
    report(sizeFigure(`${page} after a tap`, later, AFTER_TAP_BYTES))
  }
}

/** Some pages stand on the web alone. */
const isInMiniProgram = ({ route }: Visit): boolean =>
  existsSync(path.join('dist/weapp', `${route.replace(/\?.*/, '')}.json`))

const sizeFigure = (figure: string, value: number, budget: number) =>
  atMost({ bench: 'set-data', figure, value, unit: 'bytes', budget })

async function tapEverything(cloud: LocalCloud, visit: Visit, remember: (app: App) => void): Promise<void> {
  const opened = await openPage(cloud, visit)
  remember(opened)
  for (const control of controlsOf(opened)) {
    const app = await openPage(cloud, visit)
    await app.tap(control.name, control).catch(ignoreStandingControls)
    remember(app)
  }
}

async function openPage(cloud: LocalCloud, { route, as }: Visit): Promise<App> {
  const app = await launch({ cloudUrl: cloud.url, as: `wechat:${as === null ? 'nobody' : `demo-${as}`}` })
  await app.open(route)
  return app
}

type Control = { readonly name: string; readonly role: string; readonly nth: number }

function controlsOf(app: App): readonly Control[] {
  const nodes = nodesBelow(app.view()).filter((node) => TAPPABLE.has(roleOf(node)) && !isDisabled(node))
  const named = nodes.map((node) => ({ name: nameOf(node), role: roleOf(node) }))
  return named.map((control, index) => ({
    ...control,
    nth: named.slice(0, index).filter(({ name, role }) => name === control.name && role === control.role)
      .length,
  }))
}

/** The chosen tab does nothing when tapped, and a disabled button has no listener: neither sends anything. */
function ignoreStandingControls(error: unknown): void {
  const isStanding = error instanceof Error && /changes nothing|does not answer/.test(error.message)
  if (!isStanding) throw error
}
