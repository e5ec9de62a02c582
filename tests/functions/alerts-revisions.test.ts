import type { HistoryEvent } from '../../cloudfunctions/_platform/history'
import {
  APPROVED,
  AUTHOR,
  COLLEAGUE,
  ELDER,
  REVIEWER,
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  anUpdateInReview,
  forgetAlerts,
  outcomeOf,
  review,
  revisionOf,
  submit,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { loseAnswers } from './lost-answers'
import { aKey, aUnitTree } from './seeds'

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

async function save(alertId: string | null, as: string, headline = '有人冒充民警打电话') {
  const revision = alertId && (await revisionOf(cloud, alertId))
  const content = alertContent(cloud, { headline })
  return valueOf(call('saveDraft', { unitId: 'town', alertId, revision, content }, as))
}

const listed = async () => (await valueOf(call('listDrafts', { unitId: 'town' }, AUTHOR))).map(({ id }) => id)
const historyOf = (alertId: string) =>
  documentsOf<HistoryEvent>(cloud, 'history', { subject: `alert:${alertId}` })

describe('alerts: discardDraft', () => {
  it('takes a draft out of every list, and its history tells who threw it away and when', async () => {
    const { alertId } = await save(null, AUTHOR)
    const draft = { alertId, revision: await revisionOf(cloud, alertId) }
    await valueOf(call('discardDraft', draft, COLLEAGUE))
    expect(await listed()).toEqual([])
    expect(await valueOf(call('listAlerts', { audience: 'elder' }, ELDER))).toEqual([])
    const steps = (await historyOf(alertId)).sort((a, b) => a.sequence - b.sequence)
    expect(steps).toMatchObject([
      { event: 'drafted', actorId: 'member-author' },
      {
        event: 'discard',
        actorId: 'member-colleague',
        at: expect.any(Date) as Date,
        unitPath: ['county', 'town'],
      },
    ])
  })

  it('throws away a correction that came too late, and leaves what stands', async () => {
    const first = await anAlert(cloud, 'published')
    const late = await anUpdateInReview(cloud, first)
    await valueOf(review(cloud, late, { decision: 'return', note: '还要改' }, REVIEWER))
    const second = await anUpdateInReview(cloud, first)
    await valueOf(review(cloud, second, APPROVED, REVIEWER))
    const draft = { alertId: late, revision: await revisionOf(cloud, late) }
    expect(await outcomeOf(call('discardDraft', draft, AUTHOR))).toBe('OK')
    expect((await listed()).sort()).toEqual([first, second].sort())
  })

  it('is done once, however often it is pressed', async () => {
    const { alertId, revision } = await save(null, AUTHOR)
    const options = { as: AUTHOR, idempotencyKey: aKey() }
    await valueOf(cloud.call('alerts', 'discardDraft', { alertId, revision }, options))
    await loseAnswers(cloud)
    await valueOf(cloud.call('alerts', 'discardDraft', { alertId, revision }, options))
    for (const as of [AUTHOR, COLLEAGUE]) {
      expect(await outcomeOf(call('discardDraft', { alertId, revision }, as))).toBe('OK')
    }
    expect(await historyOf(alertId)).toHaveLength(2)
    const content = alertContent(cloud)
    const rewritten = call('saveDraft', { unitId: 'town', alertId, revision, content }, AUTHOR)
    expect(await outcomeOf(rewritten)).toBe('ALERT_TRANSITION')
  })

  it('throws nothing away that a colleague has written on since', async () => {
    const { alertId, revision } = await save(null, AUTHOR)
    await save(alertId, COLLEAGUE, '同事改的标题')
    expect(await outcomeOf(call('discardDraft', { alertId, revision }, AUTHOR))).toBe(
      'ALERT_CHANGED_ELSEWHERE',
    )
    expect(await listed()).toEqual([alertId])
  })
})

describe('alerts: the revision in the review', () => {
  it('hands in what the person saw, and not what a colleague saved since', async () => {
    const { alertId, revision } = await save(null, AUTHOR)
    await save(alertId, COLLEAGUE, '同事改的标题')
    const handedIn = call('submitForReview', { alertId, revision }, AUTHOR)
    expect(await outcomeOf(handedIn)).toBe('ALERT_CHANGED_ELSEWHERE')
    expect(await outcomeOf(submit(cloud, alertId, AUTHOR))).toBe('OK')
  })

  it.each(['approve', 'return'] as const)(
    'lets nobody %s what was rewritten since they read it',
    async (decision) => {
      const { alertId } = await save(null, AUTHOR)
      await valueOf(submit(cloud, alertId, AUTHOR))
      const revision = await revisionOf(cloud, alertId)
      await valueOf(review(cloud, alertId, { decision: 'return', note: '换个标题' }, REVIEWER))
      await save(alertId, AUTHOR, '换过的标题')
      await valueOf(submit(cloud, alertId, AUTHOR))
      const decided = call('reviewAlert', { alertId, revision, decision, note: '请再改' }, REVIEWER)
      expect(await outcomeOf(decided)).toBe('ALERT_CHANGED_ELSEWHERE')
      expect(await outcomeOf(review(cloud, alertId, { decision, note: '请再改' }, REVIEWER))).toBe('OK')
    },
  )

  it('lets one of two win, of a saving and a handing in on the same revision at once', async () => {
    for (let round = 0; round < 5; round++) {
      const { alertId, revision } = await save(null, AUTHOR)
      const content = alertContent(cloud, { headline: '同事改的标题' })
      const codes = await Promise.all([
        outcomeOf(call('saveDraft', { unitId: 'town', alertId, revision, content }, COLLEAGUE)),
        outcomeOf(call('submitForReview', { alertId, revision }, AUTHOR)),
      ])
      expect([
        ['OK', 'ALERT_CHANGED_ELSEWHERE'],
        ['ALERT_TRANSITION', 'OK'],
      ]).toContainEqual(codes)
    }
  })
})

describe('members: exportMyData', () => {
  it('has each alert once that the member began or wrote on, and no others', async () => {
    const { alertId: begun } = await save(null, COLLEAGUE)
    await save(begun, COLLEAGUE)
    const { alertId: shared } = await save(null, AUTHOR)
    await save(shared, COLLEAGUE)
    await save(null, AUTHOR)
    type Mine = { collections: { alerts: { _id: string }[] } }
    const exported = await valueOf(cloud.call<Mine>('members', 'exportMyData', {}, { as: COLLEAGUE }))
    expect(exported.collections.alerts.map(({ _id }) => _id).sort()).toEqual([begun, shared].sort())
  })
})
