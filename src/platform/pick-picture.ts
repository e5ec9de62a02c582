import Taro from '@tarojs/taro'
import { ATTEMPTS, bytesIn, fittedTo, PICTURE_MAX_BYTES } from '@/domain/pictures/fitting'
import { findCanvas, type CanvasNode } from './canvas'
import { pickFile } from './pick-file'

/**
 * Lets the person choose a picture.
 *
 * @returns where it is on the device; undefined where none was chosen
 * @throws where WeChat does not hand it over
 */
export async function pickPicture(): Promise<string | undefined> {
  if (process.env.TARO_ENV === 'h5') {
    const bytes = await pickFile('image/*')
    return bytes && URL.createObjectURL(new Blob([bytes]))
  }
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    return tempFiles[0]?.tempFilePath
  } catch (error) {
    if (isCancelled(error)) return undefined
    throw error
  }
}

const isCancelled = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && String(error.errMsg).includes('cancel')

/**
 * Paints a picture anew, as a JPEG that one call carries: so nothing is left of where and when it was taken.
 *
 * @param canvasId a canvas on the page, out of sight: WeChat has no other way to make a picture
 * @returns in base 64
 * @throws where it cannot be shown, or not be made small enough
 */
export async function jpegOf(address: string, canvasId: string): Promise<string> {
  const canvas =
    process.env.TARO_ENV === 'h5' ? document.createElement('canvas') : (await findCanvas(canvasId))?.node
  if (!canvas) throw new Error('there is no canvas')
  const image = await loadImage(canvas, address)
  for (const { side, quality } of ATTEMPTS) {
    const jpeg = paintedJpeg(canvas, image, side, quality)
    if (bytesIn(jpeg) <= PICTURE_MAX_BYTES) return jpeg
  }
  throw new Error('the picture stays too large')
}

function loadImage(canvas: CanvasNode, address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = process.env.TARO_ENV === 'h5' ? new Image() : canvas.createImage?.()
    if (!image) return reject(new Error('the canvas makes no images'))
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture cannot be read'))
    image.src = address
  })
}

function paintedJpeg(canvas: CanvasNode, image: HTMLImageElement, side: number, quality: number): string {
  const { width, height } = fittedTo(image, side)
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('there is nothing to paint on')
  // A JPEG knows no transparency, and would be black there.
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(image, 0, 0, width, height)
  const [, jpeg = ''] = canvas.toDataURL('image/jpeg', quality).split(',')
  return jpeg
}
