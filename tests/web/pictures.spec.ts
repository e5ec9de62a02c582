import type { Page } from '@playwright/test'
import { EXIF } from '../domain/pictures/a-jpeg'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const CONSOLE = 'pages/console/index?section=broadcasts'
const PHONE = { width: 390, height: 844 }
const HEADLINE = '快递短信让点链接，先别点'
const FAKE_MESSAGE = '冒充快递的短信，要人点链接领赔款'
const FAKE_PAGE = '假快递网页，要填银行卡号'
const SHOTS = process.env.PICTURE_SHOTS

async function shoot(page: Page, name: string) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const savedIn = (page: Page) => expect(page.getByText('已存好，换一台设备也能接着写。')).toBeVisible()

type Scene = { readonly width: number; readonly height: number; readonly kind: 'message' | 'noise' }

/** A picture as a phone has it: words on paper, or a scene with no plain spot, which hardly gets smaller. */
async function aPhoto(page: Page, scene: Scene): Promise<Buffer> {
  const base64 = await page.evaluate(({ width, height, kind }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height })
    const context = canvas.getContext('2d') as CanvasRenderingContext2D
    context.fillStyle = '#f4f1ea'
    context.fillRect(0, 0, width, height)
    if (kind === 'noise') {
      const pixels = context.getImageData(0, 0, width, height)
      for (let at = 0; at < pixels.data.length; at++) pixels.data[at] = (at * 2_654_435_761) >>> (at % 24)
      context.putImageData(pixels, 0, 0)
    }
    context.fillStyle = '#13213a'
    context.font = `${Math.round(width / 16)}px sans-serif`
    const lines = [
      '【速达快递】',
      '您的包裹已丢失',
      '点击链接领取',
      '三倍赔款 198 元',
      'http://sd-kd.example',
    ]
    lines.forEach((line, at) => context.fillText(line, width / 12, (height / 8) * (at + 1.5)))
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  }, scene)
  const [start, rest] = [
    Buffer.from(base64, 'base64').subarray(0, 2),
    Buffer.from(base64, 'base64').subarray(2),
  ]
  return Buffer.concat([start, Buffer.from(EXIF), rest])
}

async function attach(page: Page, buffer: Buffer) {
  const choosing = page.waitForEvent('filechooser')
  const sending = page.waitForRequest((request) => request.postData()?.includes('uploadPicture') ?? false)
  await press(page, '加一张图片')
  await (await choosing).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer })
  const sent = (await sending).postData() ?? ''
  const [, base64 = ''] = /"jpegBase64":"([^"]+)"/.exec(sent) ?? []
  return { before: buffer.length, sent: sent.length, jpeg: Buffer.from(base64, 'base64') }
}

