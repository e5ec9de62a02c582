import * as v from 'valibot'
import citizen from '../../src/content/zh-CN/pledges/citizen.json'
import elder from '../../src/content/zh-CN/pledges/elder.json'
import parent from '../../src/content/zh-CN/pledges/parent.json'
import student from '../../src/content/zh-CN/pledges/student.json'
import { Pledge } from '../../src/domain/pledges/pledge'
import { collection } from '../_platform/database'

/** One signature; the name or the drawing never leaves the device. */
export type SignedPledgeDocument = {
  readonly _id: string
  readonly memberId: string
  readonly pledgeId: string
  readonly version: number
  readonly textHash: string
  readonly unitName: string
  readonly certificateNumber: string
  readonly isGuardianPresent: boolean
  readonly signedAt: Date
}

/** The pledges that ship with the release. */
export const releasedPledges: readonly Pledge[] = v.parse(v.array(Pledge), [student, elder, parent, citizen])

const signed = collection<SignedPledgeDocument>('pledges')

/** False where this member signed this version before. */
export async function insertSigned(pledge: SignedPledgeDocument): Promise<boolean> {
  return signed.insert(pledge)
}

export async function findSigned(id: string): Promise<SignedPledgeDocument | undefined> {
  return signed.get(id)
}

export async function removeSigned(memberId: string): Promise<number> {
  return signed.removeWhere({ memberId })
}
