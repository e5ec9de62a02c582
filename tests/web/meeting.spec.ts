import type { Browser, Page } from '@playwright/test'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

// Twenty minutes of a class in one go: half a minute on an idle machine, a multiple of it on a busy one.
test.setTimeout(240_000)

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const SHOTS = process.env.MEETING_SHOTS
async function shoot(page: Page, name: string) {
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

/** A phone of somebody's own. */
async function inAHand(browser: Browser, as: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const phone = await context.newPage()
  await phone.addInitScript((token) => localStorage.setItem('sign-in', JSON.stringify({ data: token })), as)
  return phone
}

/** The projector's window is lost; the teacher opens the meeting again from the console. */
async function reopened(lost: Page): Promise<Page> {
  const wall = await lost.context().newPage()
  await lost.close()
  await wall.goto(`${new URL(lost.url()).origin}/#/pages/console/index?section=meetings`)
  await press(wall, /正在开/)
  await expect(wall.getByText('大家怎么看')).toBeVisible()
  return wall
}

/** Of the sheet, below what stands last on it. */
const roomBelow = (page: Page, last: RegExp): Promise<number> =>
  page.getByText(last).evaluate((element) => {
    const sheet = element.closest('.paper')?.getBoundingClientRect()
    return (sheet?.bottom ?? 0) - element.getBoundingClientRect().bottom
  })

test('a teacher prepares, the class joins, answers, signs, and keeps a report', async ({
  visit,
  cloud,
  browser,
}) => {
  let wall = await visit('pages/console/index?section=meetings', 'teacher')
  await expect(wall.getByText('还没有开过班会')).toBeVisible()
  await press(wall, '准备一场班会')
  await press(wall, '选好了，出题')
  await expect(wall.getByRole('heading', { name: '五道题，先看一看' })).toBeVisible()
  await shoot(wall, '1-prepared')
  await press(wall, '把第 2 题换一道')
  await press(wall, '开始，亮出大码')
  await expect(wall.getByRole('heading', { name: '用微信扫一扫，进班会' })).toBeVisible()
  const label = await wall.getByRole('img', { name: /^班会码/ }).getAttribute('aria-label')
  const code = String(label)
    .replace(/[^0-9A-Z]/g, '')
    .slice(-6)

  const phones = Array.from({ length: 7 }, (_, number) => `wechat:in-the-class-${number}`)
  let keys = 0
  const send = (action: string, payload: object, as: string) =>
    cloud.call<{ meetingId: string }>('meetings', action, payload, {
      as,
      idempotencyKey: `meeting-of-the-web-${++keys}`,
    })
  const [first] = await Promise.all(phones.map((as) => send('attend', { code }, as)))
  const meetingId = first?.ok ? first.value.meetingId : ''
  await expect(wall.getByText('来了 7 人')).toBeVisible()
  await shoot(wall, '2-gathering')

  // A pupil of the class who has signed nothing yet, whatever other journeys did before.
  const pupil = 'wechat:pupil-of-the-meeting'
  const joining = { unitCode: 'BJ8003', audience: 'student', consentVersion: CONSENT_VERSION }
  await cloud.call('members', 'joinUnit', joining, { as: pupil, idempotencyKey: 'pupil-joins-the-class' })
  const phone = await inAHand(browser, pupil)
  await phone.goto(`${cloud.url}/#/pages/meeting/index?unitCode=${code}`)
  await expect(phone.getByText('已经进来了')).toBeVisible()
  await shoot(phone, 'phone-1-waiting')
  await expect(wall.getByText('来了 8 人')).toBeVisible()

  for (const number of [1, 2, 3, 4, 5]) {
    await wall.keyboard.press('ArrowRight')
    await expect(wall.getByText(`第 ${number} 题，共 5 题`)).toBeVisible()
    await Promise.all(
      phones.map((as, at) =>
        send('answer', { meetingId, question: `before-${number}`, verdict: at % 2 ? 'scam' : 'genuine' }, as),
      ),
    )
    await press(phone, '像骗局')
    await expect(phone.getByText(/记下了/)).toBeVisible()
    await expect(wall.getByText('8 人答了')).toBeVisible()
    if (number === 1) await shoot(wall, '3-asking')
    await wall.keyboard.press('ArrowRight')
    await expect(wall.getByText('大家怎么看')).toBeVisible()
    await expect(wall.getByRole('list', { name: '大家怎么看' })).toContainText('4 人')
    if (number === 1) {
      await expect(phone.getByText(/您选的是/)).toBeVisible()
      await shoot(wall, '4-explaining')
      await shoot(phone, 'phone-2-explained')
      // The projector is switched off and on again.
      await wall.reload()
      await expect(wall.getByText('大家怎么看')).toBeVisible()
    }
    if (number === 2) wall = await reopened(wall)
  }
  // The second round is led from the teacher's own phone; the projector follows.
  const hand = await inAHand(browser, 'wechat:demo-teacher')
  await hand.goto(`${cloud.url}/#/pages/meeting-desk/index?meetingId=${meetingId}`)
  for (const number of [1, 2, 3, 4, 5]) {
    await press(hand, /再来五题|下一题/)
    await expect(wall.getByText(`再来五题 · 第 ${number} 题`)).toBeVisible()
    await Promise.all(
      phones.map((as, at) =>
        send('answer', { meetingId, question: `after-${number}`, verdict: at % 3 ? 'scam' : 'genuine' }, as),
      ),
    )
    if (number === 1) await expect(phone.getByRole('button', { name: '是真消息' })).toBeVisible()
    if (number === 1) await shoot(phone, 'phone-3-asked')
  }
  await press(wall, '前后比一比')
  await expect(wall.getByRole('list', { name: '听讲解前、听讲解后' })).toContainText('%')
  await shoot(wall, '5-results')
  await press(wall, '一起签承诺')
  await expect(wall.getByText('等第一份')).toBeVisible()
  await press(phone, '去签承诺书')
  await shoot(wall, '6-pledge')
  await press(wall, '结束，看小结')
  await wall.getByRole('dialog').getByRole('button', { name: '结束', exact: true }).click()
  await expect(wall.getByRole('heading', { name: '班会小结' })).toBeVisible()
  await expect(wall.getByText('用手机进来 8 人')).toBeVisible()
  await expect(wall.getByText(/辨别力 d′/)).toBeVisible()
  await shoot(wall, '7-report')
  const pdf = await wall.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(await roomBelow(wall, /^反诈宣传 · /)).toBeGreaterThan(0)
  const picture = wall.waitForEvent('download')
  await press(wall, '存一张归档图片')
  const saved = await picture
  expect(saved.suggestedFilename()).toMatch(/^班会归档-.*\.png$/)
  if (SHOTS) await saved.saveAs(`${SHOTS}/8-picture.png`)
})

test('an organiser of the county prepares a meeting for one of its classes', async ({ page, visit }) => {
  await visit('pages/console/index?section=meetings', 'organiser')
  await press(page, '准备一场班会')
  await expect(page.getByText('在哪个单位开')).toBeVisible()
  await press(page, '展开县教育局')
  await press(page, '展开石桥镇中学')
  await press(page, /^八年级 2 班/)
  await shoot(page, 'unit-choice')
  await press(page, '选好了，出题')
  await expect(page.getByText('八年级 2 班').first()).toBeVisible()
  await visit('pages/console/index?section=meetings', 'organiser')
  await expect(page.getByRole('button', { name: /八年级 2 班 · 学生/ })).toBeVisible()
})
