import { seedDemonstration } from '../../config/seed-demonstration'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { aKey } from '../functions/seeds'
import { launch, type App, type LaunchOptions } from './runtime/launch'
import { overBudget, type SetDataSizes } from './runtime/set-data-sizes'

/** The demo people, as the local cloud's door of WeChat knows them. */
export const ELDER = 'wechat:demo-elder'
export const PARENT = 'wechat:demo-parent'
export const CITIZEN = 'wechat:demo-citizen'

/** The demo town on a local cloud of its own, for the tests of one file. */
export function demonstration() {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startLocalCloud()
    await seedDemonstration(cloud.url, cloud.dataDir)
  }, 120_000)
  afterAll(() => cloud.stop())

  const sizes: SetDataSizes[] = []
  const apps: App[] = []
  afterEach(() => sizes.push(...apps.splice(0).flatMap((app) => app.setDataSizes())))

  /** The mini-program in the hand of one of them, with nothing opened yet. */
  async function start(token: string, options: LaunchOptions = {}): Promise<App> {
    const app = await launch({ as: token, cloudUrl: cloud.url, ...options })
    apps.push(app)
    return app
  }

  async function openAs(token: string, address: string, options: LaunchOptions = {}): Promise<App> {
    const app = await start(token, options)
    await app.open(address)
    return app
  }

  /** How many documents of a collection are about this person. */
  async function countOf(token: string, collection: string): Promise<number> {
    const answer = await cloud.call<{ collections: Record<string, readonly unknown[]> }>(
      'members',
      'exportMyData',
      {},
      { as: token },
    )
    return answer.ok ? (answer.value.collections[collection]?.length ?? 0) : -1
  }

  const call = <T = unknown>(noun: string, action: string, payload: unknown, as: string) =>
    cloud.call<T>(noun, action, payload, { as, idempotencyKey: aKey() })

  /** To be the last test of a file: what the journeys before it sent to the view. */
  function staysWithinTheBudgets(): void {
    expect(sizes.length).toBeGreaterThan(2)
    expect(overBudget(sizes)).toEqual([])
  }

  return { start, openAs, countOf, call, staysWithinTheBudgets }
}
