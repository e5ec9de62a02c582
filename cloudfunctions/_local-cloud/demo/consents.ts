import type { Member } from '../../_platform/identity'
import { CONSENTS, type PushConsent } from '../../_platform/push-consents'
import { seal } from '../../_platform/sealing'

/** Of five invented people three let some alerts through, as after a first campaign. */
export const demoConsents = (members: readonly Member[], now: Date): PushConsent[] =>
  members
    .filter((_, at) => at % 5 < 3)
    .map(({ _id, unitId, unitName, unitPath, campaignId, otherUnits, audience }) => ({
      ...{ _id, unitId, unitName, unitPath, campaignId, otherUnits, audience },
      ...{ remaining: 3, pushedFor: [], changedAt: now, lastOperationId: 'demo' },
      openId: seal(`open-id-${_id}`, { collection: CONSENTS, id: _id }),
    }))

/** Every fifth elder who lets none through has somebody in the town who helps them and does. */
export function withDemoFamilies(members: readonly Member[], now: Date): Member[] {
  const helpers = members.filter(({ unitId }, at) => unitId === 'nanqu' && at % 5 < 3)
  const elders = members.filter(({ audience }, at) => audience === 'elder' && at % 5 === 3)
  const pairs = elders.flatMap((elder, at) => {
    const helper = helpers[at]
    return helper ? [{ elder, helper }] : []
  })
  return members.map((member) => {
    const relatives = pairs.flatMap(({ elder, helper }): Member['relatives'][number][] => {
      const pair = { id: `demo-pair-${elder._id}`, since: now, textSize: null }
      if (member === elder) return [{ ...pair, memberId: helper._id, is: 'helper' }]
      return member === helper ? [{ ...pair, memberId: elder._id, is: 'helped' }] : []
    })
    return { ...member, relatives }
  })
}
