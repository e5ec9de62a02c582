import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'

type Props = {
  /** Where it stands among the sentences the voice reads, and where the voice is. */
  readonly place: number
  readonly at: number
  readonly className?: string
  /** Where the sentence is the title of what follows. */
  readonly headingLevel?: 2
  readonly children: string
}

/** A sentence that shows when the voice reads it. */
export function Spoken({ place, at, className, headingLevel, children }: Props) {
  const heading = headingLevel && { 'aria-role': 'heading', 'aria-level': String(headingLevel) }
  return (
    <View className={classNames(className, place === at && 'is-spoken')} {...heading}>
      <Text>{children}</Text>
    </View>
  )
}
