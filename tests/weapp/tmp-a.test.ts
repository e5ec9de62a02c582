import { seedDemonstration } from '../../config/seed-demonstration'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { launch } from './runtime/launch'
let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await seedDemonstration(cloud.url, cloud.dataDir)
}, 120_000)
afterAll(() => cloud.stop())
it('sizes', async () => {
  for (const id of ['fake-police','brushing-rebate','fake-customer-service','fake-investment','health-product-lecture','fake-teacher-fee']) {
  const app = await launch({ as: 'wechat:demo-elder', cloudUrl: cloud.url, fontFactor: 1.4 })
  await app.open('pages/guides/index?id=' + id)
  await app.tap('全文')
  await app.advance(3000)
  console.log(id + JSON.stringify(app.setDataSizes()))
  await app.tap('发给家人')
  await app.tap('简版')
  console.log(id + JSON.stringify(app.setDataSizes()))
  }
  const b = await launch({ as: 'wechat:demo-student', cloudUrl: cloud.url })
  await b.open('pages/my-data/index')
  await b.tap('全部删掉，撤回同意')
  await b.tap('全部删掉', { role: 'button' })
  console.log(JSON.stringify(b.setDataSizes()), b.texts().join('|'))
  const c = await launch({ as: 'wechat:demo-citizen', cloudUrl: cloud.url })
  await c.open('pages/learn/index')
  await c.tap('长辈')
  await c.tap('哪一类')
  console.log(JSON.stringify(c.setDataSizes()))
})
