import Taro from '@tarojs/taro'
import { findCanvas, paintCanvas, type Painter } from './canvas'
import { downloadFile } from './download'

export type Picture = {
  readonly width: number
  readonly height: number
  readonly paint: Painter
  /** Without its ending. */
  readonly fileName: string
}

/** Sharp on any phone it is sent to. */
const DOTS_PER_PX = 3
/** WeChat draws nothing larger; a long picture is made a little coarser instead. */
const MOST_DOTS_A_SIDE = 4096

const dotsPerPx = ({ width, height }: Picture): number =>
  Math.min(DOTS_PER_PX, MOST_DOTS_A_SIDE / Math.max(width, height))

export type PicturePlace = 'album' | 'downloads' | 'nowhere'

/**
 * Saves a picture: to the phone's album in WeChat, as a download on the web.
 *
 * @param canvasId a canvas on the page, out of sight: WeChat has no other way to make a picture
 * @returns where it went; `nowhere` where the person declined or the device cannot
 */
export async function savePicture(canvasId: string, picture: Picture): Promise<PicturePlace> {
  try {
    return process.env.TARO_ENV === 'h5' ? await download(picture) : await saveToAlbum(canvasId, picture)
  } catch {
    return 'nowhere'
  }
}

async function download(picture: Picture): Promise<PicturePlace> {
  const { width, height, paint, fileName } = picture
  const canvas = document.createElement('canvas')
  paintCanvas({ node: canvas, width, height }, paint, dotsPerPx(picture))
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob) return 'nowhere'
  downloadFile(`${fileName}.png`, blob)
  return 'downloads'
}

async function saveToAlbum(canvasId: string, picture: Picture): Promise<PicturePlace> {
  const { width, height, paint } = picture
  const canvas = (await findCanvas(canvasId))?.node
  if (!canvas) return 'nowhere'
  paintCanvas({ node: canvas, width, height }, paint, dotsPerPx(picture))
  const { tempFilePath } = await wx.canvasToTempFilePath({ canvas })
  await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
  return 'album'
}

/** Shows a picture as large as the device can, to be enlarged with two fingers; in WeChat the others are one swipe away. */
export function enlargePicture(url: string, all: readonly string[]): void {
  if (process.env.TARO_ENV === 'h5') window.open(url, '_blank', 'noopener')
  else void Taro.previewImage({ current: url, urls: [...all] })
}
