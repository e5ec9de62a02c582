/** CloudBase takes 100 KB of text a call, and four letters of base 64 carry three bytes. */
export const PICTURE_MAX_BYTES = 72_000

export const PICTURE_MAX_SIDE = 1280

/** From the finest to the coarsest; the first one that fits is sent. */
export const ATTEMPTS = [
  { side: PICTURE_MAX_SIDE, quality: 0.8 },
  { side: PICTURE_MAX_SIDE, quality: 0.6 },
  { side: 1080, quality: 0.5 },
  { side: 900, quality: 0.45 },
  { side: 720, quality: 0.4 },
  { side: 480, quality: 0.4 },
] as const

type Size = { readonly width: number; readonly height: number }

/** No side longer than `side`, in whole pixels, and never enlarged. */
export function fittedTo({ width, height }: Size, side: number): Size {
  const ratio = Math.min(1, side / Math.max(width, height))
  const scaled = (length: number) => Math.max(1, Math.round(length * ratio))
  return { width: scaled(width), height: scaled(height) }
}

/** How many bytes a text in base 64 carries. */
export const bytesIn = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4)
