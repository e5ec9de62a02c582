import type { ErrorCode } from '../../src/domain/shared/error-codes'
import { isPublicArea, mayAddress } from '../../src/domain/shared/area'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { UnitPath } from '../../src/domain/shared/roles'
import { collection, command } from './database'
import type { Member } from './identity'
import type { Unit } from './unit-tree'

/** Who sends something, and to which units: as the documents keep it. */
export type AddressedFields = {
  readonly unitId: string
  readonly unitName: string
  readonly unitPath: UnitPath
  readonly areaUnitIds: readonly string[]
  readonly areaPaths: readonly UnitPath[]
  readonly areaNames: readonly string[]
  readonly isPublic: boolean
}

/** As the documents keep it, with the units themselves for whoever asks what they are. */
export type Addressing = {
  readonly fields: AddressedFields
  readonly sender: Unit
  readonly areas: readonly Unit[]
}

type Wanted = { readonly unitId: string; readonly areaUnitIds: readonly string[] }

/** The sender and the area as they are now; refused where a unit is unknown or not the organiser's. */
export async function addressedBy(
  author: Member,
  { unitId, areaUnitIds }: Wanted,
  refusal: ErrorCode,
): Promise<Result<Addressing>> {
  const wanted = [...new Set(areaUnitIds)]
  const units = await collection<Unit>('units').find({ _id: command.in([unitId, ...wanted]) })
  const unit = units.find(({ _id }) => _id === unitId)
  if (!unit) return fail('UNIT_NOT_FOUND')
  const areas = wanted.flatMap((areaId) => units.filter(({ _id }) => _id === areaId))
  const areaPaths = areas.map(({ path }) => path)
  if (areas.length < wanted.length || !mayAddress(author.grants, areaPaths)) return fail(refusal)
  const fields = {
    unitId,
    unitName: unit.name,
    unitPath: unit.path,
    areaUnitIds: wanted,
    areaPaths,
    areaNames: areas.map(({ name }) => name),
    isPublic: areaPaths.some(isPublicArea),
  }
  return ok({ fields, sender: unit, areas })
}
