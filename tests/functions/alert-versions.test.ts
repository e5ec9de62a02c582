import fc from 'fast-check'
import type { AlertContent, PublishedAlert } from '../../src/domain/alerts/alert'
import { isChainIntact, type HistoryEvent } from '../../cloudfunctions/_platform/history'
import {
  APPROVED,
  AUTHOR,
  CANCEL_REASON,
  COLLEAGUE,
  DAY,
  ELDER,
  OUTSIDER,
  REVIEWER,
  alertContent,
  alertPeople,
  alertsOf,
  anAlert,
  anUpdate,
  anUpdateInReview,
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
import { aKey, aMember, aUnitTree, tokenOf } from './seeds'

let cloud: LocalCloud
let call: ReturnType<typeof alertsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = alertsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
  await aMember(cloud, { openId: 'other-reviewer', grants: [{ role: 'reviewer', unitId: 'town' }] })
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const OTHER_REVIEWER = tokenOf('other-reviewer')

const inbox = (as = ELDER) => valueOf(call('listAlerts', { audience: 'elder' }, as))
const home = () => valueOf(call('getHome', { audience: 'elder' }, ELDER))
const opened = (alertId: string, as = ELDER): Promise<PublishedAlert> =>
  valueOf(call('getAlert', { alertId }, as))
const acknowledge = (alertId: string) => outcomeOf(call('acknowledgeAlert', { alertId }, ELDER))
const cancel = (alertId: string) => outcomeOf(call('cancelAlert', { alertId, reason: CANCEL_REASON }, AUTHOR))
const approve = (alertId: string, as = REVIEWER) => outcomeOf(review(cloud, alertId, APPROVED, as))

function begin(updatesId: string, over: Partial<AlertContent> = {}, as = AUTHOR, unitId = 'town') {
  return call('saveDraft', { unitId, alertId: null, updatesId, content: alertContent(cloud, over) }, as)
}

const inReview = (updatesId: string, over: Partial<AlertContent> = {}, as = AUTHOR) =>
  anUpdateInReview(cloud, updatesId, over, as)

const eventsOf = async (alertId: string): Promise<HistoryEvent[]> => {
  const events = await documentsOf<HistoryEvent>(cloud, 'history', { subject: `alert:${alertId}` })
  return events.sort((a, b) => a.sequence - b.sequence)
}

describe('alerts: an update', () => {
  it('takes the place of the earlier version, says so, and is unread again', async () => {
    const first = await anAlert(cloud, 'published')
    expect(await acknowledge(first)).toBe('OK')
    const next = await inReview(first, { headline: '更正：电话是真的' })
    expect(await inbox()).toMatchObject([{ id: first, isAcknowledged: true, status: 'alert', version: 1 }])
    expect(await approve(next)).toBe('OK')
    const [shown, ...others] = await inbox()
    expect(others).toEqual([])
    expect(shown).toMatchObject({
      ...{ id: next, status: 'update', version: 2, isAcknowledged: false, headline: '更正：电话是真的' },
      earlierPublishedAt: expect.any(String) as string,
    })
    expect(await home()).toMatchObject({ newestAlert: { id: next }, unreadCount: 1 })
    expect(await acknowledge(next)).toBe('OK')
    expect(await home()).toMatchObject({ unreadCount: 0 })
  })

  it('is what the links of all earlier versions lead to, for a few reads', async () => {
    const first = await anAlert(cloud, 'published', { areaUnitIds: ['county'] })
    const county = await aMember(cloud, {
      ...{ openId: 'county-organiser', unitId: 'county' as const },
      grants: [{ role: 'organiser', unitId: 'county' }],
    })
    let latest = first
    for (let version = 2; version <= 4; version++) {
      latest = await inReview(latest, { areaUnitIds: ['county'], headline: `第 ${version} 次更正` }, county)
      expect(await approve(latest)).toBe('OK')
    }
    await cloud.resetRequests()
    expect(await opened(first)).toMatchObject({ id: latest, version: 4, headline: '第 4 次更正' })
    expect(await cloud.requests()).toMatchObject({ reads: 4, mutations: 0 })
    expect(await opened(first, 'device-1')).toMatchObject({ id: latest })
  })

  it('cannot be acknowledged by the name of the earlier one, whose reader is told to look again', async () => {
    const first = await anAlert(cloud, 'published')
    await anUpdate(cloud, first)
    expect(await acknowledge(first)).toBe('ALERT_REPLACED')
    const acknowledged = call('acknowledgeAlert', { alertId: first }, tokenOf('elder-elsewhere'))
    expect(await outcomeOf(acknowledged)).toBe('ALERT_NOT_FOUND')
  })

  it.each(['draft', 'inReview', 'withdrawn'] as const)(
    'does not begin from one that is %s',
    async (state) => {
      expect(await outcomeOf(begin(await anAlert(cloud, state)))).toBe('ALERT_NOT_STANDING')
    },
  )

  it('does not begin from what has ended, has been replaced, is another unit’s, or was never there', async () => {
    const ended = await anAlert(cloud, 'published', {
      expiresAt: new Date(cloud.clock.now() - 1).toISOString(),
    })
    expect(await outcomeOf(begin(ended))).toBe('ALERT_NOT_STANDING')
    const first = await anAlert(cloud, 'published')
    await anUpdate(cloud, first)
    expect(await outcomeOf(begin(first))).toBe('ALERT_NOT_STANDING')
    const other = begin(
      await anAlert(cloud, 'published'),
      { areaUnitIds: ['other-town'] },
      OUTSIDER,
      'other-town',
    )
    expect(await outcomeOf(other)).toBe('ALERT_NOT_STANDING')
    expect(await outcomeOf(begin('no-such-alert'))).toBe('ALERT_NOT_STANDING')
  })

  it.each([
    ['to fewer units', { areaUnitIds: ['village'] }],
    ['to fewer people', { audiences: ['student' as const] }],
    ['only from tomorrow on', { effectiveAt: new Date(Date.now() + DAY).toISOString() }],
  ])('is refused when it goes %s, at its beginning and afterwards', async (_, over) => {
    const first = await anAlert(cloud, 'published')
    expect(await outcomeOf(begin(first, over))).toBe('ALERT_UPDATE_SCOPE')
    const { alertId, revision } = await valueOf(begin(first))
    const content = alertContent(cloud, over)
    const again = call('saveDraft', { unitId: 'town', alertId, revision, content }, AUTHOR)
    expect(await outcomeOf(again)).toBe('ALERT_UPDATE_SCOPE')
  })

  it('is not published once the earlier version was cancelled', async () => {
    const first = await anAlert(cloud, 'published')
    const next = await inReview(first)
    expect(await cancel(first)).toBe('OK')
    expect(await approve(next)).toBe('ALERT_NOT_STANDING')
    expect(await inbox()).toMatchObject([{ id: first, status: 'cancel' }])
  })

  it('may go out at once as well, with its reason', async () => {
    const first = await anAlert(cloud, 'published')
    const { alertId, revision } = await valueOf(begin(first))
    const reason = '原来的电话写错了，已有人打'
    expect(await outcomeOf(call('publishAtOnce', { alertId, revision, reason }, tokenOf('admin')))).toBe('OK')
    expect(await inbox()).toMatchObject([{ id: alertId, status: 'update', isEmergency: true }])
  })
})

describe('alerts: two at once', () => {
  it('lets one of two rival updates win that are approved at the same moment, each pressed twice', async () => {
    for (let round = 0; round < 5; round++) {
      await forgetAlerts(cloud)
      const first = await anAlert(cloud, 'published')
      const rivals = [await inReview(first), await inReview(first, { headline: '另一份更正' }, COLLEAGUE)]
      const presses = rivals.flatMap((alertId) => [approve(alertId), approve(alertId, OTHER_REVIEWER)])
      const codes = await Promise.all(presses)
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
      const winner = rivals[Math.floor(codes.indexOf('OK') / 2)] ?? ''
      const loser = rivals.find((alertId) => alertId !== winner) ?? ''
      expect(await approve(loser)).toBe('ALERT_NOT_STANDING')
      expect((await inbox()).map(({ id }) => id)).toEqual([winner])
      expect((await eventsOf(first)).map(({ event }) => event)).toEqual(['replaced'])
      expect((await eventsOf(loser)).map(({ event }) => event)).toEqual(['drafted', 'submit'])
    }
  })

  it('lets a cancellation or an update win, and never both', async () => {
    for (let round = 0; round < 8; round++) {
      await forgetAlerts(cloud)
      const first = await anAlert(cloud, 'published')
      const next = await inReview(first)
      const codes = await Promise.all([approve(next), cancel(first)])
      expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
      const [shown, ...others] = await inbox()
      expect(others).toEqual([])
      expect(shown).toMatchObject(
        codes[0] === 'OK' ? { id: next, status: 'update' } : { id: first, status: 'cancel' },
      )
    }
  })

  it('finishes what died between the step and its history when the same call is taken up again', async () => {
    const first = await anAlert(cloud, 'published')
    const next = await inReview(first)
    const payload = { alertId: next, revision: await revisionOf(cloud, next), ...APPROVED }
    const options = { as: REVIEWER, idempotencyKey: aKey() }
    const answer = await cloud.call('alerts', 'reviewAlert', payload, options)
    await databaseOf(cloud)
      .collection('history')
      .where({ subject: `alert:${first}` })
      .remove()
    await loseAnswers(cloud)
    for (let time = 0; time < 3; time++) {
      expect(await cloud.call('alerts', 'reviewAlert', payload, options)).toEqual(answer)
    }
    expect(await eventsOf(first)).toMatchObject([{ event: 'replaced', detail: { byId: next } }])
    expect((await eventsOf(next)).map(({ event }) => event)).toEqual(['drafted', 'submit', 'approve'])
    expect((await inbox()).map(({ id }) => id)).toEqual([next])
  })
})

describe('alerts: a series of any length, whatever is done to it in whatever order', () => {
  const step = fc.record({
    what: fc.constantFrom(
      'begin' as const,
      'begin' as const,
      'approve' as const,
      'approve' as const,
      'cancel' as const,
    ),
    which: fc.nat(6),
  })

  it('stands as exactly one version for a reader, and every history is a chain', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        await forgetAlerts(cloud)
        const all = [await anAlert(cloud, 'published')]
        const [first = ''] = all
        for (const { what, which } of steps) {
          const alertId = all[which % all.length] ?? ''
          if (what === 'begin') {
            const begun = await begin(alertId)
            if (!begun.ok) continue
            await valueOf(submit(cloud, begun.value.alertId, AUTHOR))
            all.push(begun.value.alertId)
          } else if (what === 'approve') await approve(alertId)
          else await cancel(alertId)
          const shown = await inbox()
          expect(shown).toHaveLength(1)
          const stored = await documentsOf(cloud, 'alerts', { seriesId: first })
          expect(stored.filter(({ replacedById, publishedAt }) => publishedAt && !replacedById)).toHaveLength(
            1,
          )
          expect(await opened(first)).toEqual(shown[0])
        }
        for (const alertId of all) expect(isChainIntact(await eventsOf(alertId))).toBe(true)
      }),
      { numRuns: 15 },
    )
  })
})
