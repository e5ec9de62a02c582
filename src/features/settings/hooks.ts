import { useState } from 'react'
import { TEXT_SIZES, type TextSize } from '@/components/text-size'
import { readFontFactor } from '@/platform/device'
import { readStored, writeStored } from '@/platform/storage'

const STORED_AS = 'text-size'

/** Half-way from the standard 18 px to 25 px, and from there to 30 px. */
const LARGE_FROM = 1.2
const LARGEST_FROM = 1.53

/** What the person chose here, else WeChat's own font setting, whose 关怀模式 is about 1.4. */
function readTextSize(): TextSize {
  const chosen = readStored<string>(STORED_AS)
  return TEXT_SIZES.find((size) => size === chosen) ?? textSizeFor(readFontFactor())
}

/** The step of ours that comes nearest to a font factor. */
function textSizeFor(fontFactor: number): TextSize {
  if (fontFactor >= LARGEST_FROM) return 'largest'
  return fontFactor >= LARGE_FROM ? 'large' : 'standard'
}

/** The size of the text, and the way to choose another, which stays on this device. */
export function useStoredTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(readTextSize)
  const choose = (next: TextSize) => {
    writeStored(STORED_AS, next)
    setSize(next)
  }
  return [size, choose]
}
