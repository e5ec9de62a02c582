import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { TestUnitId } from './seeds'

/** The unit that every payload concerns. */
export const UNIT: TestUnitId = 'town'

export const PUBLIC_KEY = Buffer.alloc(32, 7).toString('base64')
const NONCE = Buffer.alloc(24, 7).toString('base64')
export const SEALED = {
  nonce: NONCE,
  cipher: 'AAAA',
  senderPublicKey: PUBLIC_KEY,
  keys: [{ readerPublicKey: PUBLIC_KEY, nonce: NONCE, box: 'AAAA' }],
}
export const ALERT_CONTENT = {
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
  [`${noun}/dropEdition`]: { editionId: 'the-edition' },
  [`${noun}/withdrawEdition`]: { editionId: 'the-edition' },
  [`${noun}/listVersions`]: { contentId: 'fake-police' },
  [`${noun}/getVersion`]: { contentId: 'fake-police', version: 1 },
  [`${noun}/rollBack`]: { contentId: 'fake-police', version: 9 },
})

/** A payload that fits each action and concerns the unit. */
export const PAYLOADS: Record<string, unknown> = {
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
  'joining/findByCode': { unitCode: 'AAAAA2' },
  'joining/searchUnits': { words: '镇' },
  'joining/listCodes': { unitId: UNIT },
  'joining/makeCode': { unitId: UNIT, note: '家长会', days: 7, cap: 60 },
  'joining/revokeCode': { unitCode: 'AAAAA2' },
  'members/joinPublicUnit': { unitId: UNIT, audience: 'citizen', consentVersion: CONSENT_VERSION },
  'members/leaveUnit': { unitId: 'village' },
  'members/chooseHomeUnit': { unitId: 'village' },
  'members/joinUnit': { unitCode: '000000', audience: 'citizen', consentVersion: CONSENT_VERSION },
  'members/changeAudience': { audience: 'citizen' },
  'members/agreeToNotice': { consentVersion: CONSENT_VERSION },
  'members/listRetentionRuns': {},
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
  'units/listSubtree': { unitId: UNIT },
  'units/getUnitCard': { unitId: UNIT },
  'units/getContacts': {},
  'units/createUnit': { parentId: UNIT, name: '新的村', kind: 'village' },
  'units/renameUnit': { unitId: UNIT, name: '改过名的镇' },
  // Out of the town and into it again: both parents are the unit that is asked about.
  'units/moveUnit': { unitId: 'village', parentId: UNIT },
  'units/arrangeUnits': { unitId: UNIT, childIds: [] },
  'units/saveContact': {
    unitId: UNIT,
    contact: { dutyTitle: '值班员', phone: '0000-5550100', mailbox: '', email: '', scope: '' },
  },
  'units/importUnits': { unitId: UNIT, rows: [{ line: 1, cells: ['导入的村', '村'] }] },
  'units/archiveUnit': { unitId: UNIT },
  'units/restoreUnit': { unitId: UNIT },
}
