import { Text, View } from '@tarojs/components'
import { Loading } from '@/components/loading'
import { Notice } from '@/components/notice'
import type { Broadcast } from '@/domain/broadcasts/contract'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { usePartsPainted } from '@/platform/after-paint'
import { usePushDesk } from '../hooks'
import { Minutes } from './minutes'
import { PushPlan } from './push-plan'
import { PushRun } from './push-run'
import { ReachPicture, StandingTable } from './reach-picture'
import './push-desk.css'

/** One alert on its way: before it is pushed the plan, afterwards how it goes and whom it reached. */
export function PushDesk({ alertId }: { readonly alertId: string }) {
  const { broadcast, failure, look } = usePushDesk(alertId)
  return (
    <>
      <View className="flow">{failure && <Notice tone="warm">{failureWords(failure)}</Notice>}</View>
      <View className="flow">
        {broadcast === undefined && !failure && (
          <Loading words={stateWords.loading} slowWords={stateWords.stillLoading} />
        )}
        {broadcast === null && <PushPlan alertId={alertId} onStarted={look} />}
        {broadcast && <Text className="title">{broadcast.headline}</Text>}
      </View>
      <View className="flow">{broadcast && <Running broadcast={broadcast} onMoved={look} />}</View>
    </>
  )
}

type RunningProps = { readonly broadcast: Broadcast; readonly onMoved: () => Promise<void> }

/** One card after the other, each in a box of its own: together they would be too much for WeChat's view. */
function Running({ broadcast, onMoved }: RunningProps) {
  const painted = usePartsPainted(5)
  return (
    <View className="push-desk">
      <View className="push-desk__column">
        <View className="flow">{painted >= 2 && <PushRun broadcast={broadcast} onMoved={onMoved} />}</View>
        <View className="flow">{painted >= 4 && <Minutes broadcast={broadcast} />}</View>
      </View>
      <View className="push-desk__column">
        <View className="flow">{painted >= 3 && <ReachPicture broadcast={broadcast} />}</View>
        <View className="flow">{painted >= 5 && <StandingTable broadcast={broadcast} />}</View>
      </View>
    </View>
  )
}
