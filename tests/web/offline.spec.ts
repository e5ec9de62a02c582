import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'

type Deployment = {
  readonly cloud: LocalCloud
  readonly file: (name: string) => string
  /** Another version of the same app: its entry has another name, and the one before is gone. */
  readonly deployAnother: () => void
}

/** An app and a cloud for each test, because tests take them away. */
const test = base.extend<{ readonly deployed: Deployment }>({
  deployed: async ({}, provide) => {
    const webDir = mkdtempSync(join(tmpdir(), 'web-'))
    cpSync('dist/web', webDir, { recursive: true })
    const cloud = await startLocalCloud({ webDir })
    await provide({ cloud, file: (name) => join(webDir, name), deployAnother: () => deployAnother(webDir) })
    await cloud.stop()
    rmSync(webDir, { recursive: true })
  },
})

const ENTRY = /js\/app\.[0-9a-f]+\.js/g
const NEXT_ENTRY = 'js/app.0123abcd.js'

function deployAnother(webDir: string): void {
  const page = join(webDir, 'index.html')
  const worker = join(webDir, 'sw.js')
  const html = readFileSync(page, 'utf8')
  const [entry = ''] = html.match(ENTRY) ?? []
  renameSync(join(webDir, entry), join(webDir, NEXT_ENTRY))
  writeFileSync(page, html.replace(ENTRY, NEXT_ENTRY))
  const code = readFileSync(worker, 'utf8').replace(/version:"\w+"/, 'version:"next"')
  writeFileSync(worker, code.replace(ENTRY, NEXT_ENTRY))
}

/** What a person does who opens the app for the first time, and waits a little. */
async function firstVisit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready)
  return page
}

/** The server is gone, and so is the network: the address is opened again all the same. */
async function coldStart(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(url)
  return page
}

const entryOf = (page: Page) => page.locator('script[src*="js/app."]').getAttribute('src')

const keptVersions = (page: Page) => page.evaluate(() => caches.keys())

