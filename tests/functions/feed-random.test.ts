import fc from 'fast-check'
import type { AlertContent } from '../../src/domain/alerts/alert'
import { ALERT_SCOPES, type AlertScope } from '../../src/domain/alerts/scope'
import { UNIT_KIND_IDS, type UnitKind } from '../../src/domain/shared/unit-kind'
import { NO_CONTACT } from '../../src/domain/units/unit'
import { alertContent, alertsOf, forgetAlerts, outcomeOf, valueOf } from './alert-seeds'
import { databaseOf } from './database'
import { startLocalCloud, type LocalCloud } from './local-cloud'
import { aMember, aUnitTree, CAMPAIGN, memberIdOf, tokenOf } from './seeds'

const WRITER = tokenOf('writer')
const PUBLIC_KINDS: readonly UnitKind[] = ['county', 'town', 'village']

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await startLocalCloud()
  await aUnitTree(cloud)
  await aMember(cloud, { openId: 'writer' })
})
afterAll(() => cloud.stop())

/** A unit by its kind and its parent: a number of one before it, or none. */
const aTree = fc.array(
  fc.record({ kind: fc.constantFrom(...UNIT_KIND_IDS), parent: fc.option(fc.nat(9), { nil: null }) }),
  { minLength: 3, maxLength: 9 },
)
const someAlerts = fc.array(
  fc.record({
    sender: fc.nat(8),
    areas: fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }),
    scope: fc.constantFrom(undefined, ...ALERT_SCOPES),
    isPublished: fc.constantFrom(true, true, false),
  }),
  { minLength: 1, maxLength: 4 },
)

type Unit = { readonly id: string; readonly name: string; readonly kind: UnitKind; readonly path: string[] }

let trees = 0
async function plantTree(shape: readonly { kind: UnitKind; parent: number | null }[]): Promise<Unit[]> {
  const tree = ++trees
  const units: Unit[] = []
  for (const [at, { kind, parent }] of shape.entries()) {
    const above = parent === null ? undefined : units[parent]
    const id = `unit-${tree}-${at}`
    units.push({ id, kind, name: `<${kind} ${tree}-${at}>`, path: [...(above?.path ?? []), id] })
  }
  const db = databaseOf(cloud)
  await db.collection('units').add(
    units.map(({ id: _id, path, ...unit }, order) => ({
      ...{ _id, ...unit, path, order, parentId: path.at(-2) ?? null, campaignId: CAMPAIGN },
      ...{ contact: NO_CONTACT, archivedAt: null, isClosed: false, changedAt: new Date('2026-01-01') },
    })),
  )
  const grants = units.flatMap(({ path }) =>
    ['organiser', 'admin'].map((role) => ({ role, unitPath: path, until: new Date('2036-01-01') })),
  )
  await db.collection('members').doc(memberIdOf('writer')).update({ grants })
  return units
}

type Wanted = { sender: number; areas: number[]; scope: AlertScope | undefined; isPublished: boolean }
type Sent = {
  readonly headline: string
  readonly areas: readonly Unit[]
  /** Of these units' feeds it may be one. */
  readonly publicAreas: readonly Unit[]
}

const call = () => alertsOf(cloud)

/** Written and published by the functions; what is public of it is counted here by hand. */
async function send(units: readonly Unit[], wanted: Wanted, number: number): Promise<Sent> {
  const unitAt = (at: number): Unit => units[at % units.length] as Unit
  const sender = unitAt(wanted.sender)
  const areas = [...new Set(wanted.areas.map(unitAt))]
  const headline = `预警编号 ${trees}-${number}.`
  const areaUnitIds = areas.map(({ id }) => id)
  const said = wanted.scope ? { scope: wanted.scope } : {}
  const content: AlertContent = { ...alertContent(cloud, { headline, areaUnitIds }), ...said }
  const isSaid = wanted.scope === 'public'
  const isPublic = isSaid || (wanted.scope === undefined && areas.some(({ path }) => path.length === 1))
  const isNameable = [...PUBLIC_KINDS, 'bureau'].includes(sender.kind)
  const open = isPublic && isNameable ? areas.filter(({ kind }) => PUBLIC_KINDS.includes(kind)) : []
  const saved = call()('saveDraft', { unitId: sender.id, alertId: null, content }, WRITER)
  if (isSaid && open.length === 0) {
    expect(await outcomeOf(saved)).toBe('ALERT_NOT_FOR_PUBLIC')
    return { headline, areas, publicAreas: [] }
  }
  const seen = await valueOf(saved)
  if (!wanted.isPublished) return { headline, areas, publicAreas: [] }
  await valueOf(call()('publishAtOnce', { ...seen, reason: '秘密：来不及等第二个人' }, WRITER))
  return { headline, areas, publicAreas: open }
}

describe('the public feed, of any tree and any alerts', () => {
  it('has what is public for the unit, and nothing of anything else', async () => {
    await fc.assert(
      fc.asyncProperty(aTree, someAlerts, async (shape, wanted) => {
        const units = await plantTree(shape)
        const sent: Sent[] = []
        for (const [number, one] of wanted.entries()) sent.push(await send(units, one, number))
        const hidden = units.filter(({ kind }) => ['school', 'grade', 'class'].includes(kind))
        for (const unit of units) {
          const answer = await fetch(`${cloud.url}/functions/feed?unit=${unit.id}`)
          const text = await answer.text()
          expect([unit.kind, answer.status]).toEqual([
            unit.kind,
            PUBLIC_KINDS.includes(unit.kind) ? 200 : 404,
          ])
          for (const { headline, publicAreas } of sent) {
            const isThere = answer.ok && publicAreas.some(({ id }) => unit.path.includes(id))
            expect([headline, text.includes(headline)]).toEqual([headline, isThere])
          }
          const secrets = hidden.flatMap(({ id, name }) => [`"${id}"`, name])
          for (const secret of [...secrets, memberIdOf('writer'), '秘密', 'restricted', CAMPAIGN])
            expect(text).not.toContain(secret)
        }
        await forgetAlerts(cloud)
      }),
      { numRuns: 25 },
    )
  })
})
