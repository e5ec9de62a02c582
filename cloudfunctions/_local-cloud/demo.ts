import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { rollUp } from '../metrics/actions'
import { CONSENT_VERSION } from '../../src/domain/members/contract'
import { DAY_MS } from '../../src/domain/shared/time'
import { GRANT_DAYS_USUAL } from '../../src/domain/staff/contract'
import { collection } from '../_platform/database'
import type { Member, StoredGrant } from '../_platform/identity'
import type { JoinCode } from '../_platform/join-codes'
import { recordParticipation, type Participation, type UnitDayCounter } from '../_platform/participation'
import { CONSENTS, type PushConsent } from '../_platform/push-consents'
import { keyedHash } from '../_platform/secrets'
import type { Unit } from '../_platform/unit-tree'
import { publishDemoAlerts } from './demo/alerts'
import { demoConsents, withDemoFamilies } from './demo/consents'
import { enterDemoGatherings } from './demo/gatherings'
import { publishDemoNotices } from './demo/notices'
import { demoCrowd } from './demo/crowd'
import { proposeDemoEdition } from './demo/editions'
import { openIdOf, PERSONAS } from './demo/personas'
import { prepareDemoTips } from './demo/tips'
import { demoCodes, demoUnits } from './demo/units'

/**
 * Fills an empty local cloud with the demonstration campaign: units, personas, a crowd that took part in the
 * last two weeks, alerts, notices, a guide being changed and a tip. Runs in the environment of a function, beside the local cloud.
 */
async function main(): Promise<void> {
  const now = new Date()
  const units = demoUnits()
  const byId = new Map(units.map((unit) => [unit._id, unit]))
  await collection<Unit>('units').insertMany(units)
  await collection<JoinCode>('joinCodes').insertMany(demoCodes(now))
  const crowd = demoCrowd(byId, now)
  await collection<Member>('members').insertMany(withDemoFamilies(crowd.members, now))
  await collection<PushConsent>(CONSENTS).insertMany(demoConsents(crowd.members, now))
  await collection<Participation>('participations').insertMany(crowd.participations)
  await collection<UnitDayCounter>('unitDayCounters').insertMany(crowd.counters)
  await joinPersonas(byId, now)

  const cloudUrl = String(process.env.CLOUD_URL)
  await publishDemoAlerts(cloudUrl, now)
  await publishDemoNotices(cloudUrl, now)
  await enterDemoGatherings(cloudUrl, now)
  await proposeDemoEdition(cloudUrl)
  await prepareDemoTips(cloudUrl)
  await rollUp(now)

  const personas = PERSONAS.map(({ id, name, role, describe }) => ({
    id,
    name,
    role,
    describe,
    token: `wechat:${openIdOf(id)}`,
  }))
  // Written last: its presence says that the demonstration is complete.
  await writeFile(path.join(String(process.env.DATA_DIR), 'personas.json'), JSON.stringify(personas, null, 2))
}

async function joinPersonas(units: ReadonlyMap<string, Unit>, now: Date): Promise<void> {
  for (const { id, unitId, audience, grant } of PERSONAS) {
    const unit = units.get(unitId)
    if (!unit) throw new Error(`no such unit: ${unitId}`)
    const member: Member = {
      _id: `persona-${id}`,
      openIdHash: keyedHash('open-id', openIdOf(id)),
      unitId,
      unitName: unit.name,
      unitPath: unit.path,
      campaignId: unit.campaignId,
      otherUnits: [],
      audience,
      grants: grant ? [demoGrant(id, grant, units, now)] : [],
      consent: { version: CONSENT_VERSION, at: now },
      earlierConsents: [],
      joinedAt: now,
      relatives: [],
      cameByInvitation: false,
    }
    await collection<Member>('members').insert(member)
    await recordParticipation('joined', member, 'campaign', now)
  }
}

function demoGrant(
  personaId: string,
  { role, unitId, calledAs }: NonNullable<(typeof PERSONAS)[number]['grant']>,
  units: ReadonlyMap<string, Unit>,
  now: Date,
): StoredGrant {
  const unitPath = units.get(unitId)?.path ?? []
  const until = new Date(now.getTime() + GRANT_DAYS_USUAL * DAY_MS)
  return { id: `demo-${personaId}`, role, unitPath, name: calledAs, until }
}

main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
