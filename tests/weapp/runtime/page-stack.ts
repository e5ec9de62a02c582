import { resolveFrom, type AppFolder } from './app-folder'
import { createInstance, type Instance, type Surroundings } from './instance'
import type { Loader } from './logic-realm'

const STACK_LIMIT = 10
const TAB_BAR = 'custom-tab-bar/index'

export type PageStack = ReturnType<typeof createPageStack>

/** The open pages, by WeChat's rules of navigation; what breaks a rule is a fault. */
export function createPageStack(folder: AppFolder, loader: Loader, surroundings: Surroundings) {
  const { realm, time, journal } = surroundings
  const keptTabs = new Map<string, Instance>()
  const tabBars: Instance[] = []
  let stack: Instance[] = []

  const top = (): Instance | undefined => stack.at(-1)
  const isTab = (route: string): boolean => folder.tabPages.includes(route)

  function fault(message: string): never {
    journal.faults.push(message)
    throw new Error(message)
  }

  /** Splits and checks an address; the query stays encoded, as WeChat hands it on. */
  function targetOf(api: string, url: string): { route: string; query: unknown } {
    const [address = '', search = ''] = url.split('?')
    const route = resolveFrom(top()?.file ?? '', address)
    if (!folder.pages.includes(route)) fault(`${api}:fail page "${route}" is not found`)
    const pairs = search.split('&').filter((pair) => pair !== '')
    const query = Object.fromEntries(pairs.map((pair) => [pair.split('=')[0], pair.split('=')[1] ?? '']))
    return { route, query: realm.clone(query) }
  }

  function create(route: string, query: unknown): Instance {
    Object.values(folder.componentsOf(route)).forEach((component) => loader.configOf(component))
    if (isTab(route)) createTabBar()
    const page = createInstance(route, loader.configOf(route), surroundings)
    Object.assign(page.self, { options: query, __displayReporter: {} })
    stack.push(page)
    if (isTab(route)) keptTabs.set(route, page)
    page.call('onLoad', query)
    page.call('onShow')
    time.setTimeout(() => page.call('onReady'), 0)
    return page
  }

  /** Every tab page has a tab bar of its own. */
  function createTabBar(): void {
    if (!folder.has(`${TAB_BAR}.js`)) return
    const bar = createInstance(TAB_BAR, loader.configOf(TAB_BAR), surroundings)
    tabBars.push(bar)
    bar.call('attached')
  }

  function close(pages: readonly Instance[]): void {
    for (const page of [...pages].reverse()) {
      keptTabs.delete(page.file)
      page.call('onUnload')
    }
  }

  function navigateTo(url: string): void {
    const { route, query } = targetOf('navigateTo', url)
    if (isTab(route)) fault(`navigateTo:fail can not navigateTo a tabbar page "${route}"`)
    if (stack.length >= STACK_LIMIT) fault(`navigateTo:fail webview count limit exceed (${STACK_LIMIT})`)
    top()?.call('onHide')
    create(route, query)
  }

  function redirectTo(url: string): void {
    const { route, query } = targetOf('redirectTo', url)
    if (isTab(route)) fault(`redirectTo:fail can not redirectTo a tabbar page "${route}"`)
    close(stack.splice(-1))
    create(route, query)
  }

  function switchTab(url: string): void {
    // WeChat drops a query here; Taro's own key in it is never read.
    const { route } = targetOf('switchTab', url)
    if (!isTab(route)) fault(`switchTab:fail can not switch to no-tabBar page "${route}"`)
    const before = top()
    if (before?.file === route) return
    before?.call('onHide')
    close(stack.filter((page) => !isTab(page.file)))
    const kept = keptTabs.get(route)
    stack = kept ? [kept] : []
    if (kept) kept.call('onShow')
    else create(route, realm.clone({}))
  }

  function reLaunch(url: string): void {
    const { route, query } = targetOf('reLaunch', url)
    const others = [...keptTabs.values()].filter((page) => !stack.includes(page))
    close([...others, ...stack])
    stack = []
    create(route, query)
  }

  function navigateBack(delta = 1): void {
    if (stack.length <= 1) fault('navigateBack:fail cannot navigate back at first page')
    close(stack.splice(-Math.min(delta, stack.length - 1)))
    top()?.call('onShow')
  }

  return {
    all: (): readonly Instance[] => stack,
    top,
    navigateTo,
    redirectTo,
    switchTab,
    reLaunch,
    navigateBack,
    restAfterOpening: (): void => [...stack, ...tabBars].forEach((page) => page.restAfterOpening()),
  }
}
