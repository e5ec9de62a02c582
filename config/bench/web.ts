import { chromium, type Browser } from '@playwright/test'
import { startLocalCloud } from '../../tests/functions/local-cloud'
import { ensureBrowser } from '../browser'
import { atMost, type Report } from './report'

const RUNS = 5
const CPU_SLOW_DOWN = 4

type FirstLoad = { readonly kilobytes: number; readonly paintMs: number }

/** What the home page costs a phone that has never opened it, measured in a browser. */
export async function benchWeb(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const loads: FirstLoad[] = []
  for (let run = 0; run < RUNS; run++) loads.push(await firstLoad(browser, cloud.url))
  await browser.close()
  await cloud.stop()
  const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
  report(
    atMost({
      bench: 'web',
      figure: 'h5 first load as sent, all that is asked for before home stands',
      value: Math.round(median(loads.map(({ kilobytes }) => kilobytes))),
      unit: 'KB',
      budget: 160,
    }),
  )
  report(
    atMost({
      bench: 'web',
      figure: `first contentful paint at ${CPU_SLOW_DOWN}x CPU slow-down`,
      value: Number((median(loads.map(({ paintMs }) => paintMs)) / 1_000).toFixed(2)),
      unit: 's',
      budget: 1,
    }),
  )
}

async function firstLoad(browser: Browser, url: string): Promise<FirstLoad> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOW_DOWN })
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('h1, [role=heading][aria-level="1"]')) return
      performance.mark('home-stands')
      observer.disconnect()
    })
    observer.observe(document, { childList: true, subtree: true })
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const load = await page.evaluate(() => {
    const paintMs = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity
    const homeMs = performance.getEntriesByName('home-stands')[0]?.startTime ?? Infinity
    const sent = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ] as PerformanceResourceTiming[]
    const bytes = sent
      .filter(({ startTime }) => startTime < homeMs)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
    return { kilobytes: bytes / 1_024, paintMs }
  })
  await context.close()
  return load
}