test('a picture goes from the organiser past the reviewer to the resident, who may only hear it', async ({
  visit,
}) => {
  const organiser = await visit(CONSOLE, 'organiser')
  await press(organiser, '写一条预警')
  await press(organiser, /^哪一类骗局/)
  await organiser.getByRole('radio', { name: '保健品会销' }).click()
  await press(organiser, '用指南写好的草稿')
  await savedIn(organiser)
  await organiser.getByRole('textbox', { name: '标题' }).fill(HEADLINE)
  await savedIn(organiser)

  const upright = await attach(
    organiser,
    await aPhoto(organiser, { width: 3000, height: 4000, kind: 'message' }),
  )
  await expect(organiser.getByRole('textbox', { name: '第 1 张图上是什么' })).toBeVisible()
  const noise = await attach(organiser, await aPhoto(organiser, { width: 2400, height: 1600, kind: 'noise' }))
  for (const picture of [upright, noise]) {
    expect(picture.before).toBeGreaterThan(100_000)
    expect(picture.sent).toBeLessThan(100_000)
    expect(picture.jpeg.includes('Exif')).toBe(false)
  }
  if (SHOTS) console.log({ upright: [upright.before, upright.sent], noise: [noise.before, noise.sent] })
  await press(organiser, '送去审核')
  await expect(organiser.getByText('每张图片都要写一句图上是什么，最多 60 字。')).toBeVisible()
  await organiser.getByRole('textbox', { name: '第 1 张图上是什么' }).fill(FAKE_MESSAGE)
  await organiser.getByRole('textbox', { name: '第 2 张图上是什么' }).fill(FAKE_PAGE)
  await savedIn(organiser)
  await expect(organiser.getByAltText(FAKE_MESSAGE)).toBeVisible()
  await shoot(organiser, '1-written')
  await organiser.getByRole('textbox', { name: '第 2 张图上是什么' }).scrollIntoViewIfNeeded()
  await shoot(organiser, '2-fields')
  await organiser.setViewportSize(PHONE)
  await organiser.getByRole('textbox', { name: '第 1 张图上是什么' }).scrollIntoViewIfNeeded()
  await shoot(organiser, '3-fields-phone')
  await organiser.setViewportSize({ width: 1440, height: 900 })
  await press(organiser, '去掉第 2 张')
  await expect(organiser.getByAltText(FAKE_PAGE)).toHaveCount(0)
  await savedIn(organiser)
  await press(organiser, '送去审核')
  await expect(organiser.getByText('送去审核了')).toBeVisible()

  const reviewer = await visit(CONSOLE, 'reviewer')
  await press(reviewer, new RegExp(HEADLINE))
  await expect(reviewer.getByAltText(FAKE_MESSAGE)).toBeVisible()
  await shoot(reviewer, '4-review')
  await press(reviewer, '通过，发给居民')
  await reviewer.getByRole('dialog').getByRole('button', { name: '发出', exact: true }).click()
  await expect(reviewer.getByText('发出了，居民的收件箱里有了。')).toBeVisible()

  const resident = await visit('pages/alerts/index', 'citizen')
  await resident.setViewportSize(PHONE)
  await press(resident, new RegExp(HEADLINE))
  const shown = resident.getByAltText(FAKE_MESSAGE)
  await expect(resident.getByRole('button', { name: `放大看：${FAKE_MESSAGE}` })).toBeVisible()
  await shown.scrollIntoViewIfNeeded()
  await expect(shown).toHaveJSProperty('naturalHeight', 1280)
  await shoot(resident, '5-read')
  const opening = resident.context().waitForEvent('page')
  await press(resident, `放大看：${FAKE_MESSAGE}`)
  const enlarged = await opening
  await enlarged.waitForURL(/_storage\/pictures\//)
  await enlarged.close()

  const address = new URL(resident.url()).hash.slice(2)
  const elder = await visit(address, 'elder', 'largest')
  await expect(elder.getByAltText(FAKE_MESSAGE)).toBeVisible()
  await elder.getByText(`图上是：${FAKE_MESSAGE}`).scrollIntoViewIfNeeded()
  await shoot(elder, '6-elder')

  await elder.route('**/functions/**', (route) => route.abort())
  await elder.reload()
  await expect(elder.getByText(`图上是：${FAKE_MESSAGE}`)).toBeVisible()
  await expect(elder.getByAltText(FAKE_MESSAGE)).toHaveCount(0)
  await elder.getByText(`图上是：${FAKE_MESSAGE}`).scrollIntoViewIfNeeded()
  await shoot(elder, '7-offline')
})

test('what is no picture is named as such, and nothing of the draft is lost', async ({ visit }) => {
  const organiser = await visit(CONSOLE, 'organiser')
  await press(organiser, '写一条预警')
  await organiser.getByRole('textbox', { name: '标题' }).fill('写到一半的标题')
  const choosing = organiser.waitForEvent('filechooser')
  await press(organiser, '加一张图片')
  const chooser = await choosing
  await chooser.setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('不是图片') })
  await expect(organiser.getByText('这张图片打不开，没有加上。')).toBeVisible()
  await expect(organiser.getByRole('textbox', { name: '标题' })).toHaveValue('写到一半的标题')
  await shoot(organiser, '8-unreadable')
})
