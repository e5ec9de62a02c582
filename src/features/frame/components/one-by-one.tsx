import { Children, isValidElement, useMemo, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { usePartsPainted } from '@/platform/after-paint'

/**
 * Its children one after the other, each in a box of its own that is there from the first: together they would
 * weigh more than may travel to WeChat's view after a tap, and where one is added all beside it travel again.
 */
export function OneByOne({ children }: { readonly children: ReactNode }) {
  // The same elements as before: else each that is painted renders those before it anew.
  const parts = useMemo(() => Children.toArray(children).filter(isValidElement), [children])
  const painted = usePartsPainted(parts.length)
  return (
    <>
      {parts.map((part, at) => (
        <View key={String(part.key)} className="flow">
          {at < painted && part}
        </View>
      ))}
    </>
  )
}
