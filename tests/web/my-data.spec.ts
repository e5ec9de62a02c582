import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect, test } from './fixtures'

async function taken(page: Page, button: string): Promise<Download> {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  return downloading
}

test('a member takes a readable copy and one for a computer along, and then erases everything', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/my-data/index', 'granddaughter')
  await expect(page.getByRole('heading', { name: '我的成员资料' })).toBeVisible()

  const readable = await taken(page, '存一份，自己看')
  expect(readable.suggestedFilename()).toBe('我的数据.html')
  const reading = await context.newPage()
  await reading.setContent(await readFile(await readable.path(), 'utf8'))
  await expect(reading.getByRole('heading', { name: '我的成员资料' })).toBeVisible()
  await expect(reading.getByRole('row', { name: /人群.*群众/ })).toBeVisible()
  await reading.close()

  const forComputers = await taken(page, '存一份，给电脑用')
  expect(JSON.parse(await readFile(await forComputers.path(), 'utf8'))).toMatchObject({
    collections: { members: [{ audience: 'citizen' }] },
  })

  await page.getByRole('button', { name: '全部删掉，撤回同意' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部删掉', exact: true }).click()
  await expect(page.getByText(/^删好了/)).toBeVisible()
  await page.reload()
  await expect(page.getByText('您没有加入单位，我们没有存您的任何资料。')).toBeVisible()
})
