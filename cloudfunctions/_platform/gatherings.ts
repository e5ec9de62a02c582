import type { GatheringKind } from '../../src/domain/gatherings/contract'
import type { UnitPath } from '../../src/domain/shared/roles'
import { collection } from './database'

/** People whom a unit has counted without the app; only numbers. */
export type StoredGathering = {
  readonly _id: string
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly heldOn: string
  readonly kind: GatheringKind | 'meeting'
  readonly people: number
  readonly note: string
  readonly enteredBy: string
  readonly isWithdrawn: boolean
}

const gatherings = collection<StoredGathering>('gatherings')

/** The heads of a class meeting, which may be counted again: the last count stands. */
export async function keepHeadsOf(
  meetingId: string,
  counted: Omit<StoredGathering, '_id' | 'kind'>,
): Promise<void> {
  await gatherings.put({ _id: `meeting-${meetingId}`, kind: 'meeting', ...counted })
}
