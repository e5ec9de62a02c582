import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { renderSVG } from 'uqr'
import './qr-code.css'

type Props = {
  /** What a camera reads: short, so that the cells stay large. */
  readonly content: string
  readonly label: string
}

/** A code for a camera, as wide as its place; black on white, also in print. */
export function QrCode({ content, label }: Props) {
  const picture = useMemo(() => `url("data:image/svg+xml,${encodeURIComponent(svgOf(content))}")`, [content])
  return <View className="qr-code" aria-role="img" aria-label={label} style={{ backgroundImage: picture }} />
}

/**
 * Level M survives a crease or a raindrop; four empty cells around it are part of the standard. A cell is one
 * unit wide, which is drawn as large, and travels to WeChat's view in less than a setData may weigh.
 */
const svgOf = (content: string): string => renderSVG(content, { ecc: 'M', border: 4, pixelSize: 1 })
