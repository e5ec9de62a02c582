import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const SHOTS = process.env.STAFF_SHOTS
const CITIZEN = 'wechat:demo-citizen'
const PARENT = 'wechat:demo-parent'

test('an administrator gives a colleague a role face to face, reads the history and takes the role away', async ({
  visit,
  cloud,
}) => {
  const shown = await cloud.call<{ code: string }>(
    'staff',
    'showStaffCode',
    { name: '李干事' },
    { as: CITIZEN, idempotencyKey: 'the-colleague-shows-the-code' },
  )
  const code = shown.ok ? shown.value.code : ''
  const page = await visit('pages/console/index?section=staff', 'admin')
  await expect(page.getByRole('heading', { name: '现在的工作人员' })).toBeVisible()
  await page.getByRole('radio', { name: /线索专员/ }).click()
  const field = page.getByRole('textbox', { name: '他手机上的工作码' })
  await field.fill(code.slice(0, 5))
  await page.getByRole('button', { name: '开通', exact: true }).click()
  await expect(page.getByText(/^工作码是 8 位/)).toBeVisible()
  await field.fill(code)
  await page.getByRole('button', { name: '开通', exact: true }).click()
  await expect(page.getByText(/^李干事现在是线索专员，到 /)).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-1.png`, fullPage: true })

  await page.getByRole('tab', { name: '办理记录' }).click()
  await expect(page.getByText('当面开通了权限 · 李干事 · 线索专员')).toBeVisible()
  await expect(page.getByText('这一页核对过，没有被改动。')).toBeVisible()
  await expect(page.getByText('审核通过，发布了一条预警').first()).toBeVisible()
  await page.getByText('当面开通了权限').click()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-2.png`, fullPage: true })

  await page.getByRole('tab', { name: '人员' }).click()
  const row = page.locator('.staff__row', { hasText: '李干事' })
  await row.getByRole('button', { name: '取消权限' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消权限', exact: true }).click()
  await expect(page.getByText('取消了。')).toBeVisible()
  await expect(row).toHaveCount(0)
})

test('an organiser sends a code, and an administrator confirms who came with it', async ({
  visit,
  cloud,
}) => {
  const desk = await visit('pages/console/index?section=staff', 'organiser')
  await desk.getByRole('button', { name: '生成邀请码' }).click()
  const label = await desk.getByRole('img', { name: /^邀请码/ }).getAttribute('aria-label')
  const code = String(label)
    .replace(/^[^：]*：/, '')
    .replace(/ /g, '')
  if (SHOTS) await desk.screenshot({ path: `${SHOTS}/staff-5.png`, fullPage: true })
  const accepted = await cloud.call(
    'staff',
    'acceptInvitation',
    { code, name: '马老师' },
    { as: PARENT, idempotencyKey: 'the-colleague-accepts-it' },
  )
  expect(accepted).toMatchObject({ ok: true })
  const page = await visit('pages/console/index?section=staff', 'admin')
  await expect(page.getByText('马老师 接受了，等管理员确认')).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-6.png` })
  await page.getByRole('button', { name: '是本人，确认' }).click()
  await expect(page.getByText('确认了，他现在可以用工作台了。')).toBeVisible()
  await expect(page.getByText('马老师 · 组织者')).toBeVisible()
})

test('the last administrator is told why they stay', async ({ visit }) => {
  const page = await visit('pages/console/index?section=staff', 'admin')
  const own = page.locator('.staff__row', { hasText: '您自己' })
  await own.getByRole('button', { name: '取消权限' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消权限', exact: true }).click()
  await expect(page.getByText('这是最后一位管理员，不能去掉。请先开通另一位。')).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-3.png` })
})

test('the page of the invitation, in the elder view too', async ({ visit, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await visit('pages/staff-invitation/index', 'parent', 'large')
  await expect(page.getByRole('textbox', { name: '邀请码' })).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-4.png` })
  await page.getByRole('button', { name: '显示工作码' }).click()
  await page.getByRole('textbox', { name: '同事怎么称呼您' }).fill('马老师')
  await page.getByRole('button', { name: '显示工作码' }).click()
  await expect(page.getByRole('img', { name: /^工作码/ })).toBeVisible()
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/staff-7.png` })
})
