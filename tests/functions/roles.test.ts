import type { Role } from '../../src/domain/shared/roles'
import { databaseOf } from './database'
import { deployedActions } from './deployed-actions'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { TABLE, type Needs } from './role-table'
import { ALERT_CONTENT, PAYLOADS, PUBLIC_KEY, SEALED, UNIT } from './role-payloads'
import { aMeeting } from './meeting-seeds'
import { aNotice } from './notice-seeds'
import { aKey, aMember, aSession, aUnitTree, pathOf, tokenOf, type TestUnitId } from './seeds'

const STAFF_ROLES = [
  'volunteer',
  'organiser',
  'reviewer',
  'triage',
  'admin',
] as const satisfies readonly Role[]

type TestCaller = {
  readonly label: string
  readonly kind: 'guest' | 'visitor' | 'member' | 'session' | 'ended session'
  readonly role?: Role
  /** Where the role is held: on the unit itself, above it, or elsewhere. */
  readonly grantedOn?: TestUnitId
}

const CALLERS: readonly TestCaller[] = [
  { label: 'a guest of the web', kind: 'guest' },
  { label: 'someone in WeChat who has not joined', kind: 'visitor' },
  { label: 'a resident', kind: 'member' },
  ...STAFF_ROLES.flatMap((role) => [
    { label: `${role} of the unit`, kind: 'member' as const, role, grantedOn: UNIT },
    { label: `${role} of the county above`, kind: 'member' as const, role, grantedOn: 'county' as const },
    { label: `${role} of another town`, kind: 'member' as const, role, grantedOn: 'other-town' as const },
    { label: `${role} of a village below`, kind: 'member' as const, role, grantedOn: 'village' as const },
    { label: `${role} of the unit, by session`, kind: 'session' as const, role, grantedOn: UNIT },
    {
      label: `${role} of another town, by session`,
      kind: 'session' as const,
      role,
      grantedOn: 'other-town' as const,
    },
    {
      label: `${role} of the unit, by a session that has ended`,
      kind: 'ended session' as const,
      role,
      grantedOn: UNIT,
    },
  ]),
  { label: 'a resident, by session', kind: 'session' },
]

const REFUSALS = ['WECHAT_REQUIRED', 'SESSION_OVER', 'PHONE_REQUIRED', 'NOT_JOINED', 'FORBIDDEN']

