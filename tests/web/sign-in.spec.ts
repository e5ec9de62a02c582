import type { BrowserContext, Page } from '@playwright/test'
import { expect, test, type Persona } from './fixtures'

/** A phone of its own: on the local cloud a persona in another browser stands for it. */
async function aPhone(
  context: BrowserContext | undefined,
  url: string,
  as: Persona,
  route: string,
): Promise<Page> {
  if (!context) throw new Error('no context')
  const page = await context.newPage()
  await page.addInitScript(
    (signIn) => localStorage.setItem('sign-in', JSON.stringify({ data: signIn })),
    `wechat:demo-${as}`,
  )
  await page.goto(`${url}/#/${route}`)
  return page
}

const shownCode = async (page: Page): Promise<string> => {
  const label = await page.getByRole('img', { name: /^登录码，8 位/ }).getAttribute('aria-label')
  return (label ?? '').split('：')[1]?.replaceAll(' ', '') ?? ''
}
const shownDigits = async (page: Page): Promise<string> => {
  const label = await page.getByRole('img', { name: /^在手机上输入的两位数字/ }).getAttribute('aria-label')
  return (label ?? '').split('：')[1]?.replaceAll(' ', '') ?? ''
}

test('an organiser opens the console at a computer with the phone, and leaves it from the phone', async ({
  page,
  visit,
  browser,
  cloud,
}) => {
  await visit('pages/me/index')
  await page.getByText('工作人员登录').click()
  await expect(page.getByText('只有单位的工作人员能登录')).toBeVisible()
  const phone = await aPhone(await browser.newContext(), cloud.url, 'organiser', 'pages/me/index')
  await phone.getByText('在电脑上登录').click()
  await phone.getByLabel('或输入登录码').fill(await shownCode(page))
  await phone.getByRole('button', { name: '下一步' }).click()
  await expect(phone.getByText(/和这部手机同一个网络/)).toBeVisible()
  await phone.getByRole('textbox', { name: '电脑上的两位数字' }).fill(await shownDigits(page))
  await phone.getByRole('button', { name: '同意登录' }).click()
  await expect(phone.getByText(/已登录，用到/)).toBeVisible()

  await expect(page.getByRole('link', { name: '发预警' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: '发预警' })).toBeVisible()

  await phone.goto(`${cloud.url}/#/pages/my-data/index`)
  await phone.getByRole('button', { name: '让它退出' }).click()
  await expect(phone.getByText('已让它退出')).toBeVisible()
  await page.reload()
  await expect(page.getByText('上次的登录到时间了')).toBeVisible()
  await expect(page.getByRole('link', { name: '发预警' })).toHaveCount(0)
})

test('wrong digits end the code, and another one is a press away', async ({
  page,
  visit,
  browser,
  cloud,
}) => {
  await visit('pages/console/index')
  const code = await shownCode(page)
  const wrong = String((Number(await shownDigits(page)) + 1) % 100).padStart(2, '0')
  const route = `pages/console-sign-in/index?code=${code}`
  const phone = await aPhone(await browser.newContext(), cloud.url, 'reviewer', route)
  await phone.getByRole('textbox', { name: '电脑上的两位数字' }).fill(wrong)
  await phone.getByRole('button', { name: '同意登录' }).click()
  await expect(phone.getByText('两位数字不对')).toBeVisible()
  await expect(page.getByText('这个码已作废')).toBeVisible()
  await page.getByRole('button', { name: '换一个码' }).click()
  await expect(page.getByRole('img', { name: /^登录码，8 位/ })).toBeVisible()
  expect(await shownCode(page)).not.toBe(code)
})

test('a stranger is refused on the phone, and whoever has no role is told', async ({
  page,
  visit,
  browser,
  cloud,
}) => {
  await visit('pages/console/index')
  const route = `pages/console-sign-in/index?code=${await shownCode(page)}`
  const resident = await aPhone(await browser.newContext(), cloud.url, 'citizen', route)
  await expect(resident.getByText('有权限的工作人员')).toBeVisible()
  const phone = await aPhone(await browser.newContext(), cloud.url, 'organiser', route)
  await phone.getByRole('button', { name: '不是我，不同意' }).click()
  await expect(phone.getByText('多半是骗子')).toBeVisible()
  await expect(page.getByText('手机上没有同意')).toBeVisible()
})

test('the computer is left with one press, and keeps nothing', async ({ page, visit, browser, cloud }) => {
  await visit('pages/console/index')
  const route = `pages/console-sign-in/index?code=${await shownCode(page)}`
  const phone = await aPhone(await browser.newContext(), cloud.url, 'organiser', route)
  await phone.getByRole('textbox', { name: '电脑上的两位数字' }).fill(await shownDigits(page))
  await phone.getByRole('button', { name: '同意登录' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByText('只有单位的工作人员能登录')).toBeVisible()
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).not.toContain('青禾')
  expect(kept).not.toContain('session:')
})
