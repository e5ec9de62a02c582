import { resolve } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { writeFunctions } from './function-fixtures'

/** Sends what it is told through wx-server-sdk and answers what WeChat says. */
const CALL_OPEN_API = `(() => {
  const cloud = require(${JSON.stringify(resolve('node_modules/wx-server-sdk'))})
  cloud.init({ env: 'local' })
  return async ({ payload: { api, data } }) => {
    const [group, method] = api.split('.')
    try {
      const { buffer, contentType, ...answer } = await cloud.openapi[group][method](data)
      return { ok: true, value: { ...answer, contentType, bytes: buffer && buffer.length } }
    } catch (error) {
      return { ok: true, value: { errCode: error.errCode, errMsg: error.errMsg } }
    }
  }
})()`

const FUNCTIONS = writeFunctions({
  sender: {
    main: CALL_OPEN_API,
    config: {
      timeout: 20,
      permissions: {
        openapi: [
          'subscribeMessage.send',
          'security.msgSecCheck',
          'wxacode.getUnlimited',
          'customerServiceMessage.send',
        ],
      },
    },
  },
  unpermitted: { main: CALL_OPEN_API, config: { permissions: { openapi: [] } } },
})

type Answer = { errCode: number; errMsg: string; result?: object; contentType?: string; bytes?: number }

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ functionsDir: FUNCTIONS, schema: { collections: [] } })
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.faults({}))

