import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSENTS } from '../../cloudfunctions/_platform/push-consents'
import { seal } from '../../cloudfunctions/_platform/sealing'
import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'
import { CAMPAIGN, openIdHash, pathOf, type TestUnitId } from './seeds'

/** The number and the open id of the nth person of a crowd; numbers are random, as the product's are. */
const numberOf = (nth: number): string =>
  createHash('sha256').update(`person ${nth}`).digest('hex').slice(0, 32)
export const openIdOf = (nth: number): string => `open-id-${nth}`

type Crowd = { readonly from: number; readonly count: number; readonly unitId: TestUnitId }

const A_WRITE = 1_000

/** Members who each agreed to some messages, put into the database as the functions would leave them there. */
export async function aCrowd(
  cloud: LocalCloud,
  { from, count, unitId }: Crowd,
  consentsEach: number,
): Promise<void> {
  const secrets = JSON.parse(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8')) as {
    identityKey: string
  }
  process.env.IDENTITY_KEY = secrets.identityKey
  const db = databaseOf(cloud)
  const starts = Array.from({ length: Math.ceil(count / A_WRITE) }, (_, part) => from + part * A_WRITE)
  const place = { unitId, unitName: unitId, unitPath: pathOf(unitId), campaignId: CAMPAIGN, otherUnits: [] }
  for (const start of starts) {
    const nths = Array.from({ length: Math.min(A_WRITE, from + count - start) }, (_, n) => start + n)
    await db.collection('members').add(
      nths.map((nth) => ({
        ...{ _id: numberOf(nth), openIdHash: openIdHash(cloud, openIdOf(nth)), ...place },
        ...{ audience: 'elder', grants: [], consent: { version: 1, at: new Date('2026-01-01') } },
        joinedAt: new Date('2026-01-01'),
      })),
    )
    await db.collection(CONSENTS).add(
      nths.map((nth) => ({
        ...{ _id: numberOf(nth), ...place, audience: 'elder', remaining: consentsEach, pushedFor: [] },
        openId: seal(openIdOf(nth), { collection: CONSENTS, id: numberOf(nth) }),
        ...{ changedAt: new Date('2026-01-01'), lastOperationId: 'seed' },
      })),
    )
  }
}
