import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { Role } from '../../src/domain/shared/roles'
import type { Audience } from '../../src/domain/shared/taxonomy'
import type { UnitKind } from '../../src/domain/shared/unit-kind'
import { NO_CONTACT } from '../../src/domain/units/unit'
import { databaseOf } from './database'
import type { LocalCloud } from './local-cloud'

export const CAMPAIGN = 'test-campaign'

/** county → town → village and school → two classes; a second town stands outside of every test's grants. */
const TREE = [
  { id: 'county', name: '测试县', kind: 'county', parentId: null, code: 'AAAAA1' },
  { id: 'town', name: '测试镇', kind: 'town', parentId: 'county', code: 'AAAAA2' },
  { id: 'other-town', name: '另一镇', kind: 'town', parentId: 'county', code: 'AAAAA3' },
  { id: 'village', name: '测试村', kind: 'village', parentId: 'town', code: 'AAAAA4' },
  { id: 'school', name: '测试学校', kind: 'school', parentId: 'town', code: 'AAAAA5' },
  { id: 'class-a', name: '一班', kind: 'class', parentId: 'school', code: 'AAAAA6' },
  { id: 'class-b', name: '二班', kind: 'class', parentId: 'school', code: 'AAAAA7' },
] as const satisfies readonly {
  id: string
  name: string
  kind: UnitKind
  parentId: string | null
  code: string
}[]
export type TestUnitId = (typeof TREE)[number]['id']

export const codeOf = (unitId: TestUnitId): string => unitOf(unitId).code
const unitOf = (unitId: TestUnitId) => TREE.find(({ id }) => id === unitId) ?? TREE[0]

export function pathOf(unitId: TestUnitId): string[] {
  const { parentId } = unitOf(unitId)
  return parentId ? [...pathOf(parentId), unitId] : [unitId]
}

/** Puts the test units into an empty cloud. */
export async function aUnitTree(cloud: LocalCloud): Promise<void> {
  const units = TREE.map(({ id, code: _, ...unit }, order) => ({
    _id: id,
    ...unit,
    order,
    path: pathOf(id),
    campaignId: CAMPAIGN,
    contact: NO_CONTACT,
    archivedAt: null,
    isClosed: false,
    changedAt: new Date('2026-01-01'),
  }))
  const db = databaseOf(cloud)
  await db.collection('units').add(units)
  await db.collection('joinCodes').add(TREE.map(({ id, code }) => aCode({ _id: code, unitId: id })))
}

type CodeSeed = {
  readonly _id: string
  readonly unitId: TestUnitId
  readonly cap?: number
  readonly expiresAt?: Date
  readonly revokedAt?: Date
}

/** A code as the functions store it; without more it works until somebody revokes it. */
export const aCode = (seed: CodeSeed) => ({
  note: '',
  cap: null,
  seats: [],
  expiresAt: null,
  revokedAt: null,
  madeAt: new Date('2026-01-01'),
  operationId: `seed-${seed._id}`,
  ...seed,
})

type MemberSeed = {
  readonly openId: string
  readonly unitId?: TestUnitId
  readonly otherUnitIds?: readonly TestUnitId[]
  readonly audience?: Audience
  readonly grants?: readonly { readonly role: Role; readonly unitId: TestUnitId }[]
}

const membershipOf = (unitId: TestUnitId) => ({
  unitId,
  unitName: unitOf(unitId).name,
  unitPath: pathOf(unitId),
  campaignId: CAMPAIGN,
})

/** Puts a member into the cloud as if they had joined long ago, and answers the token to call with. */
export async function aMember(cloud: LocalCloud, seed: MemberSeed): Promise<string> {
  const { openId, unitId = 'village', otherUnitIds = [], audience = 'citizen', grants = [] } = seed
  await databaseOf(cloud)
    .collection('members')
    .add({
      _id: memberIdOf(openId),
      openIdHash: openIdHash(cloud, openId),
      ...membershipOf(unitId),
      otherUnits: otherUnitIds.map(membershipOf),
      audience,
      grants: grants.map((grant) => ({ role: grant.role, unitPath: pathOf(grant.unitId) })),
      consent: { version: CONSENT_VERSION, at: new Date('2026-01-01') },
      joinedAt: new Date('2026-01-01'),
    })
  return tokenOf(openId)
}

/** The bearer token of the simulated WeChat sign-in. */
export const tokenOf = (openId: string): string => `wechat:${openId}`

export const memberIdOf = (openId: string): string => `member-${openId}`

let sessions = 0

/** Lets a browser in as if this member's phone had allowed it, and answers the token to call with. */
export async function aSession(cloud: LocalCloud, openId: string, until: Date): Promise<string> {
  const secret = String(++sessions).padStart(64, 'a')
  await databaseOf(cloud)
    .collection('sessions')
    .add({
      _id: keyedHash(cloud, `session\n${secret}`),
      codeHash: `code-${secret}`,
      digitsHash: '',
      state: 'allowed',
      memberId: memberIdOf(openId),
      allowedBy: `seed-${secret}`,
      browser: 'Chrome · Windows',
      network: null,
      addressHash: null,
      startedAt: new Date('2026-01-01'),
      until,
    })
  return `session:${secret}`
}

/** As `_platform/identity` computes it, with the key of this cloud. */
export const openIdHash = (cloud: LocalCloud, openId: string): string =>
  keyedHash(cloud, `open-id\n${openId}`)

function keyedHash(cloud: LocalCloud, text: string): string {
  const secrets = JSON.parse(readFileSync(join(cloud.dataDir, 'secrets.json'), 'utf8')) as Record<
    string,
    string
  >
  const key = secrets['identityKey'] ?? ''
  return createHmac('sha256', key).update(text).digest('hex')
}

let keys = 0

/** A fresh idempotency key. */
export const aKey = (): string => `test-key-${String(++keys).padStart(12, '0')}`
