import { expect, test } from './fixtures'

test('an organiser sees whom a push would reach, starts it, and watches where it goes', async ({
  cloud,
  page,
  visit,
}) => {
  await cloud.faults({ latencyMs: 5 })
  await visit('pages/console/index?section=broadcasts', 'organiser')
  await page
    .getByRole('button', { name: /免费领鸡蛋/ })
    .first()
    .click()
  await page.getByRole('button', { name: /推送到微信，看送到了谁/ }).click()
  await expect(page.getByText(/这条预警给 \d+ 人看。/)).toBeVisible()
  await expect(page.getByRole('list', { name: '各单位' }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByText(/本单位今天推送过 0 条/)).toBeVisible()
  await page.getByRole('button', { name: '开始推送' }).click()
  await expect(page.getByRole('heading', { name: /等着推送|正在推送/ })).toBeVisible()

  await page.getByRole('button', { name: '停下' }).click()
  await expect(page.getByRole('heading', { name: '停下了' })).toBeVisible()
  await page.getByRole('button', { name: '继续' }).click()
  await cloud.fireTimer('pushes', 'sendAt00')
  await expect(page.getByText(/微信收下 \d+ 条/).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /分钟里推送了 \d+ 条/ })).toBeVisible()
  await expect(page.getByRole('table', { name: '明细' }).getByRole('row')).not.toHaveCount(1)

  await page.getByRole('button', { name: '取消推送' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消推送' }).click()
  await expect(page.getByRole('heading', { name: '已取消推送' })).toBeVisible()
})
