import { expect, test } from './fixtures'

test('a guide that was never opened is readable without a network, once the app has come to rest', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/home/index', null)
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.evaluate(() => (location.hash = '#/pages/guides/index?id=fan-ticket'))
  await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
  await expect(page.getByRole('button', { name: /我被骗了/ })).toBeVisible()
})

test('a guide is sent to the family as words and a link that opens it', async ({ visit, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await visit('pages/guides/index?id=fake-police', null)
  await page.getByRole('button', { name: '发给家人' }).click()
  await expect(page.getByText('已复制，到聊天里粘贴给家人。')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('【防骗提醒】冒充公检法')
  const [, route = ''] = copied.split('#/')
  const family = await visit(route, 'parent')
  await expect(family.getByText('公检法没有“安全账户”').first()).toBeVisible()
})

test('a red flag in the address is marked and on the screen, in every text size', async ({ visit }) => {
  for (const size of ['standard', 'large', 'largest'] as const) {
    const page = await visit('pages/guides/index?id=fake-police&flag=secrecy', null, size)
    await expect(page.locator('[aria-current=true]')).toContainText('您要看的是这一条')
    const isClearOfHead = async () => {
      const head = await page.getByRole('banner').boundingBox()
      const flag = await page.locator('[aria-current=true]').boundingBox()
      return head && flag && flag.y >= head.y + head.height
    }
    await expect.poll(isClearOfHead).toBe(true)
    await expect(page.locator('[aria-current=true]')).toBeInViewport({ ratio: 1 })
  }
})
