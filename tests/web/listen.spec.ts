import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const GUIDE = 'pages/guides/index?id=fake-police'

/** What the tests see of the browser's voice. */
type Spoken = { readonly said: string[]; readonly finish: () => void; readonly fail: () => void }

/** A headless browser has no voices: this stands for one that says a sentence until it is told to finish. */
async function giveVoice(page: Page, languages: readonly string[], localService = true): Promise<void> {
  await page.addInitScript(
    ([langs, isLocal]) => {
      let current: SpeechSynthesisUtterance | undefined
      const said: string[] = []
      const end = (tell: (utterance: SpeechSynthesisUtterance) => void) => {
        const ended = current
        current = undefined
        if (ended) tell(ended)
      }
      const fail = () => end((ended) => ended.onerror?.(new Event('error') as SpeechSynthesisErrorEvent))
      // A browser takes voices of its own only.
      Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { value: null, writable: true })
      const voice = {
        getVoices: () => langs.map((lang) => ({ lang, localService: isLocal })),
        speak: (utterance: SpeechSynthesisUtterance) => {
          current = utterance
          said.push(utterance.text)
        },
        cancel: fail,
        onvoiceschanged: null,
      }
      const finish = () => end((ended) => ended.onend?.(new Event('end') as SpeechSynthesisEvent))
      Object.defineProperty(window, 'speechSynthesis', { value: voice, configurable: true })
      const spoken = { said, finish, fail, isSilent: () => !current }
      Object.defineProperty(window, 'spoken', { value: spoken, configurable: true })
    },
    [languages, localService] as const,
  )
}

const said = (page: Page) => page.evaluate(() => (Reflect.get(window, 'spoken') as Spoken).said)
const finish = (page: Page) => page.evaluate(() => (Reflect.get(window, 'spoken') as Spoken).finish())
const fail = (page: Page) => page.evaluate(() => (Reflect.get(window, 'spoken') as Spoken).fail())
const isSilent = (page: Page) =>
  page.evaluate(() => (Reflect.get(window, 'spoken') as { isSilent: () => boolean }).isSilent())
const marked = (page: Page) => page.locator('.is-spoken')
const listen = (page: Page) => page.getByRole('button', { name: '听一听' }).click()

test('an elder hears the short guide, and the mark follows the voice until it ends', async ({
  page,
  visit,
}) => {
  await giveVoice(page, ['en-US', 'zh-CN'])
  await visit(GUIDE, 'elder', 'large')
  await listen(page)
  await expect(marked(page)).toHaveText('冒充公检法')
  const sentences = await page.locator('.guide__brief').allTextContents()
  expect(sentences).toHaveLength(2)
  for (const sentence of sentences) {
    while ((await marked(page).textContent()) !== sentence) await finish(page)
    await expect(marked(page)).toBeInViewport({ ratio: 1 })
  }
  while ((await marked(page).count()) > 0) await finish(page)
  await expect(page.getByRole('button', { name: '听一听' })).toBeVisible()
  // A number to call is shown as it is dialled, and said digit by digit.
  expect((await said(page)).join('')).toContain(sentences.join('').replace('96110', '九六幺幺零'))
})

test('in the whole guide what is read stays on the screen, clear of the head and the foot', async ({
  page,
  visit,
}) => {
  await giveVoice(page, ['zh_CN'])
  await visit(GUIDE, 'citizen')
  await expect(page.getByRole('heading', { name: '现在该怎么做' })).toBeAttached()
  await listen(page)
  await expect(marked(page)).toHaveText('冒充公检法')
  const foot = await page.getByRole('contentinfo').boundingBox()
  const seen = new Set<string>()
  while ((await marked(page).count()) > 0) {
    seen.add((await marked(page).textContent()) ?? '')
    await expect
      .poll(async () => {
        const box = await marked(page).boundingBox()
        return box && box.y > 52 && box.y + box.height <= (foot?.y ?? 0)
      })
      .toBe(true)
    await finish(page)
  }
  expect(seen.size).toBeGreaterThan(15)
  expect((await said(page)).filter((words) => Buffer.byteLength(words) > 150)).toEqual([])
})

test('the voice stops on a press, goes on from there, and falls silent with the page', async ({
  page,
  visit,
}) => {
  await giveVoice(page, ['zh-CN'])
  await visit(GUIDE, 'elder', 'large')
  await listen(page)
  await finish(page)
  const sentence = await marked(page).textContent()
  await page.getByRole('button', { name: '停下' }).click()
  await expect(marked(page)).toHaveCount(0)
  expect(await isSilent(page)).toBe(true)
  await page.getByRole('button', { name: '接着听' }).click()
  await expect(marked(page)).toHaveText(sentence ?? '')
  await page.getByRole('button', { name: '练 5 道题' }).click()
  await expect(page.getByText(/第 1 题/)).toBeVisible()
  expect(await isSilent(page)).toBe(true)
})

test('a voice that fails falls silent without a word, and the text stays', async ({ page, visit }) => {
  await giveVoice(page, ['zh-CN'])
  await visit(GUIDE, 'elder', 'large')
  await expect(page.getByRole('button', { name: '听一听' })).toBeVisible()
  const before = await page.getByRole('main').textContent()
  await listen(page)
  await fail(page)
  await expect(marked(page)).toHaveCount(0)
  expect(await page.getByRole('main').textContent()).toBe(before)
})

test('a phone without a Chinese voice says so quietly', async ({ page, visit }) => {
  await giveVoice(page, ['en-US', 'fr-FR'])
  await visit(GUIDE, 'elder', 'large')
  await expect(page.getByText('这部手机不能朗读，请看文字，或请家人念。')).toBeVisible()
  await expect(page.getByRole('button', { name: '听一听' })).toHaveCount(0)
})

test('what is private is read by a voice on the device, never by one far away', async ({ page, visit }) => {
  await giveVoice(page, ['zh-CN'], false)
  await visit('pages/rescue/index', null)
  await expect(page.getByText('接通后，照着念')).toBeVisible()
  await expect(page.getByRole('button', { name: '听一听' })).toHaveCount(0)
  await giveVoice(page, ['zh-CN'], true)
  await page.reload()
  await expect(page.getByRole('button', { name: '听一听' })).toBeVisible()
})
