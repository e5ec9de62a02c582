import type { AlertDraft } from '../../src/domain/alerts/alert'
import { isChainIntact, type HistoryEvent } from '../../cloudfunctions/_platform/history'
import type { ReviewState, ReviewStep } from '../../src/domain/shared/review'
import {
  APPROVED,
  AUTHOR,
  CANCEL_REASON,
  COLLEAGUE,
  ELDER,
  NEVER_JOINED,
  OUTSIDER,
  REVIEWER,
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  forgetAlerts,
  outcomeOf,
  review,
  revisionOf,
  submit,
  valueOf,
} from './alert-seeds'
import { databaseOf, documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { loseAnswers } from './lost-answers'
import { aKey, aUnitTree, tokenOf } from './seeds'

let cloud: LocalCloud
let call: ReturnType<typeof alertsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = alertsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const inbox = (as: string) => valueOf(call('listAlerts', { audience: 'elder' }, as))
const drafts = (as: string, unitId = 'town'): Promise<readonly AlertDraft[]> =>
  valueOf(call('listDrafts', { unitId }, as))

async function aDraft(): Promise<string> {
  const payload = { unitId: 'town', alertId: null, updatesId: null, content: alertContent(cloud) }
  return (await valueOf(call('saveDraft', payload, AUTHOR))).alertId
}

const stateOf = async (alertId: string): Promise<unknown> =>
  (await documentsOf(cloud, 'alerts', { _id: alertId }))[0]?.['state']

describe('alerts: from a draft to the people it is for', () => {
  it('is read by nobody until a second person approved it, and by those it is for from then on', async () => {
    const alertId = await aDraft()
    expect(await inbox(ELDER)).toEqual([])
    await valueOf(submit(cloud, alertId, AUTHOR))
    expect(await inbox(ELDER)).toEqual([])
    await valueOf(review(cloud, alertId, APPROVED, REVIEWER))
    const shown = await inbox(ELDER)
    const { headline, whatHappens, whatToDo } = alertContent(cloud)
    expect(shown).toMatchObject([
      { id: alertId, publisher: '测试镇', areaNames: ['测试镇'], headline, whatHappens, whatToDo },
    ])
    expect(JSON.stringify(shown)).not.toContain('member-')
    await valueOf(call('cancelAlert', { alertId, reason: CANCEL_REASON }, COLLEAGUE))
    expect(await inbox(ELDER)).toMatchObject([{ id: alertId, status: 'cancel', cancelReason: CANCEL_REASON }])
  })

  it('keeps every step with who took it in a chained history', async () => {
    const alertId = await aDraft()
    const [{ revision }] = (await drafts(AUTHOR)) as [AlertDraft]
    const written = { unitId: 'town', alertId, revision, content: alertContent(cloud) }
    await valueOf(call('saveDraft', written, AUTHOR))
    await valueOf(submit(cloud, alertId, AUTHOR))
    await valueOf(review(cloud, alertId, { decision: 'return', note: '请写明电话号码' }, REVIEWER))
    await valueOf(submit(cloud, alertId, AUTHOR))
    await valueOf(review(cloud, alertId, APPROVED, REVIEWER))
    await valueOf(call('cancelAlert', { alertId, reason: CANCEL_REASON }, REVIEWER))
    const history = await documentsOf<HistoryEvent>(cloud, 'history', { subject: `alert:${alertId}` })
    const steps = history.sort((a, b) => a.sequence - b.sequence)
    expect(steps.map(({ event, actorId }) => `${event} by ${actorId}`)).toEqual([
      'drafted by member-author',
      'changed by member-author',
      'submit by member-author',
      'return by member-reviewer',
      'submit by member-author',
      'approve by member-reviewer',
      'withdraw by member-reviewer',
    ])
    expect(isChainIntact(steps)).toBe(true)
    const withoutTheReturn = steps.filter(({ event }) => event !== 'return')
    const inAnotherName = steps.map((step) => ({ ...step, actorId: 'member-author' }))
    expect([withoutTheReturn, inAnotherName].map(isChainIntact)).toEqual([false, false])
  })

  it('is not handed in, approved or published at once when its days are over', async () => {
    const over = { effectiveAt: '2026-01-01T00:00:00.000Z', expiresAt: '2026-01-08T00:00:00.000Z' }
    const draft = await anAlert(cloud, 'draft', over)
    const waiting = await anAlert(cloud, 'inReview', over)
    const atOnce = {
      alertId: waiting,
      revision: await revisionOf(cloud, waiting),
      reason: '正在发生，等不及审核',
    }
    expect(await outcomeOf(submit(cloud, draft, AUTHOR))).toBe('ALERT_PERIOD_OVER')
    expect(await outcomeOf(review(cloud, waiting, APPROVED, REVIEWER))).toBe('ALERT_PERIOD_OVER')
    expect(await outcomeOf(call('publishAtOnce', atOnce, tokenOf('admin')))).toBe('ALERT_PERIOD_OVER')
    const returned = { decision: 'return', note: '日子过了，请改' } as const
    expect(await outcomeOf(review(cloud, waiting, returned, REVIEWER))).toBe('OK')
  })

  it('goes back to the author with the note of the reviewer', async () => {
    const alertId = await anAlert(cloud, 'inReview')
    const unsaid = { decision: 'return', note: ' ' } as const
    expect(await outcomeOf(review(cloud, alertId, unsaid, REVIEWER))).toBe('INPUT_INVALID')
    await valueOf(review(cloud, alertId, { decision: 'return', note: '请写明电话号码' }, REVIEWER))
    expect(await drafts(AUTHOR)).toMatchObject([
      { id: alertId, state: 'draft', isOwn: true, reviewNote: '请写明电话号码', publishedAt: null },
    ])
  })
})

describe('alerts: who may take which step', () => {
  const CALLERS = {
    author: AUTHOR,
    colleague: COLLEAGUE,
    reviewer: REVIEWER,
    ...{ triage: tokenOf('triage'), volunteer: tokenOf('volunteer'), resident: tokenOf('resident') },
    ...{ admin: tokenOf('admin'), outsider: OUTSIDER, elder: ELDER },
    ...{ stranger: NEVER_JOINED, guest: 'device-1' },
  }
  type CallerName = keyof typeof CALLERS
  const MAY: Record<ReviewStep, readonly CallerName[]> = {
    submit: ['author', 'colleague'],
    approve: ['reviewer'],
    return: ['reviewer'],
    withdraw: ['author', 'colleague', 'reviewer'],
    discard: ['author', 'colleague'],
    emergency: ['admin'],
  }
  const FROM: Record<ReviewStep, readonly ReviewState[]> = {
    submit: ['draft'],
    approve: ['inReview'],
    return: ['inReview'],
    withdraw: ['published'],
    discard: ['draft'],
    emergency: ['draft', 'inReview'],
  }
  const TO: Record<ReviewStep, ReviewState> = {
    submit: 'inReview',
    approve: 'published',
    return: 'draft',
    withdraw: 'withdrawn',
    discard: 'withdrawn',
    emergency: 'published',
  }

  const REASON = '今天上午已有三户接到电话'
  const discard = async (alertId: string, as: string) =>
    call('discardDraft', { alertId, revision: await revisionOf(cloud, alertId) }, as)
  const publishAtOnce = async (alertId: string, as: string) =>
    call('publishAtOnce', { alertId, revision: await revisionOf(cloud, alertId), reason: REASON }, as)
  const take = (step: ReviewStep, alertId: string, as: string) => {
    if (step === 'submit') return outcomeOf(submit(cloud, alertId, as))
    if (step === 'discard') return outcomeOf(discard(alertId, as))
    if (step === 'withdraw') return outcomeOf(call('cancelAlert', { alertId, reason: CANCEL_REASON }, as))
    if (step === 'emergency') return outcomeOf(publishAtOnce(alertId, as))
    return outcomeOf(review(cloud, alertId, { decision: step, note: '请写清楚时间' }, as))
  }

  function refusal(step: ReviewStep, caller: CallerName): string {
    if (caller === 'guest') return 'WECHAT_REQUIRED'
    if (caller === 'stranger') return 'NOT_JOINED'
    const isReview = step === 'approve' || step === 'return'
    return caller === 'author' && isReview ? 'ALERT_OWN_REVIEW' : 'FORBIDDEN'
  }

  const STATES: readonly ReviewState[] = ['draft', 'inReview', 'published', 'withdrawn']
  const STEPS: readonly ReviewStep[] = ['submit', 'approve', 'return', 'withdraw', 'discard', 'emergency']
  const NAMES = Object.keys(CALLERS) as CallerName[]

  it.each(STATES.flatMap((state) => STEPS.map((step) => [step, state] as const)))(
    'step %s from state %s, for every role inside and outside of the unit',
    async (step, state) => {
      for (const name of NAMES) {
        const alertId = await anAlert(cloud, state)
        const code = await take(step, alertId, CALLERS[name])
        const isPossible = FROM[step].includes(state)
        const expected = !MAY[step].includes(name)
          ? refusal(step, name)
          : isPossible
            ? 'OK'
            : 'ALERT_TRANSITION'
        expect([name, code, await stateOf(alertId)]).toEqual([
          name,
          expected,
          code === 'OK' ? TO[step] : state,
        ])
      }
    },
  )

  it('lets one of two reviewers win who decide at the same time', async () => {
    for (let round = 0; round < 5; round++) {
      const alertId = await anAlert(cloud, 'inReview')
      const codes = await Promise.all([
        take('approve', alertId, REVIEWER),
        take('return', alertId, REVIEWER),
        take('approve', alertId, REVIEWER),
      ])
      expect(codes.sort()).toEqual(['ALERT_TRANSITION', 'ALERT_TRANSITION', 'OK'])
      const history = await documentsOf(cloud, 'history', { subject: `alert:${alertId}` })
      expect(history).toHaveLength(1)
    }
  })

  it('answers a call that died after its step, and keeps the step once', async () => {
    const alertId = await anAlert(cloud, 'inReview')
    const payload = { alertId, revision: await revisionOf(cloud, alertId), ...APPROVED }
    const options = { as: REVIEWER, idempotencyKey: aKey() }
    const first = await cloud.call('alerts', 'reviewAlert', payload, options)
    await loseAnswers(cloud)
    expect(await cloud.call('alerts', 'reviewAlert', payload, options)).toEqual(first)
    expect(await documentsOf(cloud, 'history', { subject: `alert:${alertId}` })).toHaveLength(1)
    expect(await stateOf(alertId)).toBe('published')
  })

  it('lets an author who is an organiser no longer submit nothing', async () => {
    const alertId = await anAlert(cloud, 'draft', {}, 'resident')
    expect(await take('submit', alertId, tokenOf('resident'))).toBe('FORBIDDEN')
  })

  it('says alert not found to staff who name one that does not exist', async () => {
    for (const step of STEPS) {
      const as = step === 'emergency' ? tokenOf('admin') : AUTHOR
      expect(await take(step, 'no-such-alert', as)).toBe('ALERT_NOT_FOUND')
    }
  })
})

describe('alerts: listDrafts', () => {
  it('shows the alerts of the unit and of those below to its organisers and reviewers only', async () => {
    const alertId = await anAlert(cloud, 'draft')
    expect(await drafts(COLLEAGUE)).toMatchObject([{ id: alertId, isOwn: false }])
    expect(await drafts(REVIEWER, 'county')).toMatchObject([{ id: alertId }])
    expect(await drafts(OUTSIDER, 'other-town')).toEqual([])
    expect(await outcomeOf(call('listDrafts', { unitId: 'town' }, OUTSIDER))).toBe('FORBIDDEN')
    expect(await outcomeOf(call('listDrafts', { unitId: 'town' }, tokenOf('triage')))).toBe('FORBIDDEN')
  })

  it('says how many know of an alert only from five on', async () => {
    const alertId = await anAlert(cloud, 'published')
    const known = async () => (await drafts(AUTHOR))[0]?.acknowledgedCount
    const acknowledge = (number: number) => ({
      _id: `ack-${number}`,
      alertId,
      memberId: `m-${number}`,
      at: new Date(),
    })
    const acknowledgements = databaseOf(cloud).collection('acknowledgements')
    await acknowledgements.add([1, 2, 3, 4].map(acknowledge))
    expect(await known()).toBeNull()
    await acknowledgements.add(acknowledge(5))
    expect(await known()).toBe(5)
  })
})
