import { useState, type ReactNode } from 'react'
import { Image, View } from '@tarojs/components'
import { classNames } from './class-names'
import { pressProps } from './press'
import './picture.css'

/** A picture that is taller gets narrower. */
const MOST_HEIGHT_PX = 420

type Props = {
  /** Left out where it cannot be had. */
  readonly url: string | undefined
  /** For whoever does not see it. */
  readonly description: string
  /** What a press does, read aloud. */
  readonly pressLabel: string
  readonly onPress: () => void
  /** Stands below the picture, and in its place where there is none. */
  readonly children: ReactNode
}

type Loaded = { readonly detail: { readonly width: number | string; readonly height: number | string } }

/** A picture with its words; it loads when it is about to be seen. */
export function Picture({ url, description, pressLabel, onPress, children }: Props) {
  const [failedUrl, setFailedUrl] = useState<string>()
  const [width, setWidth] = useState<string>()
  if (url === undefined || url === failedUrl) return <View className="picture__instead">{children}</View>
  const fit = ({ detail }: Loaded) => {
    const most = (MOST_HEIGHT_PX * Number(detail.width)) / Number(detail.height)
    setWidth(`${Math.round(most)}px`)
  }
  return (
    <View className="picture">
      <View
        className="picture__frame pressable"
        style={{ width: width ?? '100%' }}
        aria-label={pressLabel}
        {...pressProps({ onPress })}
      >
        <Image
          className={classNames('picture__image', width === undefined && 'picture__image--coming')}
          mode="widthFix"
          lazyLoad
          src={url}
          onLoad={fit}
          onError={() => setFailedUrl(url)}
          {...(process.env.TARO_ENV === 'weapp' ? {} : { nativeProps: { alt: description } })}
        />
      </View>
      {children}
    </View>
  )
}
