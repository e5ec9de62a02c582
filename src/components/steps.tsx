import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon/icon'
import './steps.css'

type Props = {
  readonly steps: readonly string[]
  /** The step being read aloud; none while it is outside the list. */
  readonly spokenAt?: number
  /** In place of the numbers, where the order does not matter: `stop` for what not to do. */
  readonly sign?: IconName
}

/** What to do, one short sentence after the other. */
export function Steps({ steps, spokenAt = -1, sign }: Props) {
  return (
    <View className="steps" aria-role="list">
      {steps.map((step, index) => (
        <View key={step} className="steps__step" aria-role="listitem">
          {sign ? (
            <Icon name={sign} tone={sign === 'stop' ? 'danger' : 'brand'} />
          ) : (
            <View className="number">{index + 1}</View>
          )}
          <View className="steps__body">
            <Text className={classNames('steps__words', index === spokenAt && 'is-spoken')}>{step}</Text>
          </View>
        </View>
      ))}
    </View>
  )
}
