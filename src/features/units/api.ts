import * as v from 'valibot'
import type { StaffUnit } from '@/domain/units/contract'
import type { NamedUnit } from '@/domain/units/tree'
import { CONTACT_FIELDS, UnitContact, UnitName } from '@/domain/units/unit'
import { readStored, removeStored, writeStored } from '@/platform/storage'

/** The units as the rules of the tree take them. */
export const namedUnits = (units: readonly StaffUnit[]): readonly NamedUnit[] => units

export const isUnitName = (text: string): boolean => v.is(UnitName, text)

/** The fields of a contact card that do not fit. */
export function contactMistakes(contact: UnitContact): readonly (keyof UnitContact)[] {
  return CONTACT_FIELDS.filter((field) => !v.is(UnitContact.entries[field], contact[field]))
}

/** A card as it lies on this device while the cloud has not got it. */
const storedAs = (unitId: string): string => `unit-contact:${unitId}`

export const readUnsavedContact = (unitId: string) => readStored<UnitContact>(storedAs(unitId))

export const keepUnsavedContact = (unitId: string, contact: UnitContact): void =>
  writeStored(storedAs(unitId), contact)

export const forgetUnsavedContact = (unitId: string): void => removeStored(storedAs(unitId))
