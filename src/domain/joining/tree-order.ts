type Placed = { readonly _id: string; readonly parentId: string | null; readonly order: number }

/** What stands below a unit, each followed by what stands below it, in the organiser's order: as one hands out sheets. */
export function inTreeOrder<Unit extends Placed>(units: readonly Unit[], topId: string): readonly Unit[] {
  const children = units
    .filter(({ parentId }) => parentId === topId)
    .sort((a, b) => a.order - b.order || a._id.localeCompare(b._id))
  return children.flatMap((child) => [child, ...inTreeOrder(units, child._id)])
}
