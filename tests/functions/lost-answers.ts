import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'

/** As if every call so far had died a while ago, after its work and before its answer was kept. */
export async function loseAnswers(cloud: LocalCloud): Promise<void> {
  const db = databaseOf(cloud)
  await db
    .collection('idempotency')
    .where({ _id: db.command.neq('') })
    .update({ answer: null, startedAt: new Date(cloud.clock.now() - 3_600_000) })
}