test('whoever has been here once starts without a network and without a server', async ({
  context,
  deployed: { cloud },
}) => {
  const { url } = cloud
  const first = await firstVisit(context, url)
  await first.goto(`${url}/#/pages/guides/index?id=fake-police`)
  await expect(first.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
  await first.goto(`${url}/#/pages/quizzes/index`)
  await expect(first.getByRole('button', { name: /像骗局|骗局/ }).first()).toBeVisible()
  await first.close()
  await context.setOffline(true)
  await cloud.stop()

  const page = await coldStart(context, url)
  await expect(page.getByRole('button', { name: '查一查', exact: true })).toBeVisible()
  await page.getByRole('link', { name: '我被骗了' }).click()
  await page.getByRole('button', { name: /打完了，下一步/ }).click()
  await page.getByRole('checkbox', { name: '我的姓名、卡号和开户银行' }).click()
  await page.getByRole('button', { name: /一样一样记下来/ }).click()
  await page.getByRole('button', { name: /您怎么称呼/ }).click()
  await page.getByRole('textbox', { name: '怎么称呼您' }).fill('张阿姨')
  await page.close()

  const rescue = await coldStart(context, `${url}/#/pages/rescue/index`)
  await rescue.getByRole('button', { name: /打完了，下一步/ }).click()
  await expect(rescue.getByRole('checkbox', { name: '我的姓名、卡号和开户银行' })).toBeChecked()
  await rescue.getByRole('button', { name: /一样一样记下来/ }).click()
  await expect(rescue.getByRole('button', { name: /您怎么称呼/ })).toContainText('张阿姨')

  const check = await coldStart(context, `${url}/#/pages/check/index`)
  await check
    .getByRole('textbox', { name: '把短信、聊天粘到这里' })
    .fill('我是市公安局的，请把钱转到安全账户，不要告诉家人。')
  await check.getByRole('button', { name: '查一查', exact: true }).click()
  await expect(check.getByText('很像骗局')).toBeVisible()

  const guide = await coldStart(context, `${url}/#/pages/guides/index?id=fake-police`)
  await expect(guide.getByRole('heading', { name: '他会一步步这样骗' })).toBeVisible()
  await expect(guide.getByText(/没有网络。下面是/)).toBeVisible()
  const practice = await coldStart(context, `${url}/#/pages/quizzes/index`)
  await expect(practice.getByRole('button', { name: /像骗局|骗局/ }).first()).toBeVisible()
})

test('a new version is taken at the next start, and kept instead of the old one', async ({
  context,
  deployed: { cloud, deployAnother },
}) => {
  const first = await firstVisit(context, cloud.url)
  const before = await keptVersions(first)
  expect(before).toHaveLength(1)
  deployAnother()
  // The page that is open goes on, though its own files are no longer there.
  await first.getByRole('link', { name: '我被骗了' }).click()
  await expect(first.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()

  await first.close()
  const next = await firstVisit(context, cloud.url)
  expect(await entryOf(next)).toContain(NEXT_ENTRY)
  await expect.poll(() => keptVersions(next)).toContain('shell-next')
  await next.close()
  await expect.poll(async () => keptAfterClosing(context, cloud.url)).toEqual(['shell-next'])

  await context.setOffline(true)
  await cloud.stop()
  const offline = await coldStart(context, cloud.url)
  expect(await entryOf(offline)).toContain(NEXT_ENTRY)
  await expect(offline.getByRole('button', { name: '查一查', exact: true })).toBeVisible()
})

/** What is kept at a later start; the old version goes once the browser has noticed that nobody needs it. */
async function keptAfterClosing(context: BrowserContext, url: string): Promise<string[]> {
  const page = await coldStart(context, url)
  const names = await keptVersions(page)
  await page.close()
  return names
}

test('a page is never kept without its files', async ({ context, deployed: { cloud, file } }) => {
  const html = readFileSync(file('index.html'), 'utf8')
  const [entry = ''] = html.match(ENTRY) ?? []
  cpSync(file(entry), file(NEXT_ENTRY))
  writeFileSync(file('index.html'), html.replace(ENTRY, NEXT_ENTRY))
  const page = await context.newPage()
  await page.goto(cloud.url)
  const state = await page.evaluate(async () => {
    const found = await navigator.serviceWorker.register('sw.js')
    const worker = found.installing ?? found.waiting ?? found.active
    if (worker?.state !== 'redundant') {
      await new Promise((resolve) => worker?.addEventListener('statechange', resolve, { once: true }))
    }
    return worker?.state
  })
  expect(state).toBe('redundant')
  expect(await page.evaluate(() => caches.match('/').then(Boolean))).toBe(false)
})

test('what the cloud answers is not kept with the app', async ({ context, deployed: { cloud } }) => {
  const page = await firstVisit(context, cloud.url)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  const kept = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(caches_.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })
  expect(kept.length).toBeGreaterThan(10)
  expect(kept.filter((name) => name !== '/' && !/^\/(js|css)\//.test(name))).toEqual([])
})

test('a server that does not answer keeps nobody waiting', async ({ context, deployed: { cloud } }) => {
  const first = await firstVisit(context, cloud.url)
  await first.close()
  const { pid = 0 } = cloud
  process.kill(pid, 'SIGSTOP')
  try {
    const page = await coldStart(context, `${cloud.url}/#/pages/rescue/index`)
    await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
  } finally {
    process.kill(pid, 'SIGCONT')
  }
})

test('where the worker cannot be had, everything goes on as before', async ({
  context,
  deployed: { cloud, file },
}) => {
  rmSync(file('sw.js'))
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  await page.addInitScript(() => {
    const workers = navigator.serviceWorker
    const register = workers.register.bind(workers)
    workers.register = async (...input) => {
      document.documentElement.dataset['registering'] = 'begun'
      const registration = register(...input)
      await registration.catch(() => (document.documentElement.dataset['registering'] = 'refused'))
      return registration
    }
  })
  await page.goto(cloud.url)
  await expect(page.locator('html')).toHaveAttribute('data-registering', 'refused')
  await page.getByRole('link', { name: '我被骗了' }).click()
  await expect(page.getByRole('heading', { name: '先停下，再打 110' })).toBeVisible()
  expect(errors).toEqual([])
})

test('the worker itself is asked for anew every time', async ({ request, deployed: { cloud } }) => {
  const headers = (await request.get(`${cloud.url}/sw.js`)).headers()
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['content-type']).toContain('javascript')
})
