import type { PictureActions, PictureAddress } from '../../src/domain/pictures/contract'
import { PICTURE_MAX_BYTES, PICTURE_MAX_SIDE } from '../../src/domain/pictures/fitting'
import { cleanJpeg } from '../../src/domain/pictures/jpeg'
import { isPictureOf, picturePath } from '../../src/domain/shared/picture'
import { fail, ok, type Result } from '../../src/domain/shared/result'
import type { Call } from '../_platform/endpoint'
import { addressesOf, keepFile } from '../_platform/files'
import type { Caller } from '../_platform/identity'
import { findAlert, isInSight, relationTo } from '../_platform/inbox'
import { sha256 } from '../_platform/secrets'

/** Done twice, it stands once: its path is made of its bytes. */
export async function uploadPicture({
  unitId,
  jpegBase64,
}: PictureActions['uploadPicture']['input']): Promise<Result<PictureActions['uploadPicture']['output']>> {
  const sent = Buffer.from(jpegBase64, 'base64')
  if (sent.length > PICTURE_MAX_BYTES) return fail('PICTURE_TOO_LARGE')
  const jpeg = cleanJpeg(sent)
  if (!jpeg) return fail('PICTURE_NOT_JPEG')
  // A few bytes can claim to be a picture that no phone has the memory for.
  if (Math.max(jpeg.width, jpeg.height) > PICTURE_MAX_SIDE) return fail('PICTURE_TOO_LARGE')
  return ok({ fileId: await keepFile(picturePath(unitId, sha256(jpeg.bytes)), jpeg.bytes) })
}

export async function previewPictures({
  unitId,
  fileIds,
}: PictureActions['previewPictures']['input']): Promise<Result<readonly PictureAddress[]>> {
  if (!fileIds.every((fileId) => isPictureOf(unitId, fileId))) return fail('PICTURE_NOT_OWN')
  return ok(await addressesOf(fileIds))
}

/** For whoever may read the alert; of an old version only until another takes its place. */
export async function getAlertPictures(
  { alertId }: PictureActions['getAlertPictures']['input'],
  { who, now }: Call<Caller>,
): Promise<Result<readonly PictureAddress[]>> {
  const alert = await findAlert(alertId)
  if (!alert || !isInSight(alert, now)) return fail('ALERT_NOT_FOUND')
  const isReader = who.kind === 'member' && (await relationTo(alert, who.member)) !== 'none'
  if (!alert.isPublic && !isReader) return fail('ALERT_NOT_FOUND')
  return ok(await addressesOf((alert.content.pictures ?? []).map(({ fileId }) => fileId)))
}
