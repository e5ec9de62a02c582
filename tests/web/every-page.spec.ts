import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, type TextSize } from './fixtures'
import { CONSOLE_PAGES, RESIDENT_PAGES } from './pages'

/** Screens are kept to be looked at. */
const SCREENS = 'screenshots'

/** Waits until the page shows what it asked the cloud for. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('正在打开…')).toHaveCount(0)
}

async function seriousFindings(page: Page): Promise<string[]> {
  // The demonstration's bar is not part of the product.
  const { violations } = await new AxeBuilder({ page }).exclude('.demo-bar').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
}

/** Everything that can be pressed on the page and is smaller than it should be. */
async function smallTargets(page: Page, least: number): Promise<string[]> {
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

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const SIZES: readonly { readonly size: TextSize; readonly least: number }[] = [
  { size: 'standard', least: 44 },
  { size: 'large', least: 60 },
  { size: 'largest', least: 60 },
]

for (const { size, least } of SIZES) {
  test.describe(`at the text size ${size}`, () => {
    for (const { name, route, as } of RESIDENT_PAGES) {
      test(`${name} can be read, heard and pressed`, async ({ visit }) => {
        const page = await visit(route, as, size)
        await settled(page)
        await page.screenshot({ path: `${SCREENS}/${name}-${size}.png` })
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(await seriousFindings(page)).toEqual([])
        expect(await smallTargets(page, least)).toEqual([])
      })
    }
  })
}

test.describe('the console', () => {
  test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })
  for (const { name, route, as } of CONSOLE_PAGES) {
    test(`${name} can be read and heard`, async ({ visit }) => {
      const page = await visit(route, as)
      await settled(page)
      await page.screenshot({ path: `${SCREENS}/console-${name}.png` })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await seriousFindings(page)).toEqual([])
    })
  }
})
