import type { Page } from '@playwright/test'
import { expect, test, type TextSize } from './fixtures'
import { pressKey, typeInto } from './keyboard'
import { overflow, seriousFindings, smallTargets } from './readable'

const field = (page: Page) => page.getByRole('textbox', { name: '想找哪种骗术' })
const found = (page: Page, name: RegExp) => page.getByRole('button', { name })

test('from the learn page two initials lead to the guide; what was typed is there on the way back', async ({
  visit,
}) => {
  const page = await visit('pages/learn/index', 'citizen')
  await page.getByRole('button', { name: /^找一找/ }).click()
  await field(page).fill('sd')
  await expect(page.getByRole('heading', { name: '骗术', exact: true })).toBeVisible()
  await found(page, /^刷单返利/).click()
  await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()

  await page.goBack()
  await expect(field(page)).toHaveValue('sd')
  await page.goBack()
  await page.getByRole('button', { name: /^找一找/ }).click()
  await expect(field(page)).toHaveValue('sd')
  await expect(found(page, /^刷单返利/)).toBeVisible()
})

test('a red flag opens the guide at that flag', async ({ visit }) => {
  const page = await visit('pages/search/index', null)
  await field(page).fill('共享屏幕')
  await found(page, /^共享屏幕/).click()
  await expect(page).toHaveURL(/guides\/index\?id=[a-z-]+&flag=screen-sharing/)
})

test('by keyboard alone somebody finds a guide and goes on to the check', async ({ visit }) => {
  const page = await visit('pages/learn/index', null)
  await expect(page.getByRole('tab', { name: '长辈' })).toBeVisible()
  await pressKey(page, /^找一找/)
  await expect(field(page)).toBeVisible()
  await typeInto(page, /^想找哪种骗术$/, '公安局')
  await pressKey(page, /^冒充公检法/)
  await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
  await page.goBack()
  await expect(field(page)).toBeVisible()
  await pressKey(page, /^清空，重新找$/)
  await typeInto(page, /^想找哪种骗术$/, 'qqqq')
  await pressKey(page, /^查一条消息$/)
  await expect(page.getByRole('textbox', { name: '把短信、聊天粘到这里' })).toBeVisible()
})

test('once the app is open, it finds without a network, also on a page never opened', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/learn/index', null)
  await expect(page.getByRole('tab', { name: '长辈' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  await page.getByRole('button', { name: /^找一找/ }).click()
  await field(page).fill('tuikuan')
  await expect(found(page, /^冒充客服退款/)).toBeVisible()
})

test('home asks for the search last of all, after the rescue', async ({ cloud, browser }) => {
  const page = await browser.newPage()
  const requested: string[] = []
  const received = new Map<string, string>()
  page.on('request', (request) => requested.push(request.url()))
  page.on('response', (response) => {
    const keep = (text: string) => received.set(response.url(), text)
    void response.text().then(keep, () => undefined)
  })
  await page.goto(cloud.url)
  const placeOf = (words: string) => requested.findIndex((url) => received.get(url)?.includes(words))
  await expect.poll(() => placeOf('documentCount')).toBeGreaterThan(0)
  expect(placeOf('先停下，再打')).toBeGreaterThan(2)
  expect(placeOf('documentCount')).toBeGreaterThan(placeOf('先停下，再打'))
  await page.close()
})

const SIZES: readonly { readonly size: TextSize; readonly least: number }[] = [
  { size: 'standard', least: 44 },
  { size: 'large', least: 60 },
  { size: 'largest', least: 60 },
]

for (const { size, least } of SIZES) {
  for (const [state, typed] of [
    ['found', '验证码'],
    ['nothing', 'qqqq'],
  ] as const) {
    test(`what is ${state} can be read, heard and pressed at the text size ${size}`, async ({ visit }) => {
      const page = await visit('pages/search/index', null, size)
      await field(page).fill(typed)
      await expect(page.getByRole('button', { name: '清空，重新找' })).toBeVisible()
      await page.screenshot({ path: `screenshots/search-${state}-${size}.png` })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await seriousFindings(page)).toEqual([])
      expect(await smallTargets(page, least)).toEqual([])
    })
  }
}
