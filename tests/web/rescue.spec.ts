import { expect, test } from './fixtures'
import { CONSOLE_PAGES, RESIDENT_PAGES } from './pages'

/** The rescue says itself how to call; its list does, too. */
const PART_OF_RESCUE = ['rescue', 'evidence']
const OTHER_PAGES = [...RESIDENT_PAGES, ...CONSOLE_PAGES].filter(({ name }) => !PART_OF_RESCUE.includes(name))

const TRIED = OTHER_PAGES.flatMap((page) => [
  { ...page, size: 'standard' as const },
  { ...page, size: 'largest' as const },
])

for (const { name, route, as, size } of TRIED) {
  test(`the rescue is one tap away on ${name} at the text size ${size}`, async ({ visit }) => {
    const page = await visit(route, as, size)
    // What still arrives from the cloud may move the way out from under the pointer.
    await page.waitForLoadState('networkidle')
    const ways = page
      .getByRole('link', { name: /我被骗了/ })
      .or(page.getByRole('button', { name: /我被骗了|陪他走一遍/ }))
    await ways.filter({ visible: true }).last().click()
    await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
  })
}

test('the rescue is two taps away on the evidence list, and 110 one', async ({ visit }) => {
  const page = await visit('pages/evidence/index', null)
  await expect(page.getByRole('button', { name: '打 110' })).toBeVisible()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('link', { name: '我被骗了' }).click()
  await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
})

test('whoever has opened the app once finds the whole rescue without a network, and sends nothing', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/home/index', null)
  await expect(page.getByRole('link', { name: '我被骗了' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await context.setOffline(true)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))

  await page.getByRole('link', { name: '我被骗了' }).click()
  await page.getByRole('button', { name: /打完了，下一步/ }).click()
  await page.getByRole('button', { name: /一样一样记下来/ }).click()
  await page.getByRole('button', { name: /第 1 笔钱/ }).click()
  await page.getByRole('textbox', { name: '转了多少元' }).fill('1.2 万')
  await page.getByRole('button', { name: /下一项/ }).click()
  await page.getByRole('textbox', { name: '收款人的名字或昵称' }).fill('某某商行')
  await page.getByRole('button', { name: '返回' }).last().click()
  await page.getByRole('button', { name: '整理好，念给民警' }).click()
  await expect(page.getByText('金额：12,000 元')).toBeVisible()
  await expect(page.getByText('收款人：某某商行')).toBeVisible()
  const picture = page.waitForEvent('download')
  await page.getByRole('button', { name: '存成图片' }).click()
  expect((await picture).suggestedFilename()).toBe('证据清单.png')
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([])
})

test('the evidence list outlives a reload, and nothing outlives erasing it', async ({ visit }) => {
  const page = await visit('pages/evidence/index', null)
  await page.getByRole('button', { name: /您怎么称呼/ }).click()
  await page.getByRole('textbox', { name: '怎么称呼您' }).fill('张阿姨')
  await page.reload()
  await expect(page.getByRole('button', { name: /您怎么称呼/ })).toContainText('张阿姨')
  await expect(page.getByRole('button', { name: /还想说的/ })).toBeVisible()
  await page.getByRole('button', { name: '全部清掉' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '全部清掉' }).click()
  await expect(page.getByText('清掉了，这部手机上没有了。')).toBeVisible()
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('张阿姨')
})

test('my data lists what the rescue keeps on this device, and erases it', async ({ visit }) => {
  const page = await visit('pages/evidence/index', null)
  await page.getByRole('button', { name: /您怎么称呼/ }).click()
  await page.getByRole('textbox', { name: '怎么称呼您' }).fill('张阿姨')
  await page.goto(page.url().replace('evidence', 'family'))
  await page.getByRole('textbox', { name: '怎么叫' }).fill('女儿')
  await page.getByRole('textbox', { name: '电话号码' }).fill('100 0000 0000')
  await page.getByRole('button', { name: '存下' }).click()
  await expect(page.getByRole('button', { name: '打给女儿' })).toBeVisible()
  await page.goto(page.url().replace('family', 'my-data'))
  await expect(page.getByText('“我被骗了”里写的证据清单')).toBeVisible()
  await expect(page.getByText('您存下的家人电话')).toBeVisible()
  await page.getByRole('button', { name: '清掉这部手机上的' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '清掉', exact: true }).click()
  await expect.poll(() => page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/张阿姨|女儿/)
})
