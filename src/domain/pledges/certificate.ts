import * as v from 'valibot'
import { normaliseCrockford } from '../shared/ids'

/** 60 bits: with ten million certificates one guess in 10¹¹ meets one. The first ones had 8 letters, 40 bits. */
export const CERTIFICATE_LETTERS = 12

/** As it is printed: `CN-26-XXXX-XXXX-XXXX`, or one group less where it is an old one. */
export const CertificateNumber = v.pipe(
  v.string(),
  v.regex(/^CN-[0-9]{2}(-[0-9A-HJKMNP-TV-Z]{4}){2,3}$/),
  v.maxLength(20),
)

/** A random number, not a counter: it tells neither who signed nor how many did. */
export function certificateNumber(code: string, year: number): string {
  return ['CN', String(year % 100).padStart(2, '0'), ...groupsOfFour(code)].join('-')
}

const WRITTEN = /(?:^|CN)([0-9]{2})([0-9A-HJKMNP-TV-Z]{12}|[0-9A-HJKMNP-TV-Z]{8})(?![0-9A-Z])/

/** What was typed, or read from the code on a certificate, as it is printed; undefined where it is none. */
export function parseCertificateNumber(typed: string): string | undefined {
  const [, year, code] = WRITTEN.exec(normaliseCrockford(typed)) ?? []
  return year !== undefined && code !== undefined ? certificateNumber(code, Number(year)) : undefined
}

const groupsOfFour = (code: string): string[] => code.match(/.{4}/g) ?? []
