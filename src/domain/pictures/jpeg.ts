export type Jpeg = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

const MARKER = 0xff
const START_OF_IMAGE = 0xd8
const END_OF_IMAGE = 0xd9
const START_OF_SCAN = 0xda
const COMMENT = 0xfe
/** What an application writes for itself: 0 to 15. */
const APPLICATION = 0xe0
/** Of these, JFIF, the colour profile and Adobe's colour transform say how the picture looks. */
const ABOUT_COLOUR: readonly number[] = [0xe0, 0xe2, 0xee]
/** Names of the tables of a frame that lie among the names of frames. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc]

type Part = { readonly marker: number; readonly start: number; readonly end: number }

/**
 * A JPEG without what is not the picture: where and when it was taken, by what, comments, a smaller copy of
 * it, and whatever follows its end.
 *
 * @returns undefined where it is no JPEG, or not a whole one
 */
export function cleanJpeg(bytes: Uint8Array): Jpeg | undefined {
  if (bytes[0] !== MARKER || bytes[1] !== START_OF_IMAGE) return undefined
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let size: Pick<Jpeg, 'width' | 'height'> | undefined
  for (let at = 2; ;) {
    const part = readPart(bytes, at)
    if (!part) return undefined
    if (isFrame(part.marker)) size ??= sizeIn(bytes, part)
    if (!isAside(part.marker)) kept.push(bytes.subarray(part.start, part.end))
    if (part.marker === END_OF_IMAGE) break
    at = part.end
  }
  return size && { bytes: joined(kept), ...size }
}

/** The marker at that place with what belongs to it, after a scan the scanned data too. */
function readPart(bytes: Uint8Array, at: number): Part | undefined {
  if (bytes[at] !== MARKER) return undefined
  let start = at
  // A marker may be filled up with any number of the bytes it begins with.
  while (bytes[start + 1] === MARKER) start++
  const marker = bytes[start + 1]
  if (marker === undefined) return undefined
  if (marker === END_OF_IMAGE) return { marker, start, end: start + 2 }
  const length = numberAt(bytes, start + 2)
  const end = start + 2 + length
  if (length < 2 || end >= bytes.length) return undefined
  return { marker, start, end: marker === START_OF_SCAN ? endOfScan(bytes, end) : end }
}

/** The next marker that is neither a stuffed byte nor a restart within the scan. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && (bytes[at] !== MARKER || isWithinScan(bytes[at + 1] ?? 0))) at++
  return at
}

const isWithinScan = (next: number): boolean => next === 0 || (next >= 0xd0 && next <= 0xd7)

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker)

const isAside = (marker: number): boolean =>
  marker === COMMENT || (marker >= APPLICATION && marker < APPLICATION + 16 && !ABOUT_COLOUR.includes(marker))

function sizeIn(bytes: Uint8Array, { start }: Part): Pick<Jpeg, 'width' | 'height'> | undefined {
  const size = { height: numberAt(bytes, start + 5), width: numberAt(bytes, start + 7) }
  return size.height > 0 && size.width > 0 ? size : undefined
}

const numberAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
