import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import hotlines from '@/content/zh-CN/hotlines.json'
import { useElderView } from '@/features/frame/hooks'
import { rescueWords } from '@/i18n/zh-CN/rescue'
import { dial } from '@/platform/phone'
import type { Rescue } from '../hooks'
import { EvidenceRow } from './rescue-step'

const words = rescueWords.done

/** The end of the steps: what may come now, and the other numbers. */
export function RescueDone({ rescue }: { readonly rescue: Rescue }) {
  const { restart, report, openAside, showOverview } = rescue
  const isElder = useElderView()
  const [showsNumbers, setShowsNumbers] = useState(false)
  return (
    <>
      <View className="stack">
        <Text className="title" aria-role="heading" aria-level="2">
          {words.title}
        </Text>
        <Text className="words">{words.lead}</Text>
      </View>
      <Notice tone="warm">{words.warning}</Notice>
      <Card flush>
        <EvidenceRow onPress={() => openAside('evidence')} />
        <ListRow
          icon="report"
          title={words.report}
          second={isElder ? undefined : words.reportSecond}
          onPress={report}
        />
        <ListRow icon="list" title={rescueWords.overview} onPress={showOverview} />
      </Card>
      <Button kind="danger" icon="phone" onPress={() => dial(rescueWords.first.number)}>
        {words.again110}
      </Button>
      {!showsNumbers && <Button onPress={() => setShowsNumbers(true)}>{words.hotlines}</Button>}
      {showsNumbers && <OtherNumbers />}
      <Button onPress={restart}>{words.again}</Button>
    </>
  )
}

/** The two for fraud stand on the screens before. */
const SAID_BEFORE = ['110', '96110']

/** Shown on demand: a page after a tap stays small that way. */
function OtherNumbers() {
  const others = hotlines.filter(({ number }) => !SAID_BEFORE.includes(number))
  return (
    <Card flush>
      {others.map(({ number, name, use, canCall }) => (
        <ListRow
          key={number}
          icon={canCall ? 'phone' : 'chat'}
          title={`${number} ${name}`}
          second={use}
          onPress={canCall ? () => dial(number) : undefined}
        />
      ))}
    </Card>
  )
}
