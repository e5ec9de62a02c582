import type { Page } from '@playwright/test'
import { renderSVG } from 'uqr'
import { expect, test } from './fixtures'
import { pressKey, typeInto } from './keyboard'

/** A name nobody else would use, so that it can be looked for everywhere. */
const VICTIM = '周桂芬甲乙'
const SCAM = `${VICTIM}您好，我是市公安局的，您涉嫌洗钱，请把钱转到安全账户，不要告诉家人，否则马上逮捕。`

const check = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('textbox', { name: '把短信、聊天粘到这里' }).fill(text)
  await page.getByRole('button', { name: '查一查', exact: true }).click()
}

const everythingStored = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))

/** All that goes out from now on, addresses and bodies. */
function listenTo(page: Page): readonly string[] {
  const sent: string[] = []
  page.on('request', (request) => sent.push(decodeURIComponent(request.url()) + (request.postData() ?? '')))
  return sent
}

test('a pasted message leads over the guide of its trick to a report that is filled in', async ({
  visit,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await visit('pages/home/index', null)
  await page.evaluate((text) => navigator.clipboard.writeText(text), SCAM)
  await page.getByRole('button', { name: '查一查', exact: true }).click()
  await page.getByRole('button', { name: '粘贴并查' }).click()
  await expect(page.getByRole('status').filter({ hasText: '很像骗局' })).toContainText('冒充公检法')
  await expect(page.locator('[role=mark]', { hasText: '安全账户' })).toBeVisible()

  await page.getByRole('button', { name: '看这种骗术怎么演' }).click()
  await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: /我要举报/ }).click()
  await expect(page.getByRole('radio', { name: '冒充公检法' })).toBeChecked()
  await page.getByRole('radio', { name: '正在发生' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('textbox').first()).toHaveValue(new RegExp(VICTIM))
})

test('what is checked is neither kept on the device nor sent', async ({ visit, cloud }) => {
  const page = await visit('pages/check/index', 'citizen')
  await page.waitForLoadState('networkidle')
  const sent = listenTo(page)
  await check(page, SCAM)
  await expect(page.getByText('很像骗局')).toBeVisible()
  await expect(page.getByText('这些只在这部手机上看过，没有上传')).toBeVisible()
  expect(sent.join('\n')).not.toMatch(/周桂芬|安全账户|functions/)
  expect(await everythingStored(page)).not.toContain(VICTIM)
  expect(cloud.functionLog()).not.toContain(VICTIM)
})

test('the link for the family carries no word of the message, and explains itself', async ({
  visit,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await visit('pages/check/index', null)
  await check(page, SCAM)
  await page.getByRole('button', { name: /让家人帮我看看/ }).click()
  await expect(page.getByText('已复制，到聊天里粘贴给家人。')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(decodeURIComponent(copied)).not.toMatch(/周桂芬|涉嫌|洗钱/)
  const [, route = ''] = copied.split('#/')
  expect(route).toMatch(/^pages\/check\/index\?verdict=likelyScam&flags=[a-z.-]+&trick=fake-police$/)
  expect(await everythingStored(page)).not.toContain(VICTIM)

  const family = await visit(route, 'parent')
  await expect(family.getByText('很像骗局')).toBeVisible()
  await expect(family.getByText('你先什么都别点，也别转钱。')).toBeVisible()
  await expect(family.getByRole('button', { name: '打 96110 一起问' })).toBeVisible()
  await expect(family.getByRole('button', { name: /存家人的电话/ })).toBeVisible()
  await family.getByRole('button', { name: '看这种骗术怎么演' }).click()
  await expect(family.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
})

test('once the page is open, a message and a picture of a code are checked without a network', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/check/index', null)
  const picture = await pictureOfCode('http://icbc.com.cn.pay-x.top/login', await context.newPage())
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '二维码图片' }).click()
  await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture })
  await expect(page.getByText('pay-x.top', { exact: true })).toBeVisible()
  await expect(page.getByText('装成官方网址，其实不是。')).toBeVisible()

  await page.getByRole('button', { name: '再查一条' }).click()
  await check(page, SCAM)
  await expect(page.getByText('很像骗局')).toBeVisible()
})

test('a picture without a code takes nothing away', async ({ visit, context }) => {
  const page = await visit('pages/check/index', null)
  const blank = await (await context.newPage()).screenshot()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '二维码图片' }).click()
  await (await chooser).setFiles({ name: 'blank.png', mimeType: 'image/png', buffer: blank })
  await expect(page.getByText('没认出二维码。换一张清楚些的图再试。')).toBeVisible()
})

test('a call is described and its message typed by keyboard alone', async ({ visit }) => {
  const page = await visit('pages/check/index', null)
  await expect(page.getByRole('tab', { name: '接了电话' })).toBeVisible()
  await typeInto(page, /^把短信、聊天粘到这里$/, SCAM)
  await pressKey(page, /^查一查$/)
  await expect(page.getByText('很像骗局')).toBeVisible()
  await pressKey(page, /^再查一条$/)

  const message = page.getByRole('tab', { name: '短信、聊天' })
  await message.focus()
  await page.keyboard.press('ArrowRight')
  await pressKey(page, /^不让我告诉家里人$/)
  await pressKey(page, /^让我转账、汇款$/)
  await pressKey(page, /^查一查$/)
  await expect(page.getByText('很像骗局')).toBeVisible()
})

/** A photograph of the code, as somebody would have it in their album. */
async function pictureOfCode(text: string, page: Page): Promise<Buffer> {
  await page.setContent(renderSVG(text, { pixelSize: 8 }))
  const picture = await page.locator('svg').screenshot()
  await page.close()
  return picture
}
