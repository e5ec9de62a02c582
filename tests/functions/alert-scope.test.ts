import type { AlertContent } from '../../src/domain/alerts/alert'
import {
  AUTHOR,
  ELDER,
  NEVER_JOINED,
  REVIEWER,
  alertContent,
  alertPeople,
  alertsOf,
  anUpdate,
  forgetAlerts,
  outcomeOf,
  valueOf,
} from './alert-seeds'
import { documentsOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aKey, aMember, aUnitTree, tokenOf } from './seeds'

/** Organiser and administrator of the county. */
const OFFICIAL = tokenOf('official')

let cloud: LocalCloud
let call: ReturnType<typeof alertsOf>
beforeAll(async () => {
  cloud = await startLocalCloud()
  call = alertsOf(cloud)
  await aUnitTree(cloud)
  await alertPeople(cloud)
  const grants = (['organiser', 'admin'] as const).map((role) => ({ role, unitId: 'county' }) as const)
  await aMember(cloud, { openId: 'official', grants })
})
afterAll(() => cloud.stop())
beforeEach(() => forgetAlerts(cloud))

const save = (over: Partial<AlertContent>, unitId = 'town', updatesId: string | null = null) =>
  call('saveDraft', { unitId, alertId: null, updatesId, content: alertContent(cloud, over) }, OFFICIAL)

async function published(over: Partial<AlertContent>, unitId?: string): Promise<string> {
  const seen = await valueOf(save(over, unitId))
  await valueOf(call('publishAtOnce', { ...seen, reason: '正在发生，等不及审核' }, OFFICIAL))
  return seen.alertId
}

type Feed = { alerts: { identifier: string; info?: { area: { areaDesc: string }[] }[] }[] }
async function feedOf(unit: string): Promise<Feed['alerts']> {
  const answer = await fetch(`${cloud.url}/functions/feed?unit=${unit}`)
  return ((await answer.json()) as Feed).alerts
}

const inbox = async (as: string) =>
  (await valueOf(call('listAlerts', { audience: 'elder' }, as))).map(({ id }) => id)

describe('alerts: the scope', () => {
  it('puts a town’s own alert into the feeds of the town and its villages once it is flagged', async () => {
    await published({ areaUnitIds: ['town'] })
    expect(await feedOf('town')).toEqual([])
    const flagged = await published({ areaUnitIds: ['town', 'class-a'], scope: 'public' })
    for (const unit of ['town', 'village']) {
      expect(await feedOf(unit)).toMatchObject([
        { identifier: flagged, scope: 'Public', info: [{ area: [{ areaDesc: '测试镇' }] }] },
      ])
    }
    for (const unit of ['county', 'other-town']) expect(await feedOf(unit)).toEqual([])
  })

  it('shows the reviewer in whose feeds it will stand', async () => {
    await save({ areaUnitIds: ['village', 'class-a'], scope: 'public' })
    const [draft] = await valueOf(call('listDrafts', { unitId: 'town' }, REVIEWER))
    expect(draft).toMatchObject({ scope: 'public', publicAreaNames: ['测试村'] })
  })

  it('refuses to make public what goes to schools and classes only', async () => {
    expect(await outcomeOf(save({ areaUnitIds: ['school'], scope: 'public' }))).toBe('ALERT_NOT_FOR_PUBLIC')
    const fromSchool = save({ areaUnitIds: ['village'], scope: 'public' }, 'school')
    expect(await outcomeOf(fromSchool)).toBe('ALERT_NOT_FOR_PUBLIC')
    expect(await outcomeOf(save({ areaUnitIds: ['school'], scope: 'restricted' }))).toBe('OK')
  })

  it('lets no correction take away what was public', async () => {
    const first = await published({ areaUnitIds: ['village'], scope: 'public' })
    const restricted = save({ areaUnitIds: ['village'], scope: 'restricted' }, 'town', first)
    expect(await outcomeOf(restricted)).toBe('ALERT_UPDATE_SCOPE')
    const second = await anUpdate(cloud, first, { areaUnitIds: ['town'], scope: 'public' })
    expect(await feedOf('village')).toMatchObject([{ identifier: second, msgType: 'Update' }])
  })

  it('leaves guests what they read: what goes to a whole county and was not restricted', async () => {
    const restricted = await published({ areaUnitIds: ['county'], scope: 'restricted' }, 'county')
    await published({ areaUnitIds: ['town'], scope: 'public' })
    const open = await published({ areaUnitIds: ['county'] }, 'county')
    expect(await inbox(NEVER_JOINED)).toEqual([open])
    expect(await inbox(ELDER)).toContain(restricted)
    expect(await outcomeOf(call('getAlert', { alertId: restricted }, NEVER_JOINED))).toBe('ALERT_NOT_FOUND')
    expect((await feedOf('county')).map(({ identifier }) => identifier)).toEqual([open])
  })

  it('keeps it restricted when the unit gets another name', async () => {
    const restricted = await published({ areaUnitIds: ['county'], scope: 'restricted' }, 'county')
    const renamed = { unitId: 'county', name: '新测试县' }
    const options = { as: OFFICIAL, idempotencyKey: aKey() }
    await valueOf(cloud.call('units', 'renameUnit', renamed, options))
    const [alert] = await documentsOf(cloud, 'alerts', { _id: restricted })
    expect(alert).toMatchObject({ unitName: '新测试县', isPublic: false })
    expect(await feedOf('county')).toEqual([])
  })

  it('goes with its unit’s organiser: a town may flag its own', async () => {
    const content = alertContent(cloud, { areaUnitIds: ['town'], scope: 'public' })
    expect(await outcomeOf(call('saveDraft', { unitId: 'town', alertId: null, content }, AUTHOR))).toBe('OK')
  })
})
