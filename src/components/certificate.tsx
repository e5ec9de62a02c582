import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import './certificate.css'

type Props = {
  readonly title: string
  /** What was promised, a line each. */
  readonly lines: readonly string[]
  /** The name, drawn or typed. */
  readonly signature: ReactNode
  readonly day: string
  /** Unit and number, a line each. */
  readonly footer: readonly string[]
  /** For a camera, with what it is for. */
  readonly code?: ReactNode
  readonly codeWords?: string | undefined
}

/** The pledge as something to keep and to show; it looks the same in every size of text. */
export function Certificate({ title, lines, signature, day, footer, code, codeWords }: Props) {
  return (
    <View className="certificate">
      <View className="certificate__paper">
        <Icon name="shield" tone="brand" size="huge" />
        <Text className="certificate__title" aria-role="heading" aria-level="2">
          {title}
        </Text>
        <View className="certificate__rule" />
        {lines.map((line) => (
          <Text key={line} className="certificate__line">
            {line}
          </Text>
        ))}
        <View className="certificate__signature">{signature}</View>
        <Text className="certificate__note">{day}</Text>
        <View className="certificate__footer">
          {footer.map((line) => (
            <Text key={line} className="certificate__note">
              {line}
            </Text>
          ))}
          {code && <View className="certificate__code">{code}</View>}
          {codeWords !== undefined && <Text className="certificate__note">{codeWords}</Text>}
        </View>
      </View>
    </View>
  )
}
