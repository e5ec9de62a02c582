import type { ByDepth } from '../../src/domain/invitations/influence'
import { collection, command, findAll, inTransaction } from '../_platform/database'
import { readMember, type Member } from '../_platform/identity'
import type { Unit } from '../_platform/unit-tree'

/** How many came by invitations that began in this unit, by level; nothing says who invited whom. */
type InfluenceTree = { readonly _id: string; readonly unitId: string; readonly byDepth: ByDepth }

const trees = collection<InfluenceTree>('influenceTrees')
const units = collection<Unit>('units')

/** Marks the member and counts them in one transaction; false where they were counted before, or are gone. */
export async function countInvited(memberId: string, unitId: string, level: number): Promise<boolean> {
  const counted = await inTransaction(async (transaction) => {
    const members = transaction.collection<Member>('members')
    const stored = await members.get(memberId)
    if (!stored || readMember(stored).cameByInvitation) return undefined
    await members.update(memberId, { cameByInvitation: true })
    const treesWithin = transaction.collection<InfluenceTree>('influenceTrees')
    if (await treesWithin.get(unitId))
      await treesWithin.update(unitId, { [`byDepth.${level}`]: command.inc(1) })
    else await treesWithin.insert({ _id: unitId, unitId, byDepth: { [level]: 1 } })
    return true
  })
  return counted === true
}

/** The trees that began in the unit or below it. */
export async function findTreesOf(unitId: string): Promise<readonly ByDepth[]> {
  const [grown, below] = await Promise.all([findAll(trees, {}), findAll(units, { path: unitId })])
  const ids = new Set(below.map(({ _id }) => _id))
  return grown.filter((tree) => ids.has(tree.unitId)).map(({ byDepth }) => byDepth)
}