async function callOpenApi(api: string, data: object, by = 'sender'): Promise<Answer> {
  const result = await cloud.call<Answer>(by, 'call', { api, data }, { as: 'wechat:oOrganiser' })
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

const aMessage = (changes: object = {}) => ({
  touser: 'oResident',
  templateId: 'template-1',
  page: 'pages/alerts/index?id=1',
  data: { thing1: { value: '冒充客服退款' }, time2: { value: '2026年3月1日 08:00' } },
  ...changes,
})
const send = (changes: object = {}) => callOpenApi('subscribeMessage.send', aMessage(changes))
const withField = (name: string, value: string) => ({ data: { [name]: { value } } })

describe('simulated WeChat: subscribe messages', () => {
  it('accepts a message that is in order', async () => {
    expect(await send()).toMatchObject({ errCode: 0 })
  })

  it.each<[string, object, number]>([
    ['no open id', { touser: '' }, 40003],
    ['a template id that is none', { templateId: '' }, 40037],
    ['a page that is none', { page: 'https://example.org' }, 41030],
    ['no fields', { data: {} }, 47003],
    ['an empty field', withField('thing1', ''), 47003],
    ['a thing of 21 characters', withField('thing1', '骗'.repeat(21)), 47003],
    ['a phrase of 6 characters', withField('phrase1', '骗'.repeat(6)), 47003],
    ['a character_string of 33', withField('character_string1', 'a'.repeat(33)), 47003],
    ['a name of 11', withField('name1', '骗'.repeat(11)), 47003],
    ['a date that is none', withField('date1', '明天'), 47003],
    ['a kind of field that does not exist', withField('story1', 'x'), 47003],
  ])('refuses %s', async (_, changes, code) => {
    expect(await send(changes)).toMatchObject({ errCode: code })
  })

  it.each([
    withField('thing1', '骗'.repeat(20)),
    withField('phrase1', '电信诈骗啊'),
    withField('date1', '2026年3月1日'),
    withField('number1', '12.5'),
  ])('accepts %j', async (changes) => {
    expect(await send(changes)).toMatchObject({ errCode: 0 })
  })

  it('refuses who refused, who is unknown, and who used up the consent', async () => {
    await cloud.faults({
      refusedOpenIds: ['oRefused'],
      unknownOpenIds: ['oUnknown'],
      consents: { oOnce: 1 },
      templateIds: ['template-1'],
      pages: ['pages/alerts/index'],
    })
    expect(await send({ touser: 'oRefused' })).toMatchObject({ errCode: 43101 })
    expect(await send({ touser: 'oUnknown' })).toMatchObject({ errCode: 40003 })
    expect(await send({ touser: 'oOnce' })).toMatchObject({ errCode: 0 })
    expect(await send({ touser: 'oOnce' })).toMatchObject({ errCode: 43101 })
    expect(await send({ templateId: 'template-2' })).toMatchObject({ errCode: 40037 })
    expect(await send({ page: 'pages/nowhere' })).toMatchObject({ errCode: 41030 })
    expect(await send()).toMatchObject({ errCode: 0 })
  })

  it('fails as often as it is told, and stops at the quota', async () => {
    await cloud.faults({ errorRate: 0.5 })
    const codes = []
    for (let n = 0; n < 4; n += 1) codes.push((await send()).errCode)
    expect(codes).toEqual([0, -1, 0, -1])
    await cloud.faults({ quota: 1 })
    expect([(await send()).errCode, (await send()).errCode]).toEqual([0, 45009])
  })

  it('takes as long as it is told', async () => {
    await send()
    await cloud.faults({ latencyMs: 200 })
    const started = performance.now()
    await send()
    expect(performance.now() - started).toBeGreaterThanOrEqual(199)
  })
})

describe('simulated WeChat: content checks', () => {
  const check = (content: string) =>
    callOpenApi('security.msgSecCheck', { openid: 'oResident', scene: 2, version: 2, content })

  it('passes, or finds risky what it is told', async () => {
    await cloud.faults({ riskyWords: ['刷单'] })
    expect(await check('今天天气好')).toMatchObject({ result: { suggest: 'pass' } })
    expect(await check('刷单赚钱')).toMatchObject({ result: { suggest: 'risky' } })
  })

  it('takes 2,500 characters and refuses one more', async () => {
    expect(await check('好'.repeat(2500))).toMatchObject({ errCode: 0 })
    expect(await check('好'.repeat(2501))).toMatchObject({ errCode: 45002 })
  })
})

describe('simulated WeChat: codes', () => {
  const makeCode = (scene: string, page = 'pages/home/index') =>
    callOpenApi('wxacode.getUnlimited', { scene, page })

  it('gives an image', async () => {
    expect(await makeCode('u=abc')).toMatchObject({ errCode: 0, contentType: 'image/png' })
  })

  it.each([
    ['a'.repeat(33), 40169],
    ['乡镇', 40169],
    ['', 40169],
  ])('refuses the scene %s', async (scene, code) => {
    expect(await makeCode(scene)).toMatchObject({ errCode: code })
  })

  it('refuses a page with a slash or a query', async () => {
    expect(await makeCode('a', '/pages/home/index')).toMatchObject({ errCode: 41030 })
    expect(await makeCode('a', 'pages/home/index?x=1')).toMatchObject({ errCode: 41030 })
  })
})

describe('simulated WeChat: permissions and log', () => {
  it('refuses an open API that config.json does not permit', async () => {
    const answer = await callOpenApi('subscribeMessage.send', aMessage(), 'unpermitted')
    expect(answer).toMatchObject({ errCode: -604101 })
  })

  it('refuses an open API that it does not implement, by name', async () => {
    const answer = await callOpenApi('customerServiceMessage.send', { touser: 'o' })
    expect(answer.errMsg).toContain('customerServiceMessage.send')
  })

  it('logs every answer durably, accepted or refused, with the function that asked', async () => {
    const before = (await cloud.wechatLog()).length
    await send({ touser: 'oLogged' })
    await send({ touser: '' })
    await cloud.killHard()
    await cloud.restart()
    const added = (await cloud.wechatLog()).slice(before)
    expect(added).toMatchObject([
      { api: 'subscribeMessage.send', functionName: 'sender', errcode: 0, request: { touser: 'oLogged' } },
      { api: 'subscribeMessage.send', functionName: 'sender', errcode: 40003 },
    ])
  })
})
