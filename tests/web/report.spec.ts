import { OFFICER_PASSPHRASE } from '../../cloudfunctions/_local-cloud/demo/personas'
import { documentsOf } from '../functions/database'
import { expect, test } from './fixtures'

const STORY = '菜市场门口有人发传单，说听课送鸡蛋，第三天开始卖一千多一盒的药。'
const ANSWER = '已经转给市场监管局，谢谢您说出来。'

test('a guest reports a scam; only the officer reads it, and only the receipt opens the answer', async ({
  visit,
  cloud,
}) => {
  const page = await visit('pages/report/index', null)
  await page.getByRole('radio', { name: '说不清，或者别的' }).click()
  await page.getByRole('radio', { name: '正在发生' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('textbox').first().fill(STORY)
  await page.getByRole('button', { name: /加密|提交|发送/ }).click()
  const code = page.getByText(/^[0-9A-Z\s]{17,24}$/).first()
  await expect(code).toBeVisible()
  const receipt = String(await code.textContent())

  expect(JSON.stringify(await documentsOf(cloud, 'tips'))).not.toContain('鸡蛋')
  expect(cloud.functionLog()).not.toContain('鸡蛋')

  const officer = await visit('pages/console/index?section=casework', 'triage')
  await officer.setViewportSize({ width: 1440, height: 900 })
  await officer.getByRole('textbox', { name: '口令' }).fill(OFFICER_PASSPHRASE)
  await officer.getByRole('button', { name: '打开密钥' }).click()
  await officer.getByRole('button', { name: /其他/ }).first().click({ timeout: 30_000 })
  await expect(officer.getByText(STORY)).toBeVisible({ timeout: 30_000 })
  await officer.getByRole('button', { name: '受理', exact: true }).click()
  await officer.getByRole('button', { name: '开始办理' }).click()
  await officer.getByRole('button', { name: '答复', exact: true }).click()
  await officer.getByRole('textbox').last().fill(ANSWER)
  await officer
    .getByRole('button', { name: /答复|发出/ })
    .last()
    .click()
  await expect(officer.getByText('已答复').first()).toBeVisible()
  expect(JSON.stringify(await documentsOf(cloud, 'tips'))).not.toContain('市场监管局，谢谢')

  const reporter = await visit('pages/receipt/index', null)
  await reporter.setViewportSize({ width: 390, height: 844 })
  await reporter.getByRole('textbox', { name: '回执码' }).fill(receipt.toLowerCase())
  await reporter.getByRole('button', { name: '看看进度' }).click()
  await expect(reporter.getByText(ANSWER)).toBeVisible()
})

test('a report that is being written survives leaving the page', async ({ visit }) => {
  const page = await visit('pages/report/index', null)
  await page.getByRole('radio', { name: '刷单返利' }).click()
  await page.getByRole('radio', { name: '以前的事' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('textbox').first().fill(STORY)
  await page.reload()
  await expect(
    page.getByText(STORY).or(page.getByRole('radio', { name: '刷单返利', checked: true })),
  ).toBeVisible()
})
