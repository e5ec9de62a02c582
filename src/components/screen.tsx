import { useContext, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { classNames } from './class-names'
import { TextSizeContext, viewClass } from './text-size'
import './screen.css'

type Props = {
  readonly head?: ReactNode
  /** What stays in reach at the lower edge: the one next step, or the tab bar. */
  readonly foot?: ReactNode
  /** For the console: as wide as the window. */
  readonly isWide?: boolean
  readonly children: ReactNode
}

/** The root of every page: carries the size of the text, and with it every token. */
export function Screen({ head, foot, isWide = false, children }: Props) {
  const size = useContext(TextSizeContext)
  return (
    <View className={classNames(viewClass(size), 'screen', isWide && 'screen--wide')}>
      {head}
      <View className="screen__body" aria-role="main">
        {children}
      </View>
      {foot && (
        <View className="screen__foot" aria-role="contentinfo">
          <View className="screen__foot-inner">{foot}</View>
        </View>
      )}
    </View>
  )
}
