import { Text, View } from '@tarojs/components'
import { arrowKeyProps } from '@/components/arrow-keys'
import { classNames } from '@/components/class-names'
import { pressProps } from '@/components/press'
import type { Overview } from '@/domain/metrics/contract'
import {
  PARTICIPATION_KIND_IDS,
  PARTICIPATION_KINDS,
  type ParticipationKind,
} from '@/domain/shared/participation'
import { countWords, metricsWords } from '@/i18n/zh-CN/metrics'

type Props = {
  readonly totals: Overview['totals']
  readonly chosen: ParticipationKind
  readonly onChoose: (kind: ParticipationKind) => void
}

/** The totals themselves are the switch: what one taps is what the charts below show. */
export function KindSwitch({ totals, chosen, onChoose }: Props) {
  return (
    <View
      className="kind-switch"
      aria-role="radiogroup"
      aria-label={metricsWords.kindLabel}
      {...arrowKeyProps('radio')}
    >
      {PARTICIPATION_KIND_IDS.map((kind) => {
        const count = totals[kind]
        return (
          <View
            key={kind}
            className={classNames(
              'kind-switch__kind',
              'pressable',
              kind === chosen && 'kind-switch__kind--chosen',
            )}
            aria-checked={kind === chosen ? 'true' : 'false'}
            {...pressProps({ role: 'radio', onPress: () => onChoose(kind) })}
          >
            <Text className="kind-switch__name">{PARTICIPATION_KINDS[kind]}</Text>
            <Text className={count === null ? 'kind-switch__hidden' : 'kind-switch__count'}>
              {count === null ? metricsWords.hidden : countWords(count)}
            </Text>
          </View>
        )
      })}
    </View>
  )
}
