import { expect, test } from './fixtures'
import { tabTo } from './keyboard'

test('a student goes from home to a guide, and from there through five questions', async ({ visit }) => {
  const page = await visit('pages/home/index', 'student')
  await page.getByRole('button', { name: '识骗' }).click()
  await page.getByRole('button', { name: /刷单返利/ }).click()
  await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()

  await page.getByRole('button', { name: /练 5 道题/ }).click()
  for (let question = 1; question <= 5; question++) {
    await expect(page.getByRole('heading', { name: `第 ${question} 题，共 5 题` })).toBeVisible()
    await page.getByRole('button', { name: '像骗局' }).click()
    await page.getByRole('button', { name: question < 5 ? '下一题' : /结果/ }).click()
  }
  await expect(page.getByText(/认出/).first()).toBeVisible()
  await expect(page.getByText(/真消息/).first()).toBeVisible()
})

test('a student signs the pledge by hand, once, and finds the certificate again', async ({ visit }) => {
  const page = await visit('pages/pledges/index', 'student')
  await page.getByRole('checkbox', { name: '我读完了，愿意这样做' }).click()
  await page.getByRole('radio', { name: '我满 14 岁了' }).click()
  const pad = page.getByRole('img', { name: /手写签名区/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('there is nowhere to sign')
  await page.mouse.move(box.x + 40, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 8 })
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 8 })
  await page.mouse.up()
  await page.getByRole('button', { name: '签好了，提交' }).click()
  const number = page.getByText(/CN-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}/)
  await expect(number).toBeVisible()
  const first = await number.textContent()

  await page.reload()
  await expect(page.getByText(/CN-\d\d-/)).toHaveText(String(first))
})

test('a citizen signs by holding Enter, and a guest verifies the certificate by the code on it', async ({
  visit,
  context,
}) => {
  const page = await visit('pages/pledges/index', 'citizen')
  await page.getByRole('checkbox', { name: '我读完了，愿意这样做' }).click()
  await tabTo(page, /^不写字，按住就能签/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^按住这里，签下承诺/)
  await page.keyboard.down('Enter')
  await expect(page.getByText('本人按住签下')).toBeVisible()
  await page.keyboard.up('Enter')
  const number = /CN-[0-9A-Z-]+/.exec(String(await page.getByText(/^编号 CN-/).textContent()))?.[0]

  const guest = await context.newPage()
  const app = new URL(page.url())
  await guest.goto(`${app.origin}/#/pages/pledges/verify/index?number=${number}`)
  await expect(guest.getByText('有这张证书，编号对得上')).toBeVisible()
  await expect(guest.getByText('村、社区')).toBeVisible()
})

test('a guest types the number of a certificate that does not exist, and keeps what was typed', async ({
  visit,
}) => {
  const page = await visit('pages/pledges/verify/index')
  await page.getByLabel('证书编号').fill('cn 26 0000 0000 0000')
  await page.getByRole('button', { name: '核对' }).click()
  await expect(page.getByText(/没找到这张证书/)).toBeVisible()
  await expect(page.getByLabel('证书编号')).toHaveValue('cn 26 0000 0000 0000')
})

test('a parent reads an alert and says so; it is no longer unread', async ({ visit }) => {
  const page = await visit('pages/alerts/index', 'parent')
  await page.getByRole('button', { name: /有人混进家长群/ }).click()
  await expect(page.getByText('先别扫码，给班主任打电话问一句。')).toBeVisible()
  await page.getByRole('button', { name: '我知道了' }).click()
  await expect(page.getByRole('button', { name: '我知道了' })).toBeHidden()
  await page.goBack()
  await expect(page.getByRole('button', { name: /有人混进家长群/ })).not.toContainText('正在发生')
})

test('what was read stays readable without a network, with its date', async ({ visit, context }) => {
  const page = await visit('pages/learn/index', 'citizen')
  await page.getByRole('button', { name: /冒充公检法/ }).click()
  await expect(page.getByText('先吓住您')).toBeVisible()
  await context.setOffline(true)
  await page.goBack()
  await page.getByRole('button', { name: /冒充公检法/ }).click()
  await expect(page.getByText('先吓住您')).toBeVisible()
  await expect(page.getByText(/没有网络。下面是/)).toBeVisible()
})

test('the inbox stays readable without a network, also what was never opened', async ({ visit, context }) => {
  const page = await visit('pages/alerts/index', 'parent')
  await expect(page.getByRole('button', { name: /有人混进家长群/ })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await context.setOffline(true)
  await page.getByRole('button', { name: /有人混进家长群/ }).click()
  await expect(page.getByText('先别扫码，给班主任打电话问一句。')).toBeVisible()
  await expect(page.getByText(/没有网络。下面是/)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('button', { name: /有人混进家长群/ })).toBeVisible()
  await context.setOffline(false)
})

test('whoever met what an alert tells of finds the kind chosen and the first line written', async ({
  visit,
}) => {
  const page = await visit('pages/alerts/index', 'parent')
  await page.getByRole('button', { name: /有人混进家长群/ }).click()
  await page.getByRole('button', { name: '我也遇到了' }).click()
  await expect(page.getByRole('radio', { name: '冒充班主任收费', checked: true })).toBeVisible()
  await page.getByRole('radio', { name: /^正在发生/ }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await expect(page.getByRole('textbox', { name: /^经过/ })).toHaveValue(/^和预警“.+”说的一样。/)
})

test('the rescue works without a network from the first tap', async ({ visit, context }) => {
  const page = await visit('pages/home/index', null)
  await expect(page.getByRole('link', { name: '我被骗了' })).toBeVisible()
  await page.getByRole('link', { name: '我被骗了' }).click()
  await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
  await context.setOffline(true)
  await page.getByRole('button', { name: /打完了，下一步/ }).click()
  await expect(page.getByRole('img', { name: '共 8 步，现在第 2 步' })).toBeVisible()
})

test('the text size chosen under me raises every text and every target', async ({ visit }) => {
  const page = await visit('pages/me/index', 'citizen')
  const sizeOf = () =>
    page.getByText('按这个给您看合适的文章和预警。').evaluate((words) => {
      const root = words.closest('.screen')
      return root ? parseFloat(getComputedStyle(root).fontSize) : 0
    })
  await expect.poll(sizeOf).toBe(18)
  await page.getByRole('radio', { name: '特大' }).click()
  await expect.poll(sizeOf).toBeCloseTo(30, 0)
  await page.reload()
  await expect.poll(sizeOf).toBeCloseTo(30, 0)
})
