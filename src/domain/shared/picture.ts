import * as v from 'valibot'
import { typedLine } from './typed-text'

export const PICTURES_MAX = 3
export const DESCRIPTION_MAX_LENGTH = 60

/** `cloud://<environment>.<bucket>/pictures/<unit>/<SHA-256 of the file>.jpg` */
const FILE_ID = /^cloud:\/\/[\w.-]{1,128}\/pictures\/([\w-]{1,64})\/[0-9a-f]{64}\.jpg$/

export const PictureFileId = v.pipe(v.string(), v.regex(FILE_ID))

export const Picture = v.strictObject({
  fileId: PictureFileId,
  /** Read aloud, and shown where the picture cannot be. */
  description: typedLine(1, DESCRIPTION_MAX_LENGTH),
})
export type Picture = v.InferOutput<typeof Picture>

export const Pictures = v.pipe(
  v.array(Picture),
  v.maxLength(PICTURES_MAX),
  v.check((pictures) => new Set(pictures.map(({ fileId }) => fileId)).size === pictures.length, 'Each once'),
)

/** Where a picture of a unit is kept: made of its bytes, so that the same one is kept once. */
export const picturePath = (unitId: string, hash: string): string => `pictures/${unitId}/${hash}.jpg`

/** Whether it was uploaded for that unit: nobody shows what another one has uploaded. */
export const isPictureOf = (unitId: string, fileId: string): boolean => FILE_ID.exec(fileId)?.[1] === unitId

/** With one more at the end, still to be described; the same one twice, or one too many, changes nothing. */
export function withPicture(pictures: readonly Picture[], fileId: string): readonly Picture[] {
  const isTaken = pictures.length >= PICTURES_MAX || pictures.some((one) => one.fileId === fileId)
  return isTaken ? pictures : [...pictures, { fileId, description: '' }]
}
