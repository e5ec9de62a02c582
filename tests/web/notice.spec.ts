import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const SHOTS = process.env.NOTICE_SHOTS
async function shoot(page: Page, name: string) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}
const TITLE = '致家长：假期用手机的几件事'

test('an organiser writes, a reviewer sends it out, a parent confirms, paper is counted, one sheet is kept', async ({
  visit,
}) => {
  const desk = await visit('pages/console/index?section=notices', 'organiser')
  await press(desk, '写一份')
  await desk.getByRole('textbox', { name: '标题' }).fill(TITLE)
  await press(desk, '送审')
  await expect(desk.getByText('正文要有 1 到 8 段，每段 4 到 300 字。')).toBeVisible()
  await desk
    .getByRole('textbox', { name: '正文' })
    .fill('放假了，孩子用手机的时间多了。\n请留意免费送皮肤的骗局。')
  for (const [number, promise] of [
    '和孩子说一说免费送皮肤',
    '看一看孩子的付款记录',
    '有疑问打 96110',
  ].entries())
    await desk.getByRole('textbox', { name: `家长要做到的第 ${number + 1} 件事` }).fill(promise)
  await shoot(desk, '1-editor')
  await desk.reload()
  await press(desk, '写一份')
  await expect(desk.getByRole('textbox', { name: '标题' })).toHaveValue(TITLE)
  await press(desk, '送审')
  await expect(desk.getByText('送审了。审核员看过就发出。')).toBeVisible()

  const review = await visit('pages/console/index?section=notices', 'reviewer')
  await review.getByRole('button', { name: new RegExp(TITLE) }).click()
  await shoot(review, '2-review')
  await press(review, '可以，发出')
  await expect(review.getByText('发出去了。')).toBeVisible()

  const parent = await visit('pages/notice/index', 'parent')
  await parent.setViewportSize({ width: 390, height: 844 })
  await shoot(parent, '3-list')
  await parent.getByRole('button', { name: new RegExp(TITLE) }).click()
  await expect(parent.getByText('请留意免费送皮肤的骗局。')).toBeVisible()
  await shoot(parent, '4-detail')
  const confirm = parent.getByRole('button', { name: '我看过了，确认' })
  await expect(confirm).toBeHidden()
  for (const promise of ['和孩子说一说免费送皮肤', '看一看孩子的付款记录', '有疑问打 96110'])
    await parent.getByRole('checkbox', { name: promise }).click()
  await confirm.click()
  await expect(parent.getByText(/您确认过了/)).toBeVisible()
  await shoot(parent, '5-confirmed')
  await parent.reload()
  await expect(parent.getByText(/您确认过了/)).toBeVisible()

  const counting = await visit('pages/console/index?section=notices', 'organiser')
  await counting.setViewportSize({ width: 1440, height: 900 })
  await counting.getByRole('button', { name: new RegExp(TITLE) }).click()
  await expect(counting.getByText('确认的不到五个人，先不显示人数')).toBeVisible()
  await counting.getByRole('textbox', { name: '一共多少份' }).fill('31')
  await press(counting, '记下份数')
  await counting.getByRole('button', { name: new RegExp(TITLE) }).click()
  await expect(counting.getByText('纸质的 31 份')).toBeVisible()
  await shoot(counting, '6-published')
  await press(counting, '存档：打印一页')
  await expect(counting.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
  await shoot(counting, '7-file')
  await counting.emulateMedia({ media: 'print' })
  const pdf = await counting.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
})
