import { CONSENT_VERSION } from '../../src/domain/members/contract'
import type { PledgeActions } from '../../src/domain/pledges/contract'
import { anAlert } from '../../tests/functions/alert-seeds'
import { startLocalCloud, type LocalCloud } from '../../tests/functions/local-cloud'
import { aKey, aMember, aUnitTree, codeOf, tokenOf } from '../../tests/functions/seeds'
import { aKeyPair, aReceipt, aTip, A_WRAPPED_KEY, publicKeyOf } from '../../tests/functions/tip-seeds'
import { atMost, type Report } from './report'

const READS = 4
const MUTATIONS = 8
/** Once in a while a person joins: the try, the seat, and member and count in one transaction. */
const JOIN_MUTATIONS = 11
const HOME_READS = 3

type Measure = (noun: string, action: string, payload: unknown, token?: string) => Promise<void>

/** Database requests of what residents do; each is billed and each takes a round trip. */
export async function benchRequests(report: Report): Promise<void> {
  const cloud = await startLocalCloud()
  await aUnitTree(cloud)
  const as = await aMember(cloud, { openId: 'resident', unitId: 'class-a', audience: 'student' })
  const measure = async (
    noun: string,
    action: string,
    payload: unknown,
    token = as,
    reads = READS,
    mutations = MUTATIONS,
  ) => {
    await cloud.resetRequests()
    const result = await cloud.call(noun, action, payload, { as: token, idempotencyKey: aKey() })
    if (!result.ok) throw new Error(`${noun}/${action}: ${result.error.code}`)
    const counts = await cloud.requests()
    const figure = (kind: 'reads' | 'mutations', budget: number) =>
      report(
        atMost({
          bench: 'requests',
          figure: `${noun}/${action} ${kind}`,
          value: counts[kind],
          unit: 'requests',
          budget,
        }),
      )
    figure('reads', reads)
    figure('mutations', mutations)
  }

  const joining = { unitCode: codeOf('class-a'), audience: 'student', consentVersion: CONSENT_VERSION }
  await measure('members', 'joinUnit', joining, tokenOf('newcomer'), READS, JOIN_MUTATIONS)
  await measure('alerts', 'getHome', { audience: 'student' }, as, HOME_READS)
  await measure('alerts', 'listAlerts', { audience: 'student' })
  await measure('guides', 'listGuides', {})
  await measure('guides', 'getGuide', { guideId: 'fake-police' })
  await measure('guides', 'markGuideRead', { guideId: 'fake-police' })
  const paper = await cloud.call<{ id: string }[]>('quizzes', 'getPractice', { audience: 'student' }, { as })
  const questionIds = paper.ok ? paper.value.map(({ id }) => id) : []
  await measure('quizzes', 'submitAttempt', { questionIds, answers: [] })
  const shown = await cloud.call<PledgeActions['getPledge']['output']>(
    'pledges',
    'getPledge',
    { audience: 'student' },
    { as },
  )
  if (!shown.ok) throw new Error(shown.error.code)
  const { pledge, textHash } = shown.value
  await measure('pledges', 'signPledge', { pledgeId: pledge.id, textHash, isGuardianPresent: false })
  await measureAlert(cloud, measure)
  await measureTip(cloud, measure)
  await measureFamily(cloud, measure)
  await cloud.stop()
}

async function measureAlert(cloud: LocalCloud, measure: Measure): Promise<void> {
  const alertId = await anAlert(cloud, 'published', { audiences: ['student'] })
  await measure('alerts', 'getAlert', { alertId })
  await measure('alerts', 'acknowledgeAlert', { alertId })
}

/** The second tip of a day from the same device costs most: the count of the day is there already. */
async function measureTip(cloud: LocalCloud, measure: Measure): Promise<void> {
  const officer = await aMember(cloud, { openId: 'officer', grants: [{ role: 'triage', unitId: 'town' }] })
  const publicKey = publicKeyOf(aKeyPair())
  const key = { unitId: 'town', publicKey, wrapped: A_WRAPPED_KEY }
  await cloud.call('tips', 'registerOfficerKey', key, { as: officer, idempotencyKey: aKey() })
  await cloud.call('tips', 'submitTip', aTip([publicKey], aReceipt()), {
    as: 'a-device',
    idempotencyKey: aKey(),
  })
  const tip = aTip([publicKey], aReceipt())
  await measure('tips', 'submitTip', tip, 'a-device')
  await measure('tips', 'getTipStatus', { lookupId: tip.lookupId }, 'a-device')
}

/** A pair of two, from the code to what the helper sees of the other. */
async function measureFamily(cloud: LocalCloud, measure: Measure): Promise<void> {
  await aMember(cloud, {
    openId: 'village-organiser',
    grants: [{ role: 'organiser', unitId: 'village' }],
  })
  const helped = await aMember(cloud, { openId: 'helped', audience: 'student' })
  const helper = await aMember(cloud, { openId: 'helper' })
  const call = <T>(action: string, payload: unknown, as: string) =>
    cloud.call<T>('families', action, payload, { as, idempotencyKey: aKey() })
  await measure('families', 'startPairing', {}, helped)
  const started = await call<{ code: string }>('startPairing', {}, helped)
  const code = started.ok ? started.value.code : ''
  await measure('families', 'openPairing', { code, calledAs: '孙女' }, helper)
  const view = await call<{ digits: string }>('getPairing', { code }, helper)
  const digits = view.ok ? view.value.digits : ''
  await measure('families', 'agreeToPairing', { code, digits }, helped)
  await measure('families', 'confirmPairing', { code }, helper)
  await measure('families', 'listRelatives', {}, helper)
  await measure('families', 'listUnread', {}, helper)
  const contact = { calledAs: '柳阿姨', way: 'phone', where: '0000-5550116' }
  await measure('visits', 'askForVisit', { relativeId: null, contact }, helped)
  await measure('visits', 'listOwnVisits', {}, helped)
  await measure('invitations', 'getInvitation', { cameBy: null }, helped)
}
