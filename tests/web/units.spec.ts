import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

test.use({ viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 })

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()

/** What a sheet asks, answered. */
const inSheet = (page: Page) => page.getByRole('dialog')

async function add(page: Page, name: string, kind: string): Promise<void> {
  await press(page, '在下面新增')
  await inSheet(page).getByRole('textbox', { name: '名称' }).fill(name)
  await inSheet(page).getByRole('radio', { name: kind }).click()
  await inSheet(page).getByRole('button', { name: '在下面新增' }).click()
  await expect(page.getByText(`新增好了：${name}。`)).toBeVisible()
}

const inTree = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: '单位，一级一级' }).getByRole('button', { name })

test('an administrator makes a town and two villages, moves one, renames and archives it', async ({
  visit,
}) => {
  const page = await visit('pages/console/index?section=units', 'admin')
  await inTree(page, /^青禾县/).click()
  await add(page, '新桥镇', '镇')
  await add(page, '桥东村', '村、社区')
  await inTree(page, /^新桥镇/).click()
  await add(page, '桥西村', '村、社区')

  await press(page, '移到别处')
  await expect(inSheet(page).getByRole('button', { name: /^县民政局/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await inSheet(page)
    .getByRole('button', { name: /^柳湾镇/ })
    .click()
  await expect(inSheet(page).getByText('“桥西村”移到“柳湾镇”下面。')).toBeVisible()
  await inSheet(page).getByRole('button', { name: '移过去' }).click()
  await expect(page.getByText('移好了，现在在“柳湾镇”下面。')).toBeVisible()

  await press(page, '改名')
  await inSheet(page).getByRole('textbox', { name: '名称' }).fill('柳西村')
  await inSheet(page).getByRole('button', { name: '改名' }).click()
  await expect(page.getByText('改好了，现在叫“柳西村”。')).toBeVisible()

  await press(page, '停用')
  await expect(inSheet(page).getByText('参与情况照样算在合计里，什么都不删除。')).toBeVisible()
  await inSheet(page).getByRole('button', { name: '停用', exact: true }).click()
  await expect(inTree(page, /^柳西村\s*已停用/)).toBeVisible()
})

test('figures and grants follow a town’s village to its new town', async ({ visit, cloud }) => {
  const page = await visit('pages/console/index?section=units', 'admin')
  await press(page, '展开石桥镇')
  await inTree(page, /^东坡村/).click()
  await press(page, '移到别处')
  await inSheet(page)
    .getByRole('button', { name: /^柳湾镇/ })
    .click()
  await inSheet(page).getByRole('button', { name: '移过去' }).click()
  await expect(page.getByText('移好了，现在在“柳湾镇”下面。')).toBeVisible()
  await cloud.fireTimer('metrics', 'rollUp')
  const overview = (unitId: string) =>
    cloud.call<{ children: { name: string }[] }>(
      'metrics',
      'getOverview',
      { unitId, from: '2026-01-01', to: '2026-01-02' },
      { as: 'wechat:demo-admin' },
    )
  const namesBelow = async (unitId: string) => {
    const shown = await overview(unitId)
    return shown.ok ? shown.value.children.map(({ name }) => name) : []
  }
  expect(await namesBelow('shiqiao')).not.toContain('东坡村')
  expect(await namesBelow('liuwan-town')).toContain('东坡村')
})

test('a table is looked at cell by cell before anything of it is written', async ({ visit }) => {
  const page = await visit('pages/console/index?section=units', 'admin')
  await press(page, '从表格导入')
  const table = page.getByRole('textbox', { name: '表格内容' })
  await table.fill('名称,类别,上级\n北岸镇,镇,\n北岸村,乡村,北岸镇')
  await press(page, '看一遍')
  await expect(page.getByText('第 3 行 · B3 类别')).toBeVisible()
  await expect(page.getByText('“乡村”')).toBeVisible()
  await expect(page.getByRole('button', { name: /^导入这/ })).toHaveCount(0)

  await table.fill('名称,类别,上级\n北岸镇,镇,\n北岸村,村,北岸镇')
  await press(page, '看一遍')
  await press(page, '导入这 2 个单位')
  await expect(page.getByText('导入好了，新建了 2 个单位。')).toBeVisible()
  await expect(inTree(page, /^北岸镇/)).toBeVisible()
})
