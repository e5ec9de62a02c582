import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds that keeps somebody from using the page. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // The demonstration's bar is not part of the product.
  const { violations } = await new AxeBuilder({ page }).exclude('.demo-bar').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Everything that can be pressed on the page and is smaller than it should be. */
export async function smallTargets(page: Page, least: number): Promise<string[]> {
  const targets = page.locator('#app').getByRole('button').or(page.locator('#app').getByRole('link'))
  const small: string[] = []
  for (const target of await targets.all()) {
    const box = await target.boundingBox()
    if (box && box.width > 0 && box.height < least - 0.5) {
      small.push(`${await target.textContent()}: ${Math.round(box.height)} px`)
    }
  }
  return small
}

/** By how many px the page is wider than the screen. */
export const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
