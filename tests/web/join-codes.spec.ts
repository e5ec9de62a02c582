import { expect, test } from './fixtures'

test('a school gets the codes of all its classes at once, and prints them eight a sheet', async ({
  page,
  visit,
  cloud,
}) => {
  for (const number of [4, 5]) {
    const payload = { parentId: 'shiqiao-school', name: `八年级 ${number} 班`, kind: 'class' }
    const idempotencyKey = `join-codes-class-${number}`
    const made = await cloud.call('units', 'createUnit', payload, { as: 'wechat:demo-admin', idempotencyKey })
    expect(made).toMatchObject({ ok: true })
  }
  await visit('pages/join-codes/index?unitId=education', 'admin')
  await expect(page.getByText(/，2 个还没有长期用的码/)).toBeVisible()
  await page.getByRole('button', { name: '给这 2 个单位一次建好' }).click()
  await expect(page.getByText(/，都有长期用的码/)).toBeVisible()
  await expect(page.getByText('八年级 5 班')).toBeVisible()
  await expect(page.getByRole('button', { name: /打印，一共 \d+ 张/ })).toBeVisible()
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const sheets = await page.locator('.codes-below').count()
  expect(pdf.toString('latin1').match(/\/Type ?\/Page\b/g)).toHaveLength(sheets)
})

test('the way there stands beside the codes of a unit', async ({ page, visit }) => {
  await visit('pages/console/index?section=units', 'admin')
  await page.getByText('县教育局').first().click()
  await page.getByRole('button', { name: '下级单位的码，一次建好、打印' }).click()
  await expect(page.getByRole('heading', { name: '下级单位的码' })).toBeVisible()
})
