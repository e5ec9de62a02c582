import { OFFICER_PASSPHRASE } from '../../cloudfunctions/_local-cloud/demo/personas'
import { expect, test } from './fixtures'
import { pressKey, tabTo, typeInto } from './keyboard'

test.describe('by keyboard alone', () => {
  test('a student goes from home to a guide, its short form and five questions', async ({ visit }) => {
    const page = await visit('pages/home/index', 'student')
    await expect(page.getByRole('button', { name: '识骗' })).toBeVisible()
    await pressKey(page, /^识骗$/)
    await expect(page.getByRole('tab', { name: '学生' })).toBeVisible()
    await pressKey(page, /^刷单返利/)
    await expect(page.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
    await pressKey(page, /^简版/)
    await expect(page.getByRole('tab', { name: /简版/ })).toHaveAttribute('aria-selected', 'true')
    await pressKey(page, /^练 5 道题/)
    for (let question = 1; question <= 5; question++) {
      await expect(page.getByRole('heading', { name: `第 ${question} 题，共 5 题` })).toBeVisible()
      await pressKey(page, /^是真消息$/)
      await pressKey(page, question < 5 ? /^下一题$/ : /结果/)
    }
    await expect(page.getByText(/认出/).first()).toBeVisible()
  })

  test('a parent signs the pledge with a typed name', async ({ visit }) => {
    const page = await visit('pages/pledges/index', 'parent')
    await expect(page.getByRole('button', { name: '签好了，提交' })).toBeVisible()
    await pressKey(page, /^改用打字/)
    await typeInto(page, /^您的名字/, '陈家长')
    await pressKey(page, /愿意这样做/)
    await pressKey(page, /^签好了，提交$/)
    await expect(page.getByText(/CN-\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible()
  })

  test('an elder reads an alert and says so', async ({ visit }) => {
    const page = await visit('pages/alerts/index', 'elder', 'large')
    await expect(page.getByRole('button', { name: /免费领鸡蛋/ })).toBeVisible()
    await pressKey(page, /免费领鸡蛋/)
    await expect(page.getByRole('button', { name: '我知道了' })).toBeVisible()
    await pressKey(page, /^我知道了$/)
    await expect(page.getByRole('button', { name: '我知道了' })).toBeHidden()
  })

  test('a guest reports a scam', async ({ visit }) => {
    const page = await visit('pages/report/index', null)
    await expect(page.getByRole('radio', { name: '刷单返利' })).toBeVisible()
    await pressKey(page, /^刷单返利$/)
    await pressKey(page, /^正在发生/)
    await pressKey(page, /^下一步$/)
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await typeInto(page, /^经过/, '群里有人发任务，说点赞就有佣金，要先垫钱。')
    await pressKey(page, /^加密后发出$/)
    await expect(page.getByText(/^[0-9A-Z\s]{17,24}$/).first()).toBeVisible()
  })

  test('an organiser writes an alert, a reviewer publishes it, an elder has it', async ({ visit }) => {
    const organiser = await visit('pages/console/index?section=broadcasts', 'organiser')
    await organiser.setViewportSize({ width: 1440, height: 900 })
    await expect(organiser.getByRole('button', { name: '写一条预警' })).toBeVisible()
    await pressKey(organiser, /^写一条预警$/)
    await pressKey(organiser, /^哪一类骗局/)
    await pressKey(organiser, /^保健品会销$/)
    await typeInto(organiser, /^标题/, '有人上门推销“量子”床垫')
    await typeInto(organiser, /^发生了什么/, '有人自称社区工作人员，上门推销床垫，要当场交定金。')
    await pressKey(organiser, /^用常用的三句$/)
    await pressKey(organiser, /^长辈$/)
    await pressKey(organiser, /^送去审核$/)
    await expect(organiser.getByText('送审后不能再改')).toBeHidden()

    const reviewer = await visit('pages/console/index?section=broadcasts', 'reviewer')
    await expect(reviewer.getByRole('heading', { name: '等您审核' })).toBeVisible()
    await pressKey(reviewer, /量子/)
    await pressKey(reviewer, /^通过，发给居民$/)
    await pressKey(reviewer, /^发出$/)
    await expect(reviewer.getByRole('button', { name: '通过，发给居民' })).toBeHidden()

    const elder = await visit('pages/alerts/index', 'elder', 'large')
    await expect(elder.getByRole('button', { name: /量子/ })).toBeVisible()
  })

  test('someone who lost money reaches the rescue in one step, and goes on', async ({ visit }) => {
    const page = await visit('pages/learn/index', null)
    await expect(page.getByRole('tab', { name: '长辈' })).toBeVisible()
    await pressKey(page, /我被骗了/)
    await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
    await tabTo(page, /110/)
  })

  test('an officer opens the key and takes up a tip', async ({ visit }) => {
    const officer = await visit('pages/console/index?section=casework', 'triage')
    await officer.setViewportSize({ width: 1440, height: 900 })
    await expect(officer.getByRole('button', { name: '打开密钥' })).toBeVisible()
    await typeInto(officer, /^口令/, OFFICER_PASSPHRASE)
    await pressKey(officer, /^打开密钥$/)
    await expect(officer.getByRole('button', { name: '打开密钥' })).toBeHidden()
    await pressKey(officer, /^保健品会销/)
    await expect(officer.getByRole('button', { name: '受理', exact: true })).toBeVisible()
    await pressKey(officer, /^受理$/)
    await expect(officer.getByRole('button', { name: '开始办理' })).toBeVisible()
  })
})
