import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon/icon'
import { Steps } from '@/components/steps'
import { useElderView } from '@/features/frame/hooks'
import { rescueWords } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'
import './rescue-call.css'

const words = rescueWords.first

/** The first screen: stop, and call. Everything else waits below. */
export function RescueCall() {
  const isElder = useElderView()
  return (
    <>
      <View className="stack">
        <Text className="title" aria-role="heading" aria-level="2">
          {words.title}
        </Text>
        <View>
          {words.kind.map((sentence) => (
            <Text key={sentence} className="words">
              {sentence}
            </Text>
          ))}
        </View>
      </View>
      <CallButton number={words.number} words={words.dial} onPress={() => dial(words.number)} />
      <Card title={words.sayTitle}>
        <View className="quote rescue__say">
          {words.say.map((sentence) => (
            <Text key={sentence} className="words">
              {sentence}
            </Text>
          ))}
        </View>
        <Text className="second">{words.sayHint}</Text>
      </Card>
      <Card title={words.stopTitle}>
        <Steps steps={words.stops} sign="stop" />
      </Card>
      <Button icon="phone" onPress={() => dial('96110')}>
        {isElder ? words.askElder : words.ask}
      </Button>
      <View className="rescue__offline">
        <Icon name="lock" tone="second" size="small" />
        <Text className="note">{words.offline}</Text>
      </View>
    </>
  )
}
