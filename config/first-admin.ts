import { createHash, randomBytes, randomInt } from 'node:crypto'
import tcb from '@cloudbase/node-sdk'
import { encodeCrockford } from '../src/domain/shared/ids'
import { UNIT_KINDS, type UnitKind } from '../src/domain/shared/unit-kind'
import { NO_CONTACT } from '../src/domain/units/unit'

/** Long enough to walk to a phone, short enough to be worthless on a screen that was left open. */
const VALID_MS = 30 * 60_000
const CODE_LENGTH = 16

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>

/**
 * Makes the root unit of a new deployment, unless there is one of that name, and a code by which one member
 * becomes its first administrator. The database has only a hash of the code.
 *
 * @returns the code, to be read out or typed into the mini-program within half an hour
 */
export async function printFirstAdmin(
  db: Database,
  name: string,
  kind: UnitKind,
  now: Date,
): Promise<string> {
  const unitId = await rootUnit(db, name, kind, now)
  const code = encodeCrockford(randomBytes(CODE_LENGTH)).slice(0, CODE_LENGTH)
  const _id = createHash('sha256').update(code).digest('hex')
  const expiresAt = new Date(now.getTime() + VALID_MS)
  await db.collection('firstAdminCodes').add({ _id, unitId, expiresAt, usedBy: null })
  return code
}

async function rootUnit(db: Database, name: string, kind: UnitKind, now: Date): Promise<string> {
  const { data } = await db.collection('units').where({ name, parentId: null }).limit(1).get()
  const [present] = data as readonly { readonly _id: string }[]
  if (present) return present._id
  const _id = createHash('sha256')
    .update(`${name}${randomInt(2 ** 47)}`)
    .digest('hex')
    .slice(0, 32)
  const campaignId = _id.slice(0, 16)
  const root = { _id, name, kind, campaignId, parentId: null, path: [_id], order: 0, contact: NO_CONTACT }
  await db.collection('units').add({ ...root, archivedAt: null, isClosed: false, changedAt: now })
  return _id
}

/** `npm run first-admin -- 青禾县 county`, with TCB_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY set. */
async function main(): Promise<void> {
  const [name, kindGiven] = process.argv.slice(2)
  const kind = UNIT_KIND_IDS.find((one) => one === kindGiven)
  const { TCB_ENV: env, TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey } = process.env
  if (!name || !kind || !env || !secretId || !secretKey) {
    throw new Error(
      `npm run first-admin -- <name of the unit> <${UNIT_KIND_IDS.join(' | ')}>; set TCB_ENV, TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY`,
    )
  }
  const db = tcb.init({ env, secretId, secretKey }).database()
  const code = await printFirstAdmin(db, name, kind, new Date())
  console.log(`${name}: ${code.replace(/(.{4})(?=.)/g, '$1 ')}`)
  console.log(
    '在小程序里加入任一单位，再到 我的 → 我的单位 → 工作人员邀请 里输这个码。30 分钟内有效，只能用一次。',
  )
}

const UNIT_KIND_IDS = Object.keys(UNIT_KINDS) as readonly UnitKind[]

if (process.argv[1]?.includes('first-admin')) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
}
