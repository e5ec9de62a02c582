import * as v from 'valibot'
import { UNIT_KIND_IDS, type UnitKind } from '../shared/unit-kind'

/** What a unit of a kind may stand directly below; a county stands below nothing. */
const PLACES: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  county: [],
  town: ['county'],
  village: ['county', 'town'],
  school: ['county', 'town', 'bureau'],
  grade: ['school'],
  class: ['school', 'grade'],
  bureau: ['county', 'town', 'bureau'],
}

export const mayStandBelow = (kind: UnitKind, parentKind: UnitKind): boolean =>
  PLACES[kind].includes(parentKind)

/** What may be added directly below a unit. */
export const kindsBelow = (parentKind: UnitKind): readonly UnitKind[] =>
  UNIT_KIND_IDS.filter((kind) => mayStandBelow(kind, parentKind))

/** As much as a certificate and a bar of the overview have room for. */
const UNIT_NAME_MAX_LENGTH = 20

/** A stroke would part the name where an import names parents as `镇/村`. */
export const UnitName = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2),
  v.maxLength(UNIT_NAME_MAX_LENGTH),
  v.regex(/^[^/\n\r\t]*$/),
)

export const UnitKindId = v.picklist(UNIT_KIND_IDS)

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most), v.regex(/^[^\n\r]*$/))

/** Who answers for a unit: a duty, never a person's name; what a unit does not have stays empty. */
export const UnitContact = v.strictObject({
  dutyTitle: line(20),
  /** Published numbers as they are dialled, with their dashes. */
  phone: v.pipe(line(20), v.regex(/^[0-9+() -]*$/)),
  /** Where a letter goes. */
  mailbox: line(60),
  email: v.pipe(line(60), v.regex(/^([^\s@]+@[^\s@]+\.[^\s@]+)?$/)),
  /** What to report here. */
  scope: line(100),
})
export type UnitContact = v.InferOutput<typeof UnitContact>
export const CONTACT_FIELDS = Object.keys(UnitContact.entries) as readonly (keyof UnitContact)[]

export const NO_CONTACT: UnitContact = { dutyTitle: '', phone: '', mailbox: '', email: '', scope: '' }

export const hasContact = (contact: UnitContact): boolean =>
  CONTACT_FIELDS.some((field) => contact[field] !== '')
