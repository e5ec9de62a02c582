import type { Page } from '@playwright/test'
import { expect, test, type TextSize } from './fixtures'
import { CONSOLE_PAGES, RESIDENT_PAGES } from './pages'
import { overflow, seriousFindings, smallTargets } from './readable'

/** Screens are kept to be looked at. */
const SCREENS = 'screenshots'

/** Waits until the page shows what it asked the cloud for. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.getByText('正在打开…')).toHaveCount(0)
}

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
