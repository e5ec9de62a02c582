import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const CONSOLE = 'pages/console/index?section=broadcasts'
const headlineOf = (page: Page) => page.getByRole('textbox', { name: '标题' })

test('the guide writes a complete draft, and a second window overwrites nothing of it', async ({
  visit,
  cloud,
  browser,
}) => {
  const first = await visit(CONSOLE, 'organiser')
  await first.getByRole('button', { name: '写一条预警' }).click()
  await first.getByRole('button', { name: /^哪一类骗局/ }).click()
  await first.getByRole('radio', { name: '保健品会销' }).click()
  await first.getByRole('button', { name: '用指南写好的草稿' }).click()
  await expect(headlineOf(first)).toHaveValue('免费听课卖保健品：保健食品不能代替药')
  await expect(first.getByText('18 / 20 字')).toBeVisible()
  await expect(first.getByText('已存好，换一台设备也能接着写。')).toBeVisible()

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const second = await context.newPage()
  await second.addInitScript(() =>
    localStorage.setItem('sign-in', JSON.stringify({ data: 'wechat:demo-organiser' })),
  )
  await second.goto(`${cloud.url}/#/${CONSOLE}`)
  await second.getByRole('button', { name: /免费听课卖保健品/ }).click()
  await expect(headlineOf(second)).toHaveValue('免费听课卖保健品：保健食品不能代替药')
  await headlineOf(first).fill('第一个窗口写的标题')
  await expect(first.getByText('已存好，换一台设备也能接着写。')).toBeVisible()

  await headlineOf(second).fill('第二个窗口写的标题')
  const beside = second.getByRole('dialog', { name: '别人也改了这份草稿' })
  await expect(beside.getByText('第一个窗口写的标题')).toBeVisible()
  await expect(beside.getByText('第二个窗口写的标题')).toBeVisible()
  await beside.getByRole('button', { name: '用对方的' }).click()
  await expect(headlineOf(second)).toHaveValue('第一个窗口写的标题')

  await headlineOf(second).fill('商量好的标题')
  await expect(second.getByText('已存好，换一台设备也能接着写。')).toBeVisible()
  await headlineOf(first).fill('第一个窗口又写的标题')
  await first.getByRole('button', { name: '用我的覆盖' }).click()
  await expect(first.getByText('已存好，换一台设备也能接着写。')).toBeVisible()
  await second.reload()
  await expect(second.getByRole('button', { name: /第一个窗口又写的标题/ })).toBeVisible()
  await context.close()
})
