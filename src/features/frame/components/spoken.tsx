import { useEffect } from 'react'
import { Text, View } from '@tarojs/components'
import { classNames } from '@/components/class-names'
import { scrollToElement } from '@/platform/navigation'

type Props = {
  /** Where it stands among the sentences the voice reads, and where the voice is. */
  readonly place: number
  readonly at: number
  readonly className?: string
  readonly children: string
}

/** A sentence that shows when the voice reads it, and comes into view. */
export function Spoken({ place, at, className, children }: Props) {
  const isSpoken = place === at
  const id = `spoken-${place}`
  useEffect(() => {
    if (isSpoken) scrollToElement(id)
  }, [isSpoken, id])
  return (
    <View id={id} className={classNames(className, isSpoken && 'is-spoken')}>
      <Text>{children}</Text>
    </View>
  )
}
