import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const inSheet = (page: Page) => page.getByRole('dialog')
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

async function openCodes(page: Page, unit: RegExp): Promise<void> {
  await page.getByRole('list', { name: '单位，一级一级' }).getByRole('button', { name: unit }).click()
  await expect(page.getByRole('heading', { name: '单位码' })).toBeVisible()
}

/** Makes a code for a parents' evening and answers it. */
async function makeCode(page: Page, cap: string): Promise<string> {
  await press(page, '建一个单位码')
  await page.getByRole('textbox', { name: '做什么用' }).fill('家长会 11 月')
  await page.getByRole('textbox', { name: '最多几个人' }).fill(cap)
  await press(page, '建好')
  const words = await page.getByText(/^建好了：/).textContent()
  return /[0-9A-Z]{6}/.exec(String(words))?.[0] ?? ''
}

test('an organiser makes a code for a meeting, people join until it is full, and it is revoked', async ({
  visit,
  cloud,
}) => {
  const page = await visit('pages/console/index?section=units', 'organiser')
  await openCodes(page, /^青禾县/)
  const code = await makeCode(page, '2')
  const join = (openId: string) =>
    cloud.call(
      'members',
      'joinUnit',
      { unitCode: code, audience: 'parent', consentVersion: CONSENT_VERSION },
      { as: `wechat:${openId}`, idempotencyKey: `joins-the-meeting-${openId}` },
    )
  await join('first')
  await page.reload()
  await openCodes(page, /^青禾县/)
  await expect(page.getByRole('button', { name: new RegExp(code) })).toContainText('1 / 2 人')
  await join('second')
  expect(await join('third')).toMatchObject({ error: { code: 'JOIN_CODE_FULL' } })

  await page.getByRole('button', { name: new RegExp(code) }).click()
  await inSheet(page).getByRole('button', { name: '停用这个码' }).click()
  await inSheet(page).getByRole('button', { name: '停用', exact: true }).click()
  await expect(page.getByText(`${code} 停用了。`)).toBeVisible()
  await expect(page.getByRole('button', { name: new RegExp(code) })).toContainText('停用了')
})

test('a code becomes a poster and a sheet for the meeting, each exactly one sheet of A4', async ({
  visit,
}) => {
  const page = await visit('pages/console/index?section=units', 'organiser')
  await openCodes(page, /^青禾县/)
  const code = await makeCode(page, '60')
  await page.getByRole('button', { name: new RegExp(code) }).click()
  for (const door of ['打印 A4 海报', '打印开会用的大码']) {
    await inSheet(page).getByRole('button', { name: door }).click()
    await expect(page.getByRole('img', { name: '加入青禾县的二维码' })).toBeVisible()
    const last = page.getByText(door === '打印 A4 海报' ? '青禾县 宣' : /^这个码用到/)
    const room = await last.evaluate((element) => {
      const sheet = element.closest('.paper')?.getBoundingClientRect()
      return (sheet?.bottom ?? 0) - element.getBoundingClientRect().bottom
    })
    expect([door, room > 0]).toEqual([door, true])
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
    await page.goBack()
  }
})

test('whoever opens the code of a poster on the web takes it along into WeChat', async ({ visit }) => {
  const page = await visit('pages/join/index?unitCode=BJ8001')
  await expect(page.getByRole('img', { name: '单位码：B J 8 0 0 1' })).toBeVisible()
  await expect(page.getByText(/打开小程序，点“我的”，填这个单位码/)).toBeVisible()
})
