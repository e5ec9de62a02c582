import type { Role } from '../../src/domain/shared/roles'
import { databaseOf } from './database'
import { deployedActions } from './deployed-actions'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, pathOf, tokenOf, type TestUnitId } from './seeds'

type Needs = 'anyone' | 'wechat' | 'member' | readonly Role[] | { readonly onRoot: readonly Role[] }

/** Guides and questions are everybody's: only staff of the root unit edit them. */
const editions = (noun: string): Record<string, Needs> => ({
  [`${noun}/listEditions`]: { onRoot: ['organiser', 'reviewer'] },
  [`${noun}/getEdition`]: { onRoot: ['organiser', 'reviewer'] },
  [`${noun}/saveEdition`]: { onRoot: ['organiser'] },
  [`${noun}/submitEdition`]: { onRoot: ['organiser'] },
  [`${noun}/reviewEdition`]: { onRoot: ['reviewer'] },
  [`${noun}/withdrawEdition`]: { onRoot: ['organiser', 'reviewer'] },
  [`${noun}/listVersions`]: { onRoot: ['organiser', 'reviewer'] },
  [`${noun}/getVersion`]: { onRoot: ['organiser', 'reviewer'] },
  [`${noun}/rollBack`]: { onRoot: ['organiser'] },
})

/** Who may call what, on the unit that the input concerns. Every deployed action stands here. */
const TABLE: Record<string, Needs> = {
  'alerts/getHome': 'anyone',
  'alerts/listAlerts': 'anyone',
  'alerts/getAlert': 'anyone',
  'alerts/acknowledgeAlert': 'member',
  'alerts/listDrafts': ['organiser', 'reviewer'],
  'alerts/saveDraft': ['organiser'],
  'alerts/submitForReview': ['organiser'],
  'alerts/reviewAlert': ['reviewer'],
  'alerts/cancelAlert': ['organiser', 'reviewer'],
  'guides/listGuides': 'anyone',
  'guides/getGuide': 'anyone',
  'guides/markGuideRead': 'member',
  ...editions('guides'),
  'members/getMe': 'anyone',
  'members/joinUnit': 'wechat',
  'members/changeAudience': 'member',
  'members/exportMyData': 'member',
  'members/eraseMyData': 'member',
  'metrics/getOverview': ['organiser', 'reviewer', 'admin'],
  'pledges/getPledge': 'anyone',
  'pledges/signPledge': 'member',
  'pledges/withdrawPledge': 'member',
  'pledges/verifyCertificate': 'anyone',
  'quizzes/getPractice': 'anyone',
  'quizzes/submitAttempt': 'anyone',
  ...editions('quizzes'),
  'tips/listReceivingUnits': 'anyone',
  'tips/submitTip': 'anyone',
  'tips/getTipStatus': 'anyone',
  'tips/registerOfficerKey': ['triage'],
  'tips/getOfficerKey': ['triage'],
  'tips/listTips': ['triage'],
  'tips/openTip': ['triage'],
  'tips/advanceTip': ['triage'],
  'units/findByCode': 'anyone',
  'units/listSubtree': ['organiser', 'reviewer', 'triage', 'admin'],
}

const STAFF_ROLES = [
  'volunteer',
  'organiser',
  'reviewer',
  'triage',
  'admin',
] as const satisfies readonly Role[]

/** The unit that every payload concerns. */
const UNIT: TestUnitId = 'town'

type TestCaller = {
  readonly label: string
  readonly kind: 'guest' | 'visitor' | 'member'
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
  ]),
]

const REFUSALS = ['WECHAT_REQUIRED', 'NOT_JOINED', 'FORBIDDEN']

/** The refusal that the table foresees, or null where the caller is admitted. */
function expectedRefusal(needs: Needs, caller: TestCaller): string | null {
  if (needs === 'anyone') return null
  if (caller.kind === 'guest') return 'WECHAT_REQUIRED'
  if (needs === 'wechat') return null
  if (caller.kind === 'visitor') return 'NOT_JOINED'
  if (needs === 'member') return null
  if ('onRoot' in needs) {
    const isOnRoot = caller.grantedOn === 'county'
    return caller.role && needs.onRoot.includes(caller.role) && isOnRoot ? null : 'FORBIDDEN'
  }
  const isOnUnit = caller.grantedOn === UNIT || caller.grantedOn === 'county'
  return caller.role && needs.includes(caller.role) && isOnUnit ? null : 'FORBIDDEN'
}

