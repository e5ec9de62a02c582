const START_OF_IMAGE = [0xff, 0xd8]
const END_OF_IMAGE = [0xff, 0xd9]

/** A marker with what belongs to it. */
export const segment = (marker: number, body: readonly number[]): number[] => {
  const length = body.length + 2
  return [0xff, marker, length >> 8, length & 0xff, ...body]
}

/** What a camera writes about itself, the place and the moment. */
export const EXIF = segment(0xe1, [...Buffer.from('Exif\0\0GPS 30.27 N 120.15 E')])

type Shape = {
  readonly width?: number
  readonly height?: number
  /** What the scan holds; makes one picture differ from another. */
  readonly scan?: readonly number[]
  /** Segments that are not the picture, before its frame. */
  readonly asides?: readonly number[]
}

/** Built like a JPEG, with no picture that anybody could see. */
export function aJpeg({ width = 640, height = 480, scan = [1, 2, 0xff, 0, 3], asides = [] }: Shape = {}) {
  return Uint8Array.from([
    ...START_OF_IMAGE,
    ...segment(0xe0, [...Buffer.from('JFIF\0')]),
    ...asides,
    ...segment(0xdb, [0, 16, 11, 10]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0, 1, 2, 3]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...scan,
    ...END_OF_IMAGE,
  ])
}
