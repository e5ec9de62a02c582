import { readdirSync } from 'node:fs'
import { expect, test } from './fixtures'

const releasedGuideIds = readdirSync('src/content/zh-CN/guides').map((file) => file.replace('.json', ''))

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

/** A PDF names every page and its size in points; A4 is 595 × 842. */
function pageSizes(pdf: Buffer): readonly (readonly [width: number, height: number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

test('a guide becomes a poster on exactly one sheet of A4', async ({ visit }) => {
  const page = await visit('pages/console/index?section=content', 'organiser')
  await page.getByRole('button', { name: /^刷单返利/ }).click()
  await page.getByRole('button', { name: /海报/ }).click()
  await expect(page.getByText('要先垫钱的兼职，都是诈骗')).toBeVisible()
  await expect(page.getByRole('img', { name: '青禾县的二维码' })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pageSizes(pdf)).toEqual([[595, 842]])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button')).toHaveCount(0)
})

test('whatever a guide says, its poster has room for it', async ({ visit, page }) => {
  for (const id of releasedGuideIds) {
    await visit(`pages/poster/index?guideId=${id}&unitId=qinghe`, 'organiser')
    const issuer = page.getByText('青禾县 宣')
    await issuer.scrollIntoViewIfNeeded()
    const bottom = await issuer.evaluate((element) => {
      const sheet = element.closest('.poster')?.getBoundingClientRect()
      return (sheet?.bottom ?? 0) - element.getBoundingClientRect().bottom
    })
    expect([id, bottom > 0]).toEqual([id, true])
  }
})

test('a text for the loudspeaker is copied with one press', async ({ visit }) => {
  const page = await visit('pages/console/index?section=content', 'organiser')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: /^刷单返利/ }).click()
  await page.getByRole('button', { name: '复制大喇叭稿' }).click()
  await expect(page.getByText('已复制，去粘贴就行。')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('占大家一分钟')
})
