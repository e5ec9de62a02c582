import type { GatheringActions, Gatherings } from '../../src/domain/gatherings/contract'
import { isEnterableDay } from '../../src/domain/gatherings/day'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call, MutatingCall } from '../_platform/endpoint'
import type { StoredGathering } from '../_platform/gatherings'
import { appendEvent } from '../_platform/history'
import type { Member } from '../_platform/identity'
import { findUnit } from '../_platform/unit-tree'
import { changeGathering, findEntered, findHeld, findNewest, insertGathering } from './store'

type GatheringId = { readonly gatheringId: string }

export async function listGatherings(
  { unitId, from, to }: GatheringActions['listGatherings']['input'],
  _call: Call<Member>,
): Promise<Result<Gatherings>> {
  const [held, newest] = await Promise.all([findHeld(unitId, from, to), findNewest(unitId)])
  return ok({
    count: held.length,
    people: held.reduce((sum, { people }) => sum + people, 0),
    newest: newest.map((one) => ({
      id: one._id,
      unitId: one.unitId,
      unitName: one.unitName,
      heldOn: one.heldOn,
      kind: one.kind,
      people: one.people,
      note: one.note,
    })),
  })
}

export async function enterGathering(
  { unitId, ...told }: GatheringActions['enterGathering']['input'],
  call: MutatingCall<Member>,
): Promise<Result<GatheringId>> {
  if (!isEnterableDay(told.heldOn, call.now)) return fail('GATHERING_DAY')
  const unit = await findUnit(unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const gathering: StoredGathering = {
    ...told,
    ...{ unitId, unitName: unit.name, unitPath: unit.path },
    _id: call.operationId.slice(0, 32),
    enteredBy: call.who._id,
    isWithdrawn: false,
  }
  await insertGathering(gathering)
  await tell('entered', gathering, call)
  return ok({ gatheringId: gathering._id })
}

export async function correctGathering(
  { gatheringId, ...told }: GatheringActions['correctGathering']['input'],
  call: MutatingCall<Member>,
): Promise<Result<GatheringId>> {
  if (!isEnterableDay(told.heldOn, call.now)) return fail('GATHERING_DAY')
  const before = await findEntered(gatheringId)
  if (!before || before.isWithdrawn) return fail('GATHERING_NOT_FOUND')
  await tell('corrected', { ...before, ...told }, call)
  await changeGathering(gatheringId, told)
  return ok({ gatheringId })
}

/** Withdrawn a second time, or taken up again after a crash, it is as it was. */
export async function withdrawGathering(
  { gatheringId }: GatheringId,
  call: MutatingCall<Member>,
): Promise<Result<GatheringId>> {
  const before = await findEntered(gatheringId)
  if (!before) return fail('GATHERING_NOT_FOUND')
  if (before.isWithdrawn) return ok({ gatheringId })
  await tell('withdrawn', before, call)
  await changeGathering(gatheringId, { isWithdrawn: true })
  return ok({ gatheringId })
}

/** What the number was stays in the history, so that nobody mends a figure unseen. */
async function tell(
  event: 'entered' | 'corrected' | 'withdrawn',
  { _id, unitPath, heldOn, people }: StoredGathering,
  { who, now, operationId }: MutatingCall<Member>,
): Promise<void> {
  await appendEvent({
    subject: `gathering:${_id}`,
    event,
    actorId: who._id,
    at: now,
    detail: { operationId, heldOn, people },
    unitPath,
  })
}
