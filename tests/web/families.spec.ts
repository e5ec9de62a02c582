import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** A second phone beside the one of the test. */
async function onPhoneOf(page: Page, persona: string, route: string): Promise<Page> {
  const phone = await page.context().browser()?.newContext()
  if (!phone) throw new Error('there is no second phone')
  const opened = await phone.newPage()
  await opened.addInitScript(
    (signIn) => {
      if (!localStorage.getItem('sign-in')) localStorage.setItem('sign-in', signIn)
    },
    JSON.stringify({ data: `wechat:demo-${persona}` }),
  )
  await opened.goto(`${new URL(page.url()).origin}/#/${route}`)
  return opened
}

test('a grandmother signs in the elder view, pairs with her granddaughter, and is told of what she missed', async ({
  visit,
}) => {
  const grandmother = await visit('pages/pledges/index', 'elder', 'large')
  const next = grandmother.getByRole('button', { name: /^我做得到/ })
  while ((await grandmother.getByRole('button', { name: /^按住这里/ }).count()) === 0) await next.click()
  await press(grandmother, /^按住这里/)
  await press(grandmother, /^再按一下/)
  await expect(grandmother.getByText(/^编号 CN-/)).toBeVisible()

  await grandmother.goto(`${new URL(grandmother.url()).origin}/#/pages/relatives/index`)
  await press(grandmother, '请家人帮我')
  await expect(grandmother.getByText(/只看得到您还没点“我知道了”的预警/)).toBeVisible()
  await press(grandmother, '出一个结对码')
  const label = await grandmother.getByRole('img', { name: /^结对码，8 位/ }).getAttribute('aria-label')
  const code = String(label).replace(/^.*：/, '').replace(/ /g, '')

  const granddaughter = await onPhoneOf(
    grandmother,
    'granddaughter',
    `pages/relatives/pair/index?code=${code}`,
  )
  await granddaughter.getByRole('textbox', { name: '家人怎么称呼您' }).fill('孙女小雨')
  await press(granddaughter, '下一步')
  const said = await granddaughter.getByRole('img', { name: /^三个数字/ }).textContent()

  await expect(grandmother.getByText('“孙女小雨”想和您结对')).toBeVisible()
  await grandmother.getByRole('textbox', { name: '三个数字' }).fill(String(said))
  await press(grandmother, '数字对了，同意')
  await expect(grandmother.getByText(/还差一步/)).toBeVisible()

  await granddaughter.getByRole('textbox', { name: '您怎么称呼家人' }).fill('奶奶')
  await granddaughter.getByRole('textbox', { name: /^家人的电话/ }).fill('00005550116')
  await press(granddaughter, '确认结对')
  await expect(granddaughter.getByText('结好了')).toBeVisible()
  await expect(grandmother.getByText('结好了')).toBeVisible()

  await press(granddaughter, '看家人')
  await expect(granddaughter.getByText(/条预警还没点“我知道了”/)).toBeVisible()
  await expect(granddaughter.getByRole('button', { name: '打给奶奶' })).toBeVisible()
  await press(granddaughter, '帮奶奶把字调大')
  await press(granddaughter, '提议多大的字：特大')
  await expect(granddaughter.getByText(/已提议“特大”/)).toBeVisible()

  await press(grandmother, '看家人')
  await press(grandmother, '好，用“特大”')
  await expect(grandmother.locator('.view--elder-largest').last()).toBeVisible()
  await press(grandmother, /^停止和孙女小雨结对/)
  await press(grandmother, '停止')
  await expect(grandmother.getByText('和孙女小雨的结对停了。')).toBeVisible()
  await granddaughter.reload()
  await expect(granddaughter.getByText(/还没有和家人结对/)).toBeVisible()
})

