import { expect, test } from './fixtures'

test('an organiser enters people without a phone, sees them apart, and puts a number right', async ({
  page,
  visit,
}) => {
  await visit('pages/console/index', 'village-organiser')
  await expect(page.getByText(/这 14 天登记了 3 场，到场 174 人/)).toBeVisible()
  await page.getByRole('button', { name: '登记一场' }).click()
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByText('请选一种活动。')).toBeVisible()
  await page.getByRole('radio', { name: '文艺演出、放电影' }).click()
  await page.getByRole('textbox', { name: '到场多少人' }).fill('200')
  await page.getByRole('textbox', { name: '备注' }).fill('放了反诈电影')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByText(/这 14 天登记了 4 场，到场 374 人/)).toBeVisible()

  await page.getByRole('button', { name: /文艺演出、放电影/ }).click()
  await page.getByRole('textbox', { name: '到场多少人' }).fill('180')
  await page.getByRole('button', { name: '记下' }).click()
  await expect(page.getByText(/到场 354 人/)).toBeVisible()
  await page.getByRole('button', { name: /文艺演出、放电影/ }).click()
  await page.getByRole('button', { name: '撤掉这一条' }).click()
  await expect(page.getByText(/这 14 天登记了 3 场，到场 174 人/)).toBeVisible()
})

test('the county sees the sum of what its villages entered', async ({ page, visit }) => {
  await visit('pages/console/index', 'reviewer')
  await expect(page.getByText(/到场 174 人/)).toBeVisible()
  await expect(page.getByRole('button', { name: '登记一场' })).toHaveCount(0)
})
