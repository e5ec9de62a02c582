import type { Page } from '@playwright/test'
import { expect, test, type TextSize } from './fixtures'

/** What a screen reader has to say of the page, line by line. */
const heard = (page: Page): Promise<string> => page.locator('.screen').last().ariaSnapshot()

const SIZES: readonly TextSize[] = ['standard', 'large']

for (const size of SIZES) {
  test.describe(`heard at the text size ${size}`, () => {
    test('the script says a word for each gap', async ({ visit }) => {
      const page = await visit('pages/rescue/index', null, size)
      await expect(page.getByRole('heading', { name: '接通后，照着念' })).toBeVisible()
      expect(await heard(page)).toContain('我叫什么什么，在什么什么。')
      expect(await heard(page)).not.toContain('＿')
    })

    test('a step that takes the place of another is heard from its heading', async ({ visit }) => {
      const page = await visit('pages/rescue/index', null, size)
      await page.getByRole('button', { name: /打完了，下一步/ }).click()
      await expect(page.getByRole('heading', { name: '准备账号和时间' })).toBeFocused()
      await page.getByRole('button', { name: /^下一步/ }).click()
      await expect(page.getByRole('heading', { name: '请警察止付' })).toBeFocused()
      await page.getByRole('button', { name: '看全部八步' }).click()
      await expect(page.getByRole('heading', { name: '这八步，不用按顺序' })).toBeFocused()
    })

    test('a check is heard from its answer, and the next one from the name of the page', async ({
      visit,
    }) => {
      const page = await visit('pages/check/index', null, size)
      await page.getByRole('textbox').fill('您涉嫌洗钱，请把钱转到安全账户。')
      await page.getByRole('button', { name: '查一查', exact: true }).click()
      await expect(page.getByRole('heading', { name: '很像骗局' })).toBeFocused()
      await page.getByRole('button', { name: '再查一条' }).click()
      await expect(page.getByRole('heading', { name: '查一查' })).toBeFocused()
    })

    test('the evidence list is heard from where it turns to', async ({ visit }) => {
      const page = await visit('pages/evidence/index', null, size)
      await page.getByRole('button', { name: /您怎么称呼/ }).click()
      await expect(page.getByRole('heading', { name: '您怎么称呼' })).toBeFocused()
      await page.getByRole('button', { name: '返回' }).click()
      await expect(page.getByRole('heading', { name: '证据清单' })).toBeFocused()
    })

    test('a field says its name once', async ({ visit }) => {
      const page = await visit('pages/family/index', null, size)
      await expect(page.getByRole('textbox', { name: '怎么叫' })).toBeVisible()
      expect((await heard(page)).match(/怎么叫/g)).toHaveLength(1)
      expect((await heard(page)).match(/电话号码/g)).toHaveLength(1)
    })

    test('a checked message is heard without the numbers of its marks', async ({ visit }) => {
      const page = await visit('pages/check/index', null, size)
      await page.getByRole('textbox').fill('您涉嫌洗钱，请把钱转到安全账户。')
      await page.getByRole('button', { name: '查一查', exact: true }).click()
      await expect(page.getByRole('button', { name: /^安全账户/ })).toBeVisible()
      // How many kinds there are is no mark.
      const said = (await heard(page)).replace(/对上 \d 种/, '')
      expect(said).not.toMatch(/(text|listitem|button)[^\n]*["' ][1-9]["' ]/)
    })
  })
}