const PUBLIC_KEY = Buffer.alloc(32, 7).toString('base64')
const NONCE = Buffer.alloc(24, 7).toString('base64')
const SEALED = {
  nonce: NONCE,
  cipher: 'AAAA',
  senderPublicKey: PUBLIC_KEY,
  keys: [{ readerPublicKey: PUBLIC_KEY, nonce: NONCE, box: 'AAAA' }],
}
const ALERT_CONTENT = {
  severity: 'severe',
  urgency: 'immediate',
  certainty: 'observed',
  scamTypeId: 'fake-police',
  headline: '有人冒充民警打电话',
  whatHappens: '有人自称民警，说您涉案，要您转账到安全账户。',
  whatToDo: ['先挂断电话', '打派出所电话问', '已经转了打 110'],
  guideId: null,
  audiences: ['citizen'],
  areaUnitIds: [UNIT],
  effectiveAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2036-01-01T00:00:00.000Z',
}

const editionPayloads = (noun: string): Record<string, unknown> => ({
  [`${noun}/listEditions`]: {},
  [`${noun}/getEdition`]: { editionId: 'the-edition' },
  [`${noun}/saveEdition`]: { editionId: null, content: null, baseVersion: 1 },
  [`${noun}/submitEdition`]: { editionId: 'the-edition' },
  [`${noun}/reviewEdition`]: { editionId: 'the-edition', step: 'approve', note: '' },
  [`${noun}/withdrawEdition`]: { editionId: 'the-edition' },
  [`${noun}/listVersions`]: { contentId: 'fake-police' },
  [`${noun}/getVersion`]: { contentId: 'fake-police', version: 1 },
  [`${noun}/rollBack`]: { contentId: 'fake-police', version: 9 },
})

/** A payload that fits each action and concerns the unit. */
const PAYLOADS: Record<string, unknown> = {
  'alerts/getHome': { audience: 'citizen' },
  'alerts/listAlerts': { audience: 'citizen' },
  'alerts/getAlert': { alertId: 'the-alert' },
  'alerts/acknowledgeAlert': { alertId: 'the-alert' },
  'alerts/listDrafts': { unitId: UNIT },
  'alerts/saveDraft': { unitId: UNIT, alertId: null, content: ALERT_CONTENT },
  'alerts/submitForReview': { alertId: 'the-alert' },
  'alerts/reviewAlert': { alertId: 'the-alert', decision: 'approve', note: '' },
  'alerts/cancelAlert': { alertId: 'the-alert' },
  'guides/listGuides': {},
  'guides/getGuide': { guideId: 'fake-police' },
  'guides/markGuideRead': { guideId: 'fake-police' },
  ...editionPayloads('guides'),
  'members/getMe': {},
  'members/joinUnit': { unitCode: '000000', audience: 'citizen', consentVersion: 1 },
  'members/changeAudience': { audience: 'citizen' },
  'members/exportMyData': {},
  'members/eraseMyData': {},
  'metrics/getOverview': { unitId: UNIT, from: '2026-11-01', to: '2026-11-02' },
  'pledges/getPledge': { audience: 'citizen' },
  'pledges/signPledge': { pledgeId: 'citizen', textHash: '0'.repeat(64), isGuardianPresent: false },
  'pledges/withdrawPledge': {},
  'pledges/verifyCertificate': { certificateNumber: 'CN-26-0000-0000-0000' },
  'quizzes/getPractice': { audience: 'citizen' },
  'quizzes/submitAttempt': { questionIds: ['a', 'b', 'c', 'd', 'e'], answers: [] },
  ...editionPayloads('quizzes'),
  'tips/listReceivingUnits': {},
  'tips/submitTip': {
    unitId: UNIT,
    scamTypeId: 'other',
    urgency: 'past',
    lookupId: '0'.repeat(32),
    reporterPublicKey: PUBLIC_KEY,
    sealed: SEALED,
  },
  'tips/getTipStatus': { lookupId: '0'.repeat(32) },
  'tips/registerOfficerKey': {
    unitId: UNIT,
    publicKey: PUBLIC_KEY,
    wrapped: { salt: Buffer.alloc(16).toString('base64'), nonce: NONCE, cipher: 'AAAA', costLog2: 17 },
  },
  'tips/getOfficerKey': { unitId: UNIT },
  'tips/listTips': { unitId: UNIT },
  'tips/openTip': { tipId: 'the-tip' },
  'tips/advanceTip': { tipId: 'the-tip', step: 'close', answer: null },
  'units/findByCode': { unitCode: 'AAAAA2' },
  'units/listSubtree': { unitId: UNIT },
}

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const unit = { unitId: UNIT, unitName: '测试镇', unitPath: pathOf(UNIT) }
  const db = databaseOf(cloud)
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
  return aMember(cloud, { openId, unitId: 'village', grants })
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
