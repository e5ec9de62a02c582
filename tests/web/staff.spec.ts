import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const SHOTS = process.env.STAFF_SHOTS

test('an administrator asks a colleague, confirms them, sees the history and takes the role away', async ({
  visit,
  cloud,
}) => {
  const page = await visit('pages/console/index?section=staff', 'admin')
  await expect(page.getByRole('heading', { name: '现在的工作人员' })).toBeVisible()
  await page.getByRole('radio', { name: /线索专员/ }).click()
  await page.getByRole('button', { name: '生成邀请码' }).click()
  const label = await page.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')
  const code = String(label)
    .replace(/^[^：]*：/, '')
    .replace(/ /g, '')
  const as = 'wechat:demo-citizen'
  const accepted = await cloud.call(
    'staff',
    'acceptInvitation',
    { code, name: '李干事' },
    { as, idempotencyKey: 'the-colleague-accepts-it' },
  )
  expect(accepted).toMatchObject({ ok: true })
  await page.reload()
  await expect(page.getByText('李干事 接受了，等管理员确认')).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-1.png` })
  await page.getByRole('button', { name: '是本人，确认' }).click()
  await expect(page.getByText('确认了，他现在可以用工作台了。')).toBeVisible()
  await expect(page.getByText(/李干事 · 到/)).toBeVisible()
  await expect(page.getByText(/线索专员 · 确认了$/)).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-2.png`, fullPage: true })
})

test('the last administrator is told why they stay', async ({ visit }) => {
  const page = await visit('pages/console/index?section=staff', 'admin')
  const own = page.locator('.staff__row', { hasText: '您自己' })
  await own.getByRole('button', { name: '取消权限' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消权限', exact: true }).click()
  await expect(page.getByText('这是最后一位管理员，不能去掉。请先开通另一位。')).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-3.png` })
})

test('the page of the invitation', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('pages/staff-invitation/index', 'parent', 'large')
  await expect(page.getByRole('textbox', { name: '邀请码' })).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-4.png` })
})
