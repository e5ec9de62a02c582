import { Text, View } from '@tarojs/components'
import { classNames } from './class-names'
import { Icon } from './icon/icon'
import './rail.css'
import './timeline.css'

export type TimelineStep = {
  readonly title: string
  readonly second?: string | undefined
  readonly state: 'done' | 'now' | 'later'
}

/** What has happened and what will; the words of each step say which. */
export function Timeline({ steps }: { readonly steps: readonly TimelineStep[] }) {
  return (
    <View aria-role="list">
      {steps.map(({ title, second, state }, index) => {
        const isLast = index === steps.length - 1
        return (
          <View
            key={title}
            className={classNames('rail__step', 'timeline__step', isLast && 'rail__step--last')}
            aria-role="listitem"
            {...(state === 'now' ? { 'aria-current': 'step' } : {})}
          >
            <View className="rail__side">
              <View className={`timeline__sign timeline__sign--${state}`}>
                {state === 'done' && <Icon name="tick" size="small" />}
              </View>
              {!isLast && <View className="rail__thread" />}
            </View>
            <View className="rail__body">
              <Text className="rail__title">{title}</Text>
              {second !== undefined && <Text className="second">{second}</Text>}
            </View>
          </View>
        )
      })}
    </View>
  )
}
