import { weappFindings } from '../../config/weapp-gate'
import type { Finding } from '../../config/weapp-gate/finding'
import { copyOfBuild, type BuiltCopy } from './built-copy'
import { launch, type App } from './runtime/launch'
import { overBudget } from './runtime/set-data-sizes'

const HOME = 'pages/home/index'
const SUBPAGE = 'pages/guides/index'
/** A control of the home page that works without the cloud. */
const RESCUE = '我被骗了'

let copy: BuiltCopy
beforeEach(() => {
  copy = copyOfBuild()
})
afterEach(() => copy.remove())

async function openHome(): Promise<App> {
  const app = await launch({ folder: copy.folder })
  await app.open(HOME)
  return app
}

const gate = async (check: Finding['check']): Promise<readonly string[]> =>
  (await weappFindings(copy.folder, [check])).map(({ file, problem }) => `${file} ${problem}`)

/** What the gate reads in the home page's own code. */
const namesInHome = async (): Promise<readonly string[]> =>
  (await gate('code')).filter((finding) => finding.startsWith(`${HOME}.js`))

describe('weapp: the harness', () => {
  it('lets the build pass as it is', async () => {
    const app = await openHome()
    await app.tap(RESCUE)
    expect(app.page()).toBe('pages/rescue/index')
    expect(overBudget(app.setDataSizes())).toEqual([])
    expect(await namesInHome()).toEqual([])
  })

  it.each([
    ['fetch', 'fetch("https://example.org")', /fetch is not defined/],
    ['localStorage', 'localStorage.getItem("a")', /localStorage is not defined/],
    ['structuredClone', 'structuredClone({})', /structuredClone is not defined/],
    ['TextEncoder', 'new TextEncoder()', /TextEncoder is not defined/],
    ['new Function', 'new Function("return 1")()', /Code generation from strings disallowed/],
    ['eval', '(0, eval)("1")', /eval is not defined/],
  ])('notices %s in the code of a page, running and reading it', async (name, statement, fault) => {
    copy.plantInPage(HOME, statement)
    await expect(openHome()).rejects.toThrow(fault)
    expect(await namesInHome()).toEqual([`${HOME}.js ${name}`])
  })

  it('notices a name that WeChat has not even where the code never runs', async () => {
    copy.plantInPage(HOME, 'if (Date.now() === 0) sessionStorage.clear()')
    await openHome()
    expect(await namesInHome()).toEqual([`${HOME}.js sessionStorage`])
  })

  it('does not take a guard for a use, nor a word in a text', async () => {
    copy.plantInPage(HOME, 'var fetching = typeof fetch === "function" ? 1 : "localStorage"')
    await openHome()
    expect(await namesInHome()).toEqual([])
  })

  it('notices an element that lost its event binding', async () => {
    copy.edit('base.wxml', (wxml) => wxml.replaceAll('bindtap="eh"', ''))
    const app = await openHome()
    await expect(app.tap(RESCUE)).rejects.toThrow(/does not answer to a tap/)
  })

  it('notices a binding to a handler that does not exist', async () => {
    copy.edit('base.wxml', (wxml) => wxml.replaceAll('bindtap="eh"', 'bindtap="ghost"'))
    const app = await openHome()
    await expect(app.tap(RESCUE)).rejects.toThrow(/binds tap to ghost, which does not exist/)
  })

  it('notices a handler that was never attached', async () => {
    copy.edit('taro.js', (code) =>
      code.replace(/addEventListener\((\w+),(\w+),(\w+)\)\{/, '$&if($1==="tap")return;'),
    )
    const app = await openHome()
    await expect(app.tap(RESCUE)).rejects.toThrow(/changes nothing|does not answer to a tap/)
  })

  it('notices a page missing from app.json', async () => {
    copy.edit('app.json', (json) => json.replace(/\{"root":"pages\/guides","pages":\["index"\]\},?/, ''))
    const app = await openHome()
    await expect(app.open(SUBPAGE)).rejects.toThrow(`page "${SUBPAGE}" is not found`)
    expect(await gate('pages')).toEqual([`${SUBPAGE} is built but not in app.json`])
  })

  it('notices a page of app.json that was not built', async () => {
    copy.edit('app.json', (json) =>
      json.replace('"pages/home/index"', '"pages/home/index","pages/lost/index"'),
    )
    expect(await gate('pages')).toContain('pages/lost/index.wxml is declared but not built')
  })

  it('notices an oversized setData', async () => {
    copy.plantInPage(HOME, 'this.setData({ planted: "x".repeat(33 * 1024) })')
    const app = await openHome()
    expect(overBudget(app.setDataSizes())).toEqual([expect.stringMatching(/^pages\/home\/index opening: 33/)])
  })

  it.each([
    ['undefined', 'this.setData({ a: undefined })', /a is undefined/],
    ['a function', 'this.setData({ a: { b: function () {} } })', /a\.b is a function/],
    ['a cycle', 'var a = {}; a.self = a; this.setData({ a: a })', /a\.self contains itself/],
    ['a date', 'this.setData({ a: [new Date()] })', /a\.0 is neither a plain object nor an array/],
  ])('notices %s in a setData', async (_, statement, fault) => {
    copy.plantInPage(HOME, statement)
    await expect(openHome()).rejects.toThrow(fault)
  })

  it.each([
    [
      'a tab opened as a page',
      'wx.navigateTo({ url: "/pages/me/index", fail() {} })',
      /can not navigateTo a tabbar/,
    ],
    [
      'a page switched to as a tab',
      'wx.switchTab({ url: "/pages/guides/index", fail() {} })',
      /no-tabBar page/,
    ],
    ['a page that does not exist', 'wx.navigateTo({ url: "/pages/nope/index", fail() {} })', /is not found/],
    [
      'an API nobody stubbed',
      'try { wx.chooseAddress() } catch (error) {}',
      /wx\.chooseAddress is not stubbed/,
    ],
    ['an API WeChat has not', 'try { wx.readMind() } catch (error) {}', /wx\.readMind does not exist/],
    [
      'more than a key of storage holds',
      'wx.setStorageSync("a", "x".repeat(1024 * 1024))',
      /entry size limit/,
    ],
  ])('notices %s', async (_, statement, fault) => {
    copy.plantInPage(HOME, statement)
    await expect(openHome()).rejects.toThrow(fault)
  })

  it('notices the eleventh page on the stack', async () => {
    const open = 'wx.navigateTo({ url: "/pages/receipt/index", fail() {} })'
    copy.plantInPage(HOME, `for (var i = 0; i < 10; i++) ${open}`)
    await expect(openHome()).rejects.toThrow(/webview count limit exceed/)
  })

  it.each([
    [
      'an unknown key of app.json',
      'wechat',
      'app.json',
      '{',
      '{"pagez":[],',
      /^app\.json unknown keys.*pagez/,
    ],
    ['a tab that is no page', 'wechat', 'app.json', '"pages/me/index",', '', /pages\/me\/index/],
    ['a broken template', 'templates', `${HOME}.wxml`, '<import', '<view><import', /^wxml/],
    ['a broken style sheet', 'styles', 'app.wxss', /^/, '.a { color: ', /^app\.wxss/],
    ['syntax too new for old phones', 'code', 'app.js', /^/, 'var a = wx?.cloud;', /^app\.js Parsing error/],
    [
      'words of the demonstration',
      'words',
      'app.js',
      /^/,
      'var a = "\\u6f14\\u793a";',
      /^app\.js contains “演示”/,
    ],
    [
      'another way to the network',
      'code',
      `${HOME}.js`,
      /^/,
      'wx.request({});',
      /^pages\/home\/index\.js request/,
    ],
  ] as const)('notices %s', async (_, check, file, from, to, finding) => {
    copy.edit(file, (text) => text.replace(from, to))
    expect(await gate(check)).toContainEqual(expect.stringMatching(finding))
  })

  it('notices a package that grew too large', async () => {
    copy.edit('pages/guides/index.js', (code) => `${code}/*${'x'.repeat(300 * 1024)}*/`)
    expect(await gate('size')).toContainEqual(
      expect.stringMatching(/^pages\/guides\/ code of the subpackage: \d{3} KB of 300/),
    )
  })
})
