import { setTimeout as delay } from 'node:timers/promises'
import { resolve } from 'node:path'
import { startLocalCloud, type LocalCloud } from '../local-cloud'
import { writeFunctions } from './function-fixtures'
import { connectSdk } from './sdk-fixture'

const SEND = `(() => {
  const cloud = require(${JSON.stringify(resolve('node_modules/wx-server-sdk'))})
  cloud.init({ env: 'local' })
  return async ({ payload: { touser } }) => {
    const data = { thing1: { value: '冒充客服退款' } }
    await cloud.openapi.subscribeMessage.send({ touser, templateId: 'template-1', data })
    return { ok: true, value: true }
  }
})()`

const FUNCTIONS = writeFunctions({
  sender: { main: SEND, config: { permissions: { openapi: ['subscribeMessage.send'] } } },
})
const DOCUMENTS = 12_000
const A_WRITE = 1_000

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud({
    functionsDir: FUNCTIONS,
    schema: { collections: [{ name: 'items', indexes: [] }] },
  })
})
afterAll(() => cloud.stop())

const send = (touser: string) => cloud.call('sender', 'send', { touser }, { as: 'wechat:oOrganiser' })
const sentTo = async () =>
  (await cloud.wechatLog()).map(({ request }) => (request as { touser: string }).touser)

describe('the database and the simulated WeChat stand apart', () => {
  it('answers a message while the database is busy with a long read', async () => {
    const { db } = connectSdk(cloud.adminUrl)
    for (let from = 0; from < DOCUMENTS; from += A_WRITE) {
      await db
        .collection('items')
        .add(Array.from({ length: A_WRITE }, (_, nth) => ({ nth: from + nth, text: 'x'.repeat(200) })))
    }
    await send('the worker is loaded')
    const ended: string[] = []
    const read = db
      .collection('items')
      .aggregate()
      .group({ _id: '$text', sum: db.command.aggregate.sum('$nth') })
      .end()
    await Promise.all([
      read.then(() => ended.push('read')),
      send('somebody').then(() => ended.push('message')),
    ])
    expect(ended).toEqual(['message', 'read'])
    expect(await sentTo()).toEqual(['the worker is loaded', 'somebody'])
  })

  it('lets a message go out that WeChat had been given when the cloud was killed', async () => {
    await cloud.faults({ latencyMs: 2_000 })
    const lost = send('whoever was on the way').catch(() => 'no answer')
    await delay(1_000)
    await cloud.killHard()
    expect(await lost).toBe('no answer')
    await cloud.restart()
    await cloud.faults({})
    await delay(1_500)
    expect(await sentTo()).toContain('whoever was on the way')
  })
})
