import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'
import { aHall, countRush, rush } from '../functions/pledge-rush'

const PEOPLE = 90

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
})
afterAll(() => cloud.stop())

describe('a hall signs the pledge at once, everybody twice, while workers and the cloud are killed', () => {
  it('leaves one pledge a member, and counters that equal a recount', async () => {
    const hall = await aHall(cloud, PEOPLE)
    const { resent } = await rush(cloud, hall)
    expect(resent).toBeGreaterThan(0)
    expect(await countRush(cloud)).toEqual({
      pledges: PEOPLE,
      members: PEOPLE,
      recount: PEOPLE,
      counters: PEOPLE,
    })
  })
})
