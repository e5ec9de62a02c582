import { View } from '@tarojs/components'
import type { Check } from '../hooks'
import { CheckQuestion } from './check-question'
import { CheckResult } from './check-result'

/** The question, then its answer, each in a box of its own so that it travels to WeChat's view alone. */
export function CheckBody({ check }: { readonly check: Check }) {
  return (
    <>
      <View className="flow">{!check.checked && <CheckQuestion check={check} />}</View>
      <CheckResult check={check} />
    </>
  )
}
