import {
  alertPeople,
  alertsOf,
  anAlert,
  anUpdate,
  AUTHOR,
  CANCEL_REASON,
  DAY,
  ELDER,
  forgetAlerts,
  HOUR,
  outcomeOf,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aUnitTree } from './seeds'

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

const inbox = () => valueOf(call('listAlerts', { audience: 'elder' }, ELDER))
const home = () => valueOf(call('getHome', { audience: 'elder' }, ELDER))
const opened = (alertId: string) => valueOf(call('getAlert', { alertId }, ELDER))
const cancel = (alertId: string) => outcomeOf(call('cancelAlert', { alertId, reason: CANCEL_REASON }, AUTHOR))

describe('alerts: cancelled', () => {
  it('is shown with the reason and the moment, after what counts, and is never unread', async () => {
    const over = await anAlert(cloud, 'published', { severity: 'severe' })
    const standing = await anAlert(cloud, 'published', { severity: 'minor' })
    expect(await cancel(over)).toBe('OK')
    expect(await inbox()).toMatchObject([
      { id: standing, status: 'alert', cancelReason: null, cancelledAt: null },
      { id: over, status: 'cancel', cancelReason: CANCEL_REASON, cancelledAt: expect.any(String) as string },
    ])
    expect(await opened(over)).toMatchObject({ status: 'cancel', cancelReason: CANCEL_REASON })
    expect(await home()).toMatchObject({ newestAlert: { id: standing }, unreadCount: 1 })
    expect(await outcomeOf(call('acknowledgeAlert', { alertId: over }, ELDER))).toBe('ALERT_NOT_FOUND')
    const history = await documentsOf(cloud, 'history', { subject: `alert:${over}` })
    expect(history.at(-1)).toMatchObject({
      event: 'withdraw',
      detail: { note: CANCEL_REASON },
    })
  })

  it('is told at home for a day where nothing counts, and in the inbox until it would have ended', async () => {
    const alertId = await anAlert(cloud, 'published')
    expect(await cancel(alertId)).toBe('OK')
    expect(await home()).toMatchObject({ newestAlert: { id: alertId, status: 'cancel' }, unreadCount: 0 })
    await cloud.clock.set(DAY + HOUR)
    expect(await home()).toMatchObject({ newestAlert: null })
    expect(await inbox()).toHaveLength(1)
    await cloud.clock.set(7 * DAY + HOUR)
    expect(await inbox()).toEqual([])
    expect(await outcomeOf(call('getAlert', { alertId }, ELDER))).toBe('ALERT_NOT_FOUND')
    await cloud.clock.set(0)
  })

  it('as a later version is shown as that version, and the first link leads to it', async () => {
    const first = await anAlert(cloud, 'published')
    const next = await anUpdate(cloud, first)
    expect(await cancel(next)).toBe('OK')
    expect(await inbox()).toMatchObject([{ id: next, status: 'cancel', version: 2 }])
    expect(await opened(first)).toMatchObject({ id: next, status: 'cancel' })
    expect(await cancel(first)).toBe('ALERT_TRANSITION')
  })

  it.each(['', '误会', '误会      ', '很'.repeat(101)])('needs a reason, and %j is none', async (reason) => {
    const alertId = await anAlert(cloud, 'published')
    expect(await outcomeOf(call('cancelAlert', { alertId, reason }, AUTHOR))).toBe('INPUT_INVALID')
    expect(await inbox()).toMatchObject([{ status: 'alert' }])
  })

  it('stands in the console as what it became', async () => {
    const first = await anAlert(cloud, 'published')
    const next = await anUpdate(cloud, first)
    await cancel(next)
    const listed = await valueOf(call('listDrafts', { unitId: 'town' }, AUTHOR))
    const byId = (id: string) => listed.find((draft) => draft.id === id)
    expect(byId(first)).toMatchObject({
      state: 'withdrawn',
      isReplaced: true,
      cancelReason: null,
      version: 1,
    })
    expect(byId(next)).toMatchObject({
      isReplaced: false,
      cancelReason: CANCEL_REASON,
      version: 2,
      updatesId: first,
    })
  })
})
