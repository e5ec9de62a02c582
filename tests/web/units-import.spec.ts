import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { aWorkbook } from './workbook'

const HEADING = ['名称', '类别', '上级', '联络员职务', '电话', '信箱', '邮箱', '受理什么']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function choose(page: Page, name: string, buffer: Buffer, mimeType = XLSX): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选 Excel 或 CSV 文件' }).click()
  await (await chooser).setFiles({ name, mimeType, buffer })
}

test.beforeEach(async ({ page, visit }) => {
  await visit('pages/console/index?section=units', 'admin')
  await page.getByRole('button', { name: '从表格导入' }).click()
})

test('an Excel file is looked at, its bad cells are pointed at, and then its units are there', async ({
  page,
}) => {
  const rows = [
    HEADING,
    ['南山镇', '镇', null, null, 5_700_001],
    [null],
    ['南坡村', '村子', '南山镇'],
    ['北坡村', '村', '北山镇'],
  ]
  await choose(page, '单位.xlsx', aWorkbook({ 表一: rows }))
  await expect(page.getByText('第 4 行 · B4 类别')).toBeVisible()
  await expect(page.getByText('“村子”')).toBeVisible()
  await expect(page.getByText('第 5 行 · C5 上级')).toBeVisible()

  const mended = [HEADING, rows[1] ?? [], [null], ['南坡村', '村', '南山镇'], ['北坡村', '村', '南山镇']]
  await choose(page, '单位.xlsx', aWorkbook({ 说明: [[null]], 单位: mended }))
  await expect(page.getByText('文件里有几张表，读的是“单位”')).toBeVisible()
  await page.getByRole('button', { name: '导入这 3 个单位' }).click()
  await expect(page.getByText('导入好了，新建了 3 个单位。')).toBeVisible()
  await expect(page.getByText('南山镇').filter({ visible: true }).first()).toBeVisible()
})

test('what cannot be read is said in a sentence that helps, and nothing looked at before is imported', async ({
  page,
}) => {
  await choose(page, '好的.xlsx', aWorkbook({ 表一: [HEADING, ['西山镇', '镇']] }))
  await expect(page.getByRole('button', { name: '导入这 1 个单位' })).toBeVisible()
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)])
  await choose(page, '旧表.xls', old, 'application/vnd.ms-excel')
  await expect(page.getByText(/旧版的 .xls，或者加了密码/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^导入这/ })).toHaveCount(0)
  await choose(page, '坏的.xlsx', Buffer.from('PK broken from here on'))
  await expect(page.getByText(/这个文件读不出来/)).toBeVisible()
  await choose(page, '大的.xlsx', Buffer.alloc(5 * 1024 * 1024 + 1))
  await expect(page.getByText(/超过 5 MB/)).toBeVisible()
  await choose(page, '空的.xlsx', aWorkbook({ 表一: [] }))
  await expect(page.getByText('先贴上内容，或选一个文件。')).toBeVisible()
})

test('the example opens in Excel with its letters, and fits', async ({ page }) => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: /下载样表/ }).click()
  const file = readFileSync(await (await downloading).path())
  expect([...file.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  await choose(page, '样表.csv', file, 'text/csv')
  await expect(page.getByText(/会新建 \d 个单位/)).toBeVisible()
})
