import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ deviceScaleFactor: 1 })

const SHOTS = process.env.ALERT_SHOTS
async function shoot(page: Page, name: string) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

const CONSOLE = 'pages/console/index?section=broadcasts'
const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
const EARLIER = /有人混进家长群收“资料费”/
const CORRECTED = '更正：只有一个班遇到收费骗局'
const REASON = '派出所已经抓到人，这几天没有再发生'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

test('a correction takes the place of the alert, and a cancellation says why', async ({ visit }) => {
  const resident = await visit('pages/alerts/index', 'parent')
  await press(resident, EARLIER)
  await press(resident, '我知道了')
  await expect(resident.getByText('您已经知道了')).toBeVisible()
  const oldLink = new URL(resident.url()).hash.slice(2)

  const organiser = await visit(CONSOLE, 'organiser')
  await organiser.setViewportSize(WIDE)
  await press(organiser, EARLIER)
  await shoot(organiser, '1-published')
  await press(organiser, '更正或补充')
  await organiser.getByRole('textbox', { name: '标题' }).fill(CORRECTED)
  await expect(organiser.getByText('已存好，换一台设备也能接着写。')).toBeVisible()
  await shoot(organiser, '2-correcting')
  await press(organiser, '送去审核')
  await expect(organiser.getByText('送去审核了')).toBeVisible()
  await press(organiser, EARLIER)
  await expect(organiser.getByText('这条已有一份更正在写或在审。先发出的算数。')).toBeVisible()

  const reviewer = await visit(CONSOLE, 'reviewer')
  await press(reviewer, new RegExp(CORRECTED))
  await expect(reviewer.getByText(/第 2 版：发出后，代替 .*那条。改了：标题。/)).toBeVisible()
  await shoot(reviewer, '3-review')
  await press(reviewer, '通过，发给居民')
  await reviewer.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click()
  await expect(reviewer.getByText('发出了，居民的收件箱里有了。')).toBeVisible()
  await shoot(reviewer, '4-after')

  const parent = await visit('pages/alerts/index', 'parent')
  await parent.setViewportSize(PHONE)
  await expect(parent.getByRole('button', { name: new RegExp(`更正 · 重要.*${CORRECTED}`) })).toBeVisible()
  await expect(parent.getByRole('button', { name: EARLIER })).toHaveCount(0)
  await shoot(parent, '5-inbox-corrected')
  await visit(oldLink, 'parent')
  await expect(parent.getByText(/更正：代替 .*发的那条，请以这条为准。/)).toBeVisible()
  await shoot(parent, '6-corrected')
  await press(parent, '我知道了')
  await expect(parent.getByText('您已经知道了')).toBeVisible()

  const cancelling = await visit(CONSOLE, 'organiser')
  await cancelling.setViewportSize(WIDE)
  await press(cancelling, new RegExp(CORRECTED))
  await press(cancelling, '取消这条预警')
  const sheet = cancelling.getByRole('dialog')
  await sheet.getByRole('textbox', { name: '为什么取消' }).fill(REASON)
  await shoot(cancelling, '7-cancelling')
  await sheet.getByRole('button', { name: '确定取消' }).click()
  await expect(cancelling.getByText('取消了，居民会看到原因。')).toBeVisible()
  await shoot(cancelling, '8-ended')

  const elder = await visit('pages/alerts/index', 'elder', 'large')
  await elder.setViewportSize(PHONE)
  await expect(elder.getByRole('button', { name: new RegExp(`已取消.*${REASON}`) })).toBeVisible()
  await shoot(elder, '9-elder-inbox')
  await visit(oldLink, 'elder', 'large')
  await expect(elder.getByText(`取消原因：${REASON}`)).toBeVisible()
  await expect(elder.getByRole('button', { name: '我知道了' })).toHaveCount(0)
  await shoot(elder, '10-elder-cancelled')
  await visit(oldLink, 'parent')
  await expect(elder.getByText('这条预警已经取消。')).toBeVisible()
  await shoot(elder, '11-cancelled')
})
