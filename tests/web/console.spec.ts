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

test('who has no role finds out whom to ask', async ({ visit }) => {
  const page = await visit('pages/console/index', 'citizen')
  await expect(page.getByRole('main').getByText('工作台是给工作人员用的')).toBeVisible()
  await expect(page.getByRole('link', { name: '发预警' })).toHaveCount(0)
})