test('an elder asks for a visit, and the organiser of the village opens and closes it', async ({ visit }) => {
  const elder = await visit('pages/relatives/visit/index', 'elder')
  await elder.getByRole('textbox', { name: '怎么称呼' }).fill('柳阿姨')
  await elder.getByRole('radio', { name: '上门' }).click()
  await elder.getByRole('textbox', { name: '门牌' }).fill('三组 12 号')
  await press(elder, '登记')
  await expect(elder.getByText('登记好了。')).toBeVisible()

  const organiser = await onPhoneOf(elder, 'village-organiser', 'pages/console/index?section=visits')
  await expect(organiser.getByText('柳阿姨')).toHaveCount(0)
  await organiser.getByRole('button', { name: /登记.*本人登记/ }).click()
  await press(organiser, '打开看怎么联系')
  await expect(organiser.getByText('柳阿姨')).toBeVisible()
  await expect(organiser.getByText('门牌：三组 12 号')).toBeVisible()
  await press(organiser, '办结')
  await expect(organiser.getByText('办结了。')).toBeVisible()

  await press(elder, '撤回登记')
  await expect(elder.getByText(/撤回了，登记的内容已经删掉/)).toBeVisible()
})

test('a pupil under 14 has the pledge confirmed on the phone of a parent', async ({ visit, cloud }) => {
  const call = async (action: string, payload: object, as: string) => {
    const options = { as: `wechat:demo-${as}`, idempotencyKey: `guardian-journey-${action}` }
    const result = await cloud.call<{ code: string; digits: string }>('families', action, payload, options)
    return result.ok ? result.value : { code: result.error.code, digits: '' }
  }
  const { code } = await call('startPairing', {}, 'student')
  await call('openPairing', { code, calledAs: '妈妈' }, 'parent')
  const { digits } = await call('getPairing', { code }, 'parent')
  await call('agreeToPairing', { code, digits }, 'student')
  await call('confirmPairing', { code }, 'parent')

  const pupil = await visit('pages/pledges/index', 'student')
  await pupil.getByRole('checkbox', { name: '我读完了，愿意这样做' }).click()
  await pupil.getByRole('radio', { name: /^我未满 14 岁/ }).click()
  await press(pupil, '改用打字')
  await pupil.getByRole('textbox').last().fill('小明')
  await press(pupil, '请家长用自己的手机确认')
  await expect(pupil.getByText('已经请家长确认')).toBeVisible()

  const parent = await onPhoneOf(pupil, 'parent', 'pages/relatives/index')
  await expect(parent.getByText('孩子请您一起签承诺')).toBeVisible()
  await press(parent, '我是家长，一起签')
  await expect(parent.getByText(/签好了。证书在孩子的手机上/)).toBeVisible()
  await press(pupil, '家长签好了，看看证书')
  await expect(pupil.getByText(/^编号 CN-/)).toBeVisible()
})

test('an elder who has not seen a warning is told of it at the door, and not a second time', async ({
  visit,
  cloud,
}) => {
  const elder = await visit('pages/relatives/visit/index', 'elder')
  await elder.getByRole('textbox', { name: '怎么称呼' }).fill('柳阿姨')
  await elder.getByRole('textbox', { name: '电话' }).fill('0570-1234')
  await elder.getByRole('button', { name: '登记' }).click()
  await expect(elder.getByText('登记好了。')).toBeVisible()
  await cloud.clock.advance(80 * 3_600_000)
  const organiser = await onPhoneOf(elder, 'village-organiser', 'pages/console/index?section=visits')
  await organiser.getByRole('button', { name: /条预警没看/ }).click()
  await organiser.getByRole('button', { name: '打开看怎么联系' }).click()
  await expect(organiser.getByText('柳阿姨，我是咱们单位的联络员，来告诉您一件事。').first()).toBeVisible()
  await organiser.getByRole('button', { name: '没找到人' }).first().click()
  await expect(organiser.getByText('记下了，这一条还留在名单上。')).toBeVisible()
  const waiting = organiser.getByRole('button', { name: '当面说了，他知道了' })
  for (let left = await waiting.count(); left > 0; left--) await waiting.first().click()
  await expect(organiser.getByText('该知道的预警，他都知道了。')).toBeVisible()
  await cloud.clock.set(0)
})
