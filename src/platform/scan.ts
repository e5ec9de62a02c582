import Taro from '@tarojs/taro'

/** The words in a code, `nothing` where the picture shows none, `cancelled` where the person thought better. */
export type Scan = { readonly text: string } | 'nothing' | 'cancelled'

/** Reads a QR code: with WeChat's camera, on the web from a picture that never leaves the device. */
export async function scanCode(): Promise<Scan> {
  if (process.env.TARO_ENV === 'h5') {
    const picture = await choosePicture()
    return picture ? readCode(picture) : 'cancelled'
  }
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result ? { text: result } : 'nothing'
  } catch {
    return 'cancelled'
  }
}

/** On the web: fetches the reader of codes early, so that it is there without a network. */
export function prepareScan(): void {
  if (process.env.TARO_ENV === 'h5') loadReader().catch(() => undefined)
}

/** The condition keeps the reader out of WeChat's build, which has a camera of its own. */
const loadReader = () =>
  process.env.TARO_ENV === 'h5' ? import('jsqr') : Promise.reject(new Error('only the web reads pictures'))

/** Opens the browser's own chooser; undefined where nothing was chosen. */
function choosePicture(): Promise<File | undefined> {
  const chooser = document.createElement('input')
  chooser.type = 'file'
  chooser.accept = 'image/*'
  return new Promise((resolve) => {
    chooser.addEventListener('change', () => resolve(chooser.files?.[0]))
    chooser.addEventListener('cancel', () => resolve(undefined))
    chooser.click()
  })
}

async function readCode(file: File): Promise<Scan> {
  const address = URL.createObjectURL(file)
  try {
    const [picture, { default: readQr }] = await Promise.all([openPicture(address), loadReader()])
    const { data, width, height } = pixelsOf(picture)
    const text = readQr(data, width, height)?.data
    return text ? { text } : 'nothing'
  } catch {
    return 'nothing'
  } finally {
    URL.revokeObjectURL(address)
  }
}

function openPicture(address: string): Promise<HTMLImageElement> {
  const picture = new Image()
  return new Promise((resolve, reject) => {
    picture.onload = () => resolve(picture)
    picture.onerror = () => reject(new Error('this file is no picture'))
    picture.src = address
  })
}

/** A photograph of a phone has more points than a code needs, and reading them all takes seconds. */
const LONGEST_SIDE = 1_200

function pixelsOf(picture: HTMLImageElement): ImageData {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.naturalWidth, picture.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(picture.naturalHeight * scale))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser cannot read a picture')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
