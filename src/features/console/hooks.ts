import { useState } from 'react'
import type { Me } from '@/domain/members/contract'
import { hasRole, ROLES, type Grant, type Role, type UnitPath } from '@/domain/shared/roles'
import type { UnitActions } from '@/domain/units/contract'
import { useCloudQuery, type CloudQuery } from '@/platform/cloud-query'
import { replacePage, usePageParams } from '@/platform/navigation'
import { readStored, writeStored } from '@/platform/storage'

const SECTIONS = [
  'overview',
  'broadcasts',
  'notices',
  'meetings',
  'casework',
  'content',
  'visits',
  'units',
  'staff',
] as const
export type Section = (typeof SECTIONS)[number]

/** Who works in a section; the functions behind it ask for the same roles. */
const SECTION_ROLES: Readonly<Record<Section, readonly Role[]>> = {
  overview: ['organiser', 'reviewer', 'admin'],
  broadcasts: ['organiser', 'reviewer', 'admin'],
  notices: ['organiser', 'reviewer'],
  meetings: ['organiser'],
  casework: ['triage'],
  content: ['organiser', 'reviewer'],
  visits: ['organiser'],
  units: ['organiser', 'admin'],
  staff: ['organiser', 'admin'],
}

/** A page of the console; the editor is a subpackage of its own, which weighs on nobody who only answers tips. */
export type ConsolePage = 'console' | 'content-desk'

const pageOf = (section: Section): ConsolePage => (section === 'content' ? 'content-desk' : 'console')

/** Who has entered: what they may do is in the grants. */
export const useStaff = (): CloudQuery<Me> => useCloudQuery('members', 'getMe', {}, 'kept:me')

/** The units a person works for in a section, each once. */
function unitsOf(section: Section, grants: readonly Grant[]): UnitPath[] {
  const paths = grants
    .filter(({ role }) => SECTION_ROLES[section].includes(role))
    .map(({ unitPath }) => unitPath)
  return paths.filter((path, at) => paths.findIndex((other) => idOf(other) === idOf(path)) === at)
}

const idOf = (path: UnitPath): string => path[path.length - 1] ?? ''

/** The sections somebody may open, in the order of the navigation. */
export function sectionsFor(grants: readonly Grant[]): readonly Section[] {
  return SECTIONS.filter((section) => unitsOf(section, grants).length > 0)
}

/** Those of them that stand on this page. */
export const sectionsOn = (page: ConsolePage, grants: readonly Grant[]): readonly Section[] =>
  sectionsFor(grants).filter((section) => pageOf(section) === page)

export type Workplace = {
  readonly sections: readonly Section[]
  readonly section: Section
  readonly openSection: (section: Section) => void
  /** The units to choose from in this section. */
  readonly unitIds: readonly string[]
  readonly unitId: string
  /** Whether nothing stands above the unit. */
  readonly isRoot: boolean
  readonly chooseUnit: (unitId: string) => void
  /** The unit worked for in another section, where that is allowed. */
  readonly unitFor: (section: Section) => string | undefined
  readonly roles: readonly Role[]
  /** The roles held on the unit worked for in another section. */
  readonly rolesFor: (section: Section) => readonly Role[]
}

const UNIT_STORED_AS = 'console-unit'

export type Grants = readonly Grant[]

/** Where in the console somebody is; a link may name a section of the page. */
export function useWorkplace(grants: Grants, page: ConsolePage): Workplace {
  const { section: linked } = usePageParams()
  const sections = sectionsFor(grants)
  const [chosen, chooseSection] = useState<Section>()
  const [preferred, setPreferred] = useState(() => readStored<string>(UNIT_STORED_AS))
  const here = sectionsOn(page, grants)
  const section = chosen ?? here.find((one) => one === linked) ?? here[0] ?? 'overview'
  const openSection = (one: Section) => {
    if (pageOf(one) === page) chooseSection(one)
    else replacePage(pageOf(one), { section: one })
  }
  const pathFor = (one: Section): UnitPath | undefined => {
    const paths = unitsOf(one, grants)
    return paths.find((path) => idOf(path) === preferred) ?? paths[0]
  }
  const path = pathFor(section) ?? []
  const rolesOn = (unit: UnitPath) => ROLES.filter((role) => hasRole(grants, role, unit))
  return {
    ...{ sections, section, openSection },
    unitIds: unitsOf(section, grants).map(idOf),
    unitId: idOf(path),
    isRoot: path.length === 1,
    chooseUnit: (unitId) => {
      writeStored(UNIT_STORED_AS, unitId)
      setPreferred(unitId)
    },
    unitFor: (one) => {
      const found = pathFor(one)
      return found && idOf(found)
    },
    roles: rolesOn(path),
    rolesFor: (one) => rolesOn(pathFor(one) ?? []),
  }
}

/** The unit with everything below it, parents before children. */
export function useUnitTree(unitId: string): CloudQuery<UnitActions['listSubtree']['output']> {
  return useCloudQuery('units', 'listSubtree', { unitId }, `kept:units:${unitId}`)
}
