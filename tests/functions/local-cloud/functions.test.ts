import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { writeFunctions } from './function-fixtures'
import { anyText, matching } from './matchers'

const succeed = (value: string) => `{ ok: true, value: ${value} }`
const sdk = JSON.stringify(resolve('node_modules/@cloudbase/node-sdk'))

const FUNCTIONS = writeFunctions({
  echo: { main: `async (event) => (${succeed('event')})` },
  identity: {
    main: `async (event, context) => {
      const found = require(${sdk}).getCloudbaseContext(context)
      return ${succeed('{ openId: found.WX_OPENID, appId: found.WX_APPID, source: found.TRIGGER_SRC }')} }`,
  },
  surroundings: { main: `async () => (${succeed('process.env')})` },
  clock: { main: `async () => (${succeed('[Date.now(), new Date().getTime(), new Date(5).getTime()]')})` },
  refusing: { main: 'async (event) => ({ ok: false, error: { code: event.payload } })' },
  web: { main: "async () => ({ statusCode: 418, headers: { 'x-kind': 'tea' }, body: 'pot' })" },
  misbehaving: {
    main: `async ({ payload }) => {
      if (payload === 'exit') process.exit(0)
      if (payload === 'loop') for (;;);
      if (payload === 'hang') await new Promise(() => setInterval(() => undefined, 1000))
      if (payload === 'throw') throw new Error('a bug')
      if (payload === 'reject') { Promise.reject(new Error('unhandled')); await new Promise(() => undefined) }
      if (payload === 'speak') process.send({ type: 'nonsense' })
      if (payload === 'memory') { const all = []; for (;;) all.push(new Array(2e7).fill(payload.length)) }
      return ${succeed('process.pid')} }`,
    config: { timeout: 1 },
  },
  broken: { main: "(() => { throw new Error('does not load') })()" },
  instance: {
    main: `(() => { let busy = 0; return async () => {
      busy += 1
      const mine = busy
      await new Promise((resolve) => setTimeout(resolve, 50))
      busy -= 1
      return ${succeed('{ pid: process.pid, together: mine }')} } })()`,
  },
  ticking: {
    main: `async (event, context) => (${succeed('{ event, environment: JSON.parse(context.environment) }')})`,
    config: { triggers: [{ name: 'rollUp', type: 'timer', config: '0 0 6 * * * *' }] },
  },
})

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({ functionsDir: FUNCTIONS, schema: { collections: [] } })
})
afterAll(() => cloud.stop())

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${cloud.url}${path}`, { method: 'POST', body, headers })

describe('function host: identity', () => {
  it('gives a WeChat call the open id in the context only, as the platform does', async () => {
    const result = await cloud.call('identity', 'who', {}, { as: 'wechat:oElder' })
    expect(result).toEqual({ ok: true, value: { openId: 'oElder', appId: 'wx-local-cloud', source: 'wx' } })
    const surroundings = await cloud.call('surroundings', 'all', {}, { as: 'wechat:oElder' })
    expect(JSON.stringify(surroundings)).not.toContain('oElder')
  })

  it('passes the body as the event of a WeChat call', async () => {
    const result = await cloud.call('echo', 'greet', { a: 1 }, { as: 'wechat:oElder', idempotencyKey: 'k' })
    expect(result).toMatchObject({ value: { action: 'greet', payload: { a: 1 }, idempotencyKey: 'k' } })
  })

  it.each([undefined, 'device-token', 'wechat:', 'wechat:not an open id'])(
    'passes a call with the token %j as a web request without an open id',
    async (as) => {
      const options = as === undefined ? {} : { as }
      const result = await cloud.call('echo', 'greet', { a: 1 }, options)
      expect(result).toMatchObject({ value: { httpMethod: 'POST', path: '/functions/echo' } })
      expect(await cloud.call('identity', 'who', {}, options)).toEqual({ ok: true, value: { source: 'web' } })
    },
  )

  it('shows a function nothing of this machine but what a function gets', async () => {
    const result = await cloud.call<Record<string, string>>('surroundings', 'all', {})
    const names = Object.keys(result.ok ? result.value : {}).sort()
    expect(names).toEqual([
      'ALERT_TEMPLATE_ID',
      'IDENTITY_KEY',
      'PATH',
      'REMINDER_TEMPLATE_ID',
      'SCF_NAMESPACE',
      'SILENCE',
      'TCB_CONTEXT_CNFG',
      'TCB_ENV',
      'TENCENTCLOUD_REGION',
      'TENCENTCLOUD_RUNENV',
      'TENCENTCLOUD_SECRETID',
      'TENCENTCLOUD_SECRETKEY',
    ])
    expect(result).toMatchObject({ value: { IDENTITY_KEY: matching(/^[0-9a-f]{64}$/) } })
  })
})

describe('function host: calls that misbehave', () => {
  it.each([
    ['exit', 502, 'FUNCTION_CRASHED'],
    ['loop', 504, 'FUNCTION_TIMEOUT'],
    ['hang', 504, 'FUNCTION_TIMEOUT'],
    ['throw', 500, 'INTERNAL'],
    ['reject', 502, 'FUNCTION_CRASHED'],
    ['memory', 502, 'FUNCTION_CRASHED'],
  ])('%s costs only that call', async (payload, status, code) => {
    const neighbour = cloud.call('misbehaving', 'run', 'well', { as: 'wechat:o1' })
    const response = await post('/functions/misbehaving', JSON.stringify({ payload }), {
      authorization: 'Bearer wechat:o1',
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ ok: false, error: { code, requestId: anyText } })
    expect(await neighbour).toMatchObject({ ok: true })
    expect(await cloud.call('misbehaving', 'run', 'well', { as: 'wechat:o1' })).toMatchObject({ ok: true })
    expect(await cloud.call('echo', 'greet', {})).toMatchObject({ ok: true })
  })

  it('ignores what a function says to its host', async () => {
    expect(await cloud.call('misbehaving', 'run', 'speak', { as: 'wechat:o1' })).toMatchObject({ ok: true })
  })

  it('answers for a bundle that does not load', async () => {
    expect(await cloud.call('broken', 'run', {})).toMatchObject({ error: { code: 'FUNCTION_CRASHED' } })
  })

  it('answers calls in flight when workers are killed, and serves the next', async () => {
    const inFlight = cloud.call('misbehaving', 'run', 'hang', { as: 'wechat:o1' })
    while (!readdirSync('/proc').some(isWorkerOf('misbehaving'))) await new Promise(setImmediate)
    await cloud.killWorkers()
    expect(await inFlight).toMatchObject({ ok: false })
    expect(await cloud.call('misbehaving', 'run', 'well', { as: 'wechat:o1' })).toMatchObject({ ok: true })
  })

  it('runs one call at a time in a worker, and many workers at once', async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => cloud.call<{ pid: number; together: number }>('instance', 'run', {})),
    )
    const served = results.flatMap((result) => (result.ok ? [result.value] : []))
    expect(served).toHaveLength(20)
    expect(new Set(served.map(({ together }) => together))).toEqual(new Set([1]))
    const workers = new Set(served.map(({ pid }) => pid)).size
    expect(workers).toBeGreaterThan(1)
    expect(workers).toBeLessThanOrEqual(8)
  })
})

describe('function endpoint', () => {
  it.each([
    ['INPUT_INVALID', 400],
    ['BAD_JSON', 400],
    ['UNAUTHENTICATED', 401],
    ['FORBIDDEN', 403],
    ['GUIDE_NOT_FOUND', 404],
    ['UNKNOWN_ACTION', 404],
    ['TIP_DAILY_LIMIT', 429],
    ['ALERT_TRANSITION', 409],
    ['INTERNAL', 500],
  ])('answers %s with %d', async (code, status) => {
    const body = JSON.stringify({ action: 'x', payload: code })
    const response = await post('/functions/refusing', body, { authorization: 'Bearer wechat:o1' })
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ ok: false, error: { code } })
  })

  it.each<[string, string, string, number, string]>([
    ['an unknown function', '/functions/nowhere', '{}', 404, 'UNKNOWN_FUNCTION'],
    ['a function of the prototype', '/functions/constructor', '{}', 404, 'UNKNOWN_FUNCTION'],
    ['broken JSON', '/functions/echo', '{"action":', 400, 'BAD_JSON'],
    ['JSON that is no object', '/functions/echo', '[]', 400, 'BAD_JSON'],
    ['an empty body', '/functions/echo', '', 400, 'BAD_JSON'],
    ['more than 6 MB', '/functions/echo', ' '.repeat(6 * 1024 * 1024 + 1), 413, 'BODY_TOO_LARGE'],
  ])('refuses %s', async (_, path, body, status, code) => {
    const response = await post(path, body)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ ok: false, error: { code } })
  })

  it('passes an answer in the shape of HTTP access through', async () => {
    const response = await post('/functions/web', '{}')
    expect([response.status, response.headers.get('x-kind'), await response.text()]).toEqual([
      418,
      'tea',
      'pot',
    ])
  })

  it('accepts POST, and GET for pages, and nothing else', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      expect((await fetch(`${cloud.url}/functions/echo`, { method })).status).toBe(405)
    }
  })

  it('refuses a page of another site', async () => {
    const headers = { origin: 'http://elsewhere.example' }
    for (const path of ['/functions/echo', '/admin', '/_control/clock']) {
      expect((await post(path, '{}', headers)).status).toBe(403)
    }
    expect((await post('/functions/echo', '{}', { origin: cloud.url })).status).toBe(200)
  })
})

describe('timers', () => {
  it('call the function without a user and not over HTTP', async () => {
    const outcome = await cloud.fireTimer('ticking', 'rollUp')
    expect(outcome).toMatchObject({
      kind: 'answer',
      value: { value: { event: { Type: 'Timer', TriggerName: 'rollUp', Time: anyText } } },
    })
    expect(JSON.stringify(outcome)).not.toContain('WX_OPENID')
  })
})

describe('the clock', () => {
  it('moves `Date` inside functions, and back', async () => {
    const days = 24 * 3600 * 1000
    const daysAhead = async () => {
      const result = await cloud.call<number[]>('clock', 'read', {})
      const [now = 0, constructed = 0, given] = result.ok ? result.value : []
      expect(given).toBe(5)
      return [now, constructed].map((time) => Math.floor((time - Date.now() + days / 2) / days))
    }
    expect(await daysAhead()).toEqual([0, 0])
    await cloud.clock.advance(30 * days)
    expect(await daysAhead()).toEqual([30, 30])
    await cloud.clock.set(0)
    expect(await daysAhead()).toEqual([0, 0])
  })
})

/** Whether a process of this machine is a worker of the function. */
function isWorkerOf(name: string) {
  return (pid: string): boolean => {
    if (!/^\d+$/.test(pid)) return false
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`${FUNCTIONS}/${name}/index.js`)
    } catch {
      return false
    }
  }
}
