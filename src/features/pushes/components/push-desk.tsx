import { Text, View } from '@tarojs/components'
import { Loading } from '@/components/loading'
import { Notice } from '@/components/notice'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { usePushDesk } from '../hooks'
import { PushPlan } from './push-plan'
import { PushRun } from './push-run'
import { ReachPicture } from './reach-picture'
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
      <View className="flow">
        {broadcast && (
          <View className="push-desk">
            <PushRun broadcast={broadcast} onMoved={look} />
            <ReachPicture broadcast={broadcast} />
          </View>
        )}
      </View>
    </>
  )
}
