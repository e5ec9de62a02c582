import * as v from 'valibot'

/** Enough to reach somebody; more would be a phone book. */
export const MOST_FAMILY = 3
export const LONGEST_FAMILY_NAME = 8

const PHONE = /^\+?\d{5,15}$/

const FamilyMember = v.object({
  /** What the person calls them: 女儿. */
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_FAMILY_NAME)),
  phone: v.pipe(v.string(), v.regex(PHONE)),
})
export type FamilyMember = Readonly<v.InferOutput<typeof FamilyMember>>

const Family = v.pipe(v.array(FamilyMember), v.maxLength(MOST_FAMILY))

/** What lies on the device; nobody where it cannot be read. */
export function readFamily(stored: unknown): readonly FamilyMember[] {
  const parsed = v.safeParse(Family, stored)
  return parsed.success ? parsed.output : []
}

/** The digits to dial, however they were grouped; undefined where it is no number. */
export function readPhone(typed: string): string | undefined {
  const digits = typed.replace(/[\s()（）-]/g, '')
  return PHONE.test(digits) ? digits : undefined
}

/** Grouped for the eye: 138 0000 0000. */
export function writePhone(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3')
}
