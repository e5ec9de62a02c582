import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import lowPriceTour from '../../src/content/zh-CN/guides/low-price-tour.json'
import { fillForm } from './edition-form'
import { expect, test } from './fixtures'

const releasedGuideIds = readdirSync('src/content/zh-CN/guides').map((file) => file.replace('.json', ''))

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

/** A PDF names every page and its size in points; A4 is 595 × 842. */
function pageSizes(pdf: Buffer): readonly (readonly [width: number, height: number])[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
}

test('a guide becomes a poster on exactly one sheet of A4', async ({ visit }) => {
  const page = await visit('pages/content-desk/index', 'organiser')
  await page.getByRole('button', { name: /^刷单返利/ }).click()
  await page.getByRole('tab', { name: '印发' }).click()
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
  const page = await visit('pages/content-desk/index', 'organiser')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: /^刷单返利/ }).click()
  await page.getByRole('tab', { name: '印发' }).click()
  await page.getByRole('button', { name: '复制大喇叭稿' }).click()
  await expect(page.getByText('已复制，去粘贴就行。')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('占大家一分钟')
})

test('what residents read changes only after a second person approved it, and can be put back', async ({
  visit,
}) => {
  const before = '要先垫钱的兼职，都是诈骗'
  const after = '先垫钱的兼职，一律不做'
  const section = 'pages/content-desk/index'

  const organiser = await visit(section, 'organiser')
  await organiser.getByRole('button', { name: /^刷单返利/ }).click()
  await organiser.getByRole('button', { name: '改一改' }).click()
  const line = organiser.getByRole('textbox', { name: '记住一句' })
  await line.fill('')
  await organiser.getByRole('button', { name: /^开头\s*还没写：记住一句/ }).click()
  await expect(line).toBeFocused()
  await organiser.keyboard.type(after)
  await organiser.getByRole('button', { name: '送去审核' }).click()
  await expect(organiser.getByText(/送去审核了/)).toBeVisible()

  await approve(await visit(section, 'reviewer'), before, after)
  await expectLine(await visit('pages/guides/index?id=brushing-rebate', 'citizen'), after)

  const regretful = await visit(section, 'organiser')
  await regretful.getByRole('button', { name: /^刷单返利/ }).click()
  await regretful.getByRole('tab', { name: '各版' }).click()
  await regretful.getByRole('button', { name: '恢复这一版' }).click()
  await regretful.getByRole('dialog').getByRole('button', { name: '送去审核' }).click()
  await expect(regretful.getByText('恢复第 1 版')).toBeVisible()

  await approve(await visit(section, 'reviewer'), after, before)
  await expectLine(await visit('pages/guides/index?id=brushing-rebate', 'citizen'), before)
})

test('a new guide is written, reviewed, read by residents, and taken back', async ({ visit }) => {
  test.slow()
  const title = '扫码领鸡蛋'
  const section = 'pages/content-desk/index'

  const organiser = await visit(section, 'organiser')
  await organiser.getByRole('button', { name: '写一篇新指南' }).click()
  await expect(organiser.getByRole('heading', { name: /处没写$/ })).toBeVisible()
  await expect(organiser.getByRole('alert')).toHaveCount(0)
  await organiser.getByRole('textbox', { name: '标题' }).fill(`${title}!`)
  await expect(organiser.getByRole('alert')).toHaveText('请不用感叹号，平平地说。')
  await organiser.reload()
  await organiser.getByRole('button', { name: '接着写新指南' }).click()
  await expect(organiser.getByRole('textbox', { name: '标题' })).toHaveValue(`${title}!`)
  await fillForm(organiser, 'guides', { ...lowPriceTour, title })
  await organiser.context().setOffline(true)
  await organiser.getByRole('button', { name: '存草稿' }).click()
  await expect(organiser.getByText(/没有网络|网络/).first()).toBeVisible()
  await organiser.context().setOffline(false)
  await organiser.getByRole('button', { name: '存草稿' }).click()
  await expect(organiser.getByText(/草稿存好了/)).toBeVisible()
  await organiser.reload()
  await organiser.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await organiser.getByRole('button', { name: '送去审核' }).click()
  await expect(organiser.getByText(/送去审核了/)).toBeVisible()

  const reviewer = await visit(section, 'reviewer')
  await reviewer.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await expect(reviewer.getByText(lowPriceTour.typicalCase.lesson)).toBeVisible()
  await reviewer.getByRole('button', { name: '通过，换上这一版' }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: '换上', exact: true }).click()
  await expect(reviewer.getByText('换上了，居民看到的是新的一版。')).toBeVisible()

  const resident = await visit('pages/learn/index', 'citizen')
  await resident.getByRole('button', { name: /^看全部/ }).click()
  await resident.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await expectLine(resident, lowPriceTour.definition)

  const regretful = await visit(section, 'organiser')
  await regretful.getByRole('button', { name: new RegExp(`^${title}`) }).click()
  await regretful.getByRole('tab', { name: '印发' }).click()
  await expect(regretful.getByText(lowPriceTour.outreach.loudspeaker)).toBeVisible()
  await regretful.getByRole('tab', { name: '各版' }).click()
  await regretful.getByRole('button', { name: '先撤下这一版' }).click()
  await regretful.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click()
  await expect(regretful.getByText('撤下了，居民看不到它了。')).toBeVisible()
  await regretful.getByRole('button', { name: new RegExp(`^${title}.*居民看不到`) }).click()
  await expect(regretful.getByRole('button', { name: '恢复这一版' })).toBeVisible()
})

async function approve(reviewer: Page, before: string, after: string): Promise<void> {
  await expect(reviewer.getByRole('heading', { name: '等您审核' })).toBeVisible()
  await reviewer
    .getByRole('button', { name: /^刷单返利/ })
    .first()
    .click()
  await expect(reviewer.getByRole('listitem')).toHaveText([`记住一句原来${before}改成${after}`])
  await reviewer.getByRole('button', { name: '通过，换上这一版' }).click()
  await reviewer.getByRole('dialog').getByRole('button', { name: '换上', exact: true }).click()
  await expect(reviewer.getByText('换上了，居民看到的是新的一版。')).toBeVisible()
}

async function expectLine(resident: Page, line: string): Promise<void> {
  await expect(resident.getByText(line).first()).toBeVisible()
}
