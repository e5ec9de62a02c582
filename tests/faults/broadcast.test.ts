import { rmSync } from 'node:fs'
import { broadcastUnderFire } from '../functions/broadcast-faults'
import { functionsWithoutTimersOf } from '../functions/functions-without-timers'
import { startLocalCloud, type LocalCloud } from '../functions/local-cloud'

const PEOPLE = 700
const KILLS = 4

let functionsDir: string
let cloud: LocalCloud
beforeAll(async () => {
  functionsDir = functionsWithoutTimersOf('pushes')
  cloud = await startLocalCloud({ functionsDir })
})
afterAll(async () => {
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
})

describe('a broadcast while workers and the cloud are killed, with its timers doubled', () => {
  it('misses nobody, and sends fewer than a hundred twice a kill', async () => {
    const { missed, strangers, duplicates } = await broadcastUnderFire(cloud, PEOPLE, KILLS)
    expect({ missed, strangers }).toEqual({ missed: 0, strangers: 0 })
    expect(duplicates).toBeLessThan(100 * KILLS)
  })
})