/** The refusal that the table foresees, or null where the caller is admitted. */
function expectedRefusal(needs: Needs, caller: TestCaller): string | null {
  if (needs === 'anyone') return null
  if (caller.kind === 'guest') return 'WECHAT_REQUIRED'
  if (caller.kind === 'ended session') return 'SESSION_OVER'
  if (needs === 'wechat') return caller.kind === 'session' ? 'PHONE_REQUIRED' : null
  if (caller.kind === 'visitor') return 'NOT_JOINED'
  if (needs === 'member anywhere') return null
  if (needs === 'member') return caller.kind === 'session' ? 'PHONE_REQUIRED' : null
  if (needs === 'any role') {
    if (caller.kind === 'session') return 'PHONE_REQUIRED'
    return caller.role ? null : 'FORBIDDEN'
  }
  if ('onRoot' in needs) {
    const isOnRoot = caller.grantedOn === 'county'
    return caller.role && needs.onRoot.includes(caller.role) && isOnRoot ? null : 'FORBIDDEN'
  }
  if ('onOwn' in needs) {
    const isOnOwn = caller.grantedOn === UNIT
    return caller.role && needs.onOwn.includes(caller.role) && isOnOwn ? null : 'FORBIDDEN'
  }
  const isOnUnit = caller.grantedOn === UNIT || caller.grantedOn === 'county'
  return caller.role && needs.includes(caller.role) && isOnUnit ? null : 'FORBIDDEN'
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const unit = { unitId: UNIT, unitName: '测试镇', unitPath: pathOf(UNIT) }
  const db = databaseOf(cloud)
  await db.collection('meetings').add(aMeeting({ _id: 'the-meeting', unitId: UNIT, code: 'AAAAA2' }))
  await db.collection('staffInvitations').add({
    _id: 'the-invitation',
    ...unit,
    role: 'organiser',
    days: 30,
    inviter: 'somebody',
    operationId: 'the-operation',
    openUntil: new Date('2036-01-01'),
    state: 'open',
    acceptedBy: null,
    name: null,
    changedAt: new Date('2026-01-01'),
  })
  await db.collection('notices').add(aNotice({ _id: 'the-notice', ...unit }))
  await db.collection('alerts').add({
    _id: 'the-alert',
    ...unit,
    state: 'draft',
    authorId: 'somebody-else',
    areaUnitIds: [UNIT],
    areaPaths: [pathOf(UNIT)],
    areaNames: ['测试镇'],
    isPublic: false,
    content: { ...ALERT_CONTENT, effectiveAt: new Date('2026-01-01'), expiresAt: new Date('2036-01-01') },
    changedAt: new Date(),
    publishedAt: null,
    ...{ seriesId: 'the-alert', version: 1, references: [] },
  })
  await db.collection('gatherings').add({
    _id: 'the-gathering',
    ...unit,
    ...{ heldOn: '2026-11-20', kind: 'talk', people: 86, note: '' },
    enteredBy: 'somebody-else',
    isWithdrawn: false,
  })
  await db.collection('visits').add({
    _id: 'the-visit',
    memberId: 'somebody-else',
    unitId: UNIT,
    askedBy: 'self',
    contact: { sealed: '' },
    askedAt: new Date(),
    closedAt: null,
  })
  await db.collection('tips').add({
    _id: 'the-tip',
    ...unit,
    lookupId: 'f'.repeat(32),
    reporterPublicKey: PUBLIC_KEY,
    scamTypeId: 'other',
    urgency: 'past',
    sealed: SEALED,
    answers: [],
    state: 'received',
    receivedAt: new Date('2026-11-23T08:00:00Z'),
    closedAt: null,
    lastOperationId: null,
  })
})
afterAll(() => cloud.stop())

let people = 0

/** Each call by a person of their own, because some actions end a membership. */
async function signIn({ kind, role, grantedOn }: TestCaller): Promise<string> {
  const openId = `person-${++people}`
  if (kind === 'guest') return `device-${openId}`
  if (kind === 'visitor') return tokenOf(openId)
  const grants = role && grantedOn ? [{ role, unitId: grantedOn }] : []
  const phone = await aMember(cloud, { openId, unitId: 'village', grants })
  if (kind === 'member') return phone
  return aSession(cloud, openId, new Date(kind === 'session' ? '2036-01-01' : '2026-01-01'))
}

describe('the table of roles', () => {
  it('has a line for every deployed action, and no other', () => {
    const deployed = deployedActions().map(({ noun, name }) => `${noun}/${name}`)
    expect(Object.keys(TABLE).sort()).toEqual(deployed.sort())
    expect(Object.keys(PAYLOADS).sort()).toEqual(deployed.sort())
  })

  it.each(Object.entries(TABLE))('holds for %s', async (path, needs) => {
    const [noun = '', action = ''] = path.split('/')
    const answers: Record<string, string | null> = {}
    for (const caller of CALLERS) {
      const as = await signIn(caller)
      const result = await cloud.call(noun, action, PAYLOADS[path], { as, idempotencyKey: aKey() })
      const code = result.ok ? null : result.error.code
      expect(code).not.toBe('INTERNAL')
      expect(code).not.toBe('INPUT_INVALID')
      answers[caller.label] = code !== null && REFUSALS.includes(code) ? code : null
    }
    const expected = CALLERS.map((caller) => [caller.label, expectedRefusal(needs, caller)])
    expect(answers).toEqual(Object.fromEntries(expected))
  })
})
