import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'

type Props = {
  /** Where it stands among the sentences the voice reads, and where the voice is. */
  readonly place: number
  readonly at: number
  readonly className?: string
  readonly children: string
}

/** A sentence that shows when the voice reads it. */
export function Spoken({ place, at, className, children }: Props) {
  return (
    <View className={classNames(className, place === at && 'is-spoken')}>
      <Text>{children}</Text>
    </View>
  )
}
