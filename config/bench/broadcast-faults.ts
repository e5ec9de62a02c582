import { rmSync } from 'node:fs'
import { broadcastUnderFire } from '../../tests/functions/broadcast-faults'
import { functionsWithoutTimersOf } from '../../tests/functions/functions-without-timers'
import { startLocalCloud } from '../../tests/functions/local-cloud'
import { atMost, type Report } from './report'

const PEOPLE = 10_000
const KILLS = 20
/** Less than a page of one worker and what is on its way of the next. */
const DUPLICATES_A_KILL = 100

/** Ten thousand people, twenty kills −9 of workers and of the cloud, timers doubled. */
export async function benchBroadcastFaults(report: Report): Promise<void> {
  const functionsDir = functionsWithoutTimersOf('pushes')
  const cloud = await startLocalCloud({ functionsDir })
  const { missed, duplicates, strangers, kills, counted } = await broadcastUnderFire(cloud, PEOPLE, KILLS)
  await cloud.stop()
  rmSync(functionsDir, { recursive: true })
  const bench = 'broadcast-faults'
  report({ bench, figure: 'kills −9', value: kills, unit: 'kills' })
  report({ bench, figure: 'accepted, as the broadcast counts', value: counted, unit: 'people' })
  report(atMost({ bench, figure: 'people missed', value: missed, unit: 'people', budget: 0 }))
  report(
    atMost({
      bench,
      figure: 'people reached who were not meant',
      value: strangers,
      unit: 'people',
      budget: 0,
    }),
  )
  const figure = 'messages twice, a kill'
  report(
    atMost({
      bench,
      figure,
      value: Math.round(duplicates / kills),
      unit: 'messages',
      budget: DUPLICATES_A_KILL,
    }),
  )
}
