import type { ByDepth } from '../../src/domain/invitations/influence'
import type { UnitPath } from '../../src/domain/shared/roles'
import { collection, command, findAll, inTransaction } from '../_platform/database'
import { readMember, type Member } from '../_platform/identity'
import type { Unit } from '../_platform/unit-tree'

/** How many came by invitations that began in this unit, by level; nothing says who invited whom. */
type InfluenceTree = {
  readonly _id: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly byDepth: ByDepth
}

const trees = collection<InfluenceTree>('influenceTrees')

/** Marks the member and counts them in one transaction; false where they were counted before, or are gone. */
export async function countInvited(
  memberId: string,
  { _id: unitId, name: unitName, path: unitPath }: Unit,
  level: number,
): Promise<boolean> {
  const counted = await inTransaction(async (transaction) => {
    const members = transaction.collection<Member>('members')
    const stored = await members.get(memberId)
    if (!stored || readMember(stored).cameByInvitation) return undefined
    await members.update(memberId, { cameByInvitation: true })
    const treesWithin = transaction.collection<InfluenceTree>('influenceTrees')
    if (await treesWithin.get(unitId))
      await treesWithin.update(unitId, { [`byDepth.${level}`]: command.inc(1) })
    else await treesWithin.insert({ _id: unitId, unitId, unitName, unitPath, byDepth: { [level]: 1 } })
    return true
  })
  return counted === true
}

/** The trees that began in the unit or below it: one request a thousand of them. */
export async function findTreesOf(unitId: string): Promise<readonly ByDepth[]> {
  return (await findAll(trees, { unitPath: unitId })).map(({ byDepth }) => byDepth)
}
