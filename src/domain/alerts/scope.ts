import { isPublicArea } from '../shared/area'
import type { UnitPath } from '../shared/roles'
import { isPublicUnitKind, type UnitKind } from '../shared/unit-kind'

/** Values of CAP 1.2: for everybody, or for those alone to whom it is addressed. */
export const ALERT_SCOPES = ['public', 'restricted'] as const
export type AlertScope = (typeof ALERT_SCOPES)[number]

/** Where nobody chose, what goes to a whole tree is public, as all was before there was a choice. */
export function scopeOf(chosen: AlertScope | undefined, areaPaths: readonly UnitPath[]): AlertScope {
  return chosen ?? (areaPaths.some(isPublicArea) ? 'public' : 'restricted')
}

/** Those who belong to no unit read what goes to a whole tree, unless somebody chose otherwise. */
export function isForGuests(chosen: AlertScope | undefined, areaPaths: readonly UnitPath[]): boolean {
  return chosen !== 'restricted' && areaPaths.some(isPublicArea)
}

type Sent<Area> = { readonly senderKind: UnitKind | undefined; readonly areas: readonly Area[] }

/** The areas in whose feeds it stands: counties, towns and villages; the others are named to nobody else. */
export function publicAreasOf<Area extends { readonly kind: UnitKind; readonly path: UnitPath }>(
  chosen: AlertScope | undefined,
  { senderKind, areas }: Sent<Area>,
): readonly Area[] {
  const scope = scopeOf(
    chosen,
    areas.map(({ path }) => path),
  )
  if (scope === 'restricted' || !mayBeNamed(senderKind)) return []
  return areas.filter(({ kind }) => isPublicUnitKind(kind))
}

/** The feed names its sender, which may be an office, and never a school or a part of one. */
const mayBeNamed = (kind: UnitKind | undefined): boolean =>
  kind !== undefined && (kind === 'bureau' || isPublicUnitKind(kind))
