import * as v from 'valibot'
import { DocumentId } from '../shared/ids'
import { PictureFileId, PICTURES_MAX } from '../shared/picture'

export const UploadPicture = v.strictObject({ unitId: DocumentId, jpegBase64: v.string() })
export const PreviewPictures = v.strictObject({
  unitId: DocumentId,
  fileIds: v.pipe(v.array(PictureFileId), v.maxLength(PICTURES_MAX)),
})
export const GetAlertPictures = v.strictObject({ alertId: DocumentId })

/** Where a picture can be had for a while; one that is gone has no address. */
export type PictureAddress = { readonly fileId: string; readonly url: string }

/** Every action of the `pictures` function: what goes in, what comes out. */
export type PictureActions = {
  /** Keeps a JPEG for a unit, without what a camera adds to it; the same one twice is kept once. */
  uploadPicture: { input: v.InferInput<typeof UploadPicture>; output: { fileId: string } }
  /** For those who write and review for the unit. */
  previewPictures: { input: v.InferInput<typeof PreviewPictures>; output: readonly PictureAddress[] }
  /** For whoever reads the alert. */
  getAlertPictures: { input: v.InferInput<typeof GetAlertPictures>; output: readonly PictureAddress[] }
}
