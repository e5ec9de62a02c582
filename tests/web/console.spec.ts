import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

test('an alert reaches people only after a second person approved it', async ({ visit }) => {
  const organiser = await visit('pages/console/index?section=broadcasts', 'organiser')
  await organiser.getByRole('button', { name: /快递“三倍赔付”/ }).click()
  await expect(organiser.getByRole('button', { name: '通过，发给居民' })).toHaveCount(0)

  const reviewer = await visit('pages/console/index?section=broadcasts', 'reviewer')
  await reviewer.getByRole('button', { name: /快递“三倍赔付”/ }).click()
  await reviewer.getByRole('button', { name: '通过，发给居民' }).click()

  await reviewer.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click()
  await expect(reviewer.getByRole('heading', { name: '等您审核' })).toBeHidden()

  const elder = await visit('pages/alerts/index', 'elder', 'large')
  await elder.setViewportSize({ width: 390, height: 844 })
  await expect(elder.getByRole('button', { name: /快递“三倍赔付”/ })).toBeVisible()
})

test('the overview shows what people did, and hides small groups with the reason', async ({ visit }) => {
  const page = await visit('pages/console/index', 'organiser')
  await expect(page.getByText(/这 14 天，\d+ 人加入/)).toBeVisible()
  await page.getByRole('radio', { name: /读完指南/ }).click()
  const bars = page.getByRole('list', { name: '各单位读完指南' })
  await expect(bars.getByText('柳湾镇')).toBeVisible()
  await expect(bars.getByText('不显示').first()).toBeVisible()
})

test('the sections lead from one page of the console to the other and back', async ({ visit }) => {
  const page = await visit('pages/console/index?section=broadcasts', 'organiser')
  const sections = page.getByRole('navigation', { name: '工作台的几块' })
  await sections.getByRole('link', { name: '内容' }).click()
  await expect(page.getByRole('heading', { name: '内容', exact: true })).toBeVisible()
  await expect(page).toHaveURL(/content-desk/)
  await expect(sections.getByRole('link', { name: '内容' })).toHaveAttribute('aria-current', 'page')
  await sections.getByRole('link', { name: '上门名单' }).click()
  await expect(page).toHaveURL(/console\/index\?section=visits/)
  await expect(page.getByRole('heading', { name: '上门名单' })).toBeVisible()
})

test('whoever only answers tips is told that editing is not theirs', async ({ visit }) => {
  const page = await visit('pages/content-desk/index', 'triage')
  await expect(page.getByRole('main').getByText('工作台是给工作人员用的')).toBeVisible()
})

test('who has no role finds out whom to ask', async ({ visit }) => {
  const page = await visit('pages/console/index', 'citizen')
  await expect(page.getByRole('main').getByText('工作台是给工作人员用的')).toBeVisible()
  await expect(page.getByRole('link', { name: '发预警' })).toHaveCount(0)
})

test('an administrator lets a draft go at once, with a reason that stands beside it', async ({
  page,
  visit,
  cloud,
}) => {
  const content = {
    ...{ severity: 'severe', urgency: 'immediate', certainty: 'observed', scamTypeId: 'fake-police' },
    ...{ headline: '冒充民警来电', whatHappens: '有人自称民警，说您涉案，要您转钱。', guideId: null },
    ...{
      whatToDo: ['先挂断电话', '不要转账', '打 96110 问一问'],
      audiences: ['elder'],
      areaUnitIds: ['qinghe'],
    },
    ...{ effectiveAt: new Date().toISOString(), expiresAt: new Date(Date.now() + 86_400_000).toISOString() },
  }
  const draft = { unitId: 'qinghe', alertId: null, updatesId: null, content }
  await cloud.call('alerts', 'saveDraft', draft, {
    as: 'wechat:demo-organiser',
    idempotencyKey: 'emergency-in-the-web-1',
  })
  await visit('pages/console/index?section=broadcasts', 'admin')
  await page.getByRole('button', { name: /冒充民警来电/ }).click()
  await page.getByRole('button', { name: '紧急发布，不等审核' }).click()
  await page.getByRole('button', { name: '马上发布' }).click()
  await expect(page.getByText('至少 8 个字')).toBeVisible()
  await page.getByRole('textbox', { name: '为什么不能等' }).fill('今天上午已有三户接到电话')
  await page.getByRole('button', { name: '马上发布' }).click()
  await expect(page.getByText('紧急发布了')).toBeVisible()
  await page.getByRole('button', { name: /冒充民警来电/ }).click()
  await expect(page.getByText('没有经过第二个人审核。理由：今天上午已有三户接到电话')).toBeVisible()
  await expect(page.getByText('大喇叭稿')).toBeVisible()
  await expect(page.getByText(/青禾县反诈提醒。冒充民警来电。/)).toBeVisible()
})
