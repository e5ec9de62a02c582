import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { CallButton } from '@/components/call-button'
import { Card } from '@/components/card'
import { Icon } from '@/components/icon/icon'
import { ListRow } from '@/components/list-row'
import { Steps } from '@/components/steps'
import { ListenButton } from '@/features/frame/components/listen-button'
import { useElderView } from '@/features/frame/hooks'
import { GAP, GAP_ALOUD, rescueWords } from '@/i18n/zh-CN/rescue'
import { useAfterPaint } from '@/platform/after-paint'
import { dial } from '@/platform/phone'
import { useVoice } from '@/platform/voice'
import { useCallScript, type Rescue } from '../hooks'
import { FamilyCalls } from './family-calls'
import './rescue-call.css'

const words = rescueWords.first

/**
 * The first screen: stop, and call. Everything else waits below, and a part of it comes after: whoever goes back
 * to the call gets the screen in one piece otherwise, heavier than may travel after a tap.
 */
export function RescueCall({ rescue }: { readonly rescue: Rescue }) {
  const isElder = useElderView()
  const isPainted = useAfterPaint(true)
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
      <Button icon="phone" onPress={() => dial('96110')}>
        {isElder ? words.askElder : words.ask}
      </Button>
      <CallScript />
      <View className="flow">{isPainted && <Stops />}</View>
      <Card flush>
        <FamilyCalls onEdit={() => rescue.openAside('family')} />
        <ListRow icon="list" title={rescueWords.overview} onPress={rescue.showOverview} />
      </Card>
      <View className="rescue__offline">
        <Icon name="lock" tone="second" size="small" />
        <Text className="note">{words.offline}</Text>
      </View>
    </>
  )
}

function Stops() {
  return (
    <Card title={words.stopTitle}>
      <Steps steps={words.stops} sign="stop" />
    </Card>
  )
}

/** What to say once somebody answers; a voice reads it where there is one. */
function CallScript() {
  const script = useCallScript()
  const voice = useVoice(script.map(withPauses))
  return (
    <Card title={words.sayTitle}>
      <View className="quote rescue__say">
        {script.map((sentence, index) => (
          <View key={sentence} className={index === voice.at ? 'is-spoken' : ''}>
            <Sentence words={sentence} />
          </View>
        ))}
      </View>
      {voice.isAvailable && <ListenButton voice={voice} />}
      <Text className="second">{words.sayHint}</Text>
    </Card>
  )
}

/** A screen reader would spell a gap out; it hears a word for it. */
function Sentence({ words: sentence }: { readonly words: string }) {
  if (!sentence.includes(GAP)) return <Text>{sentence}</Text>
  return (
    <>
      <Text aria-hidden="true">{sentence}</Text>
      <Text className="for-ears">{sentence.split(GAP).join(GAP_ALOUD)}</Text>
    </>
  )
}

/** A voice would spell a gap out; it rests there instead. */
const withPauses = (sentence: string): string => sentence.split(GAP).join('，')
