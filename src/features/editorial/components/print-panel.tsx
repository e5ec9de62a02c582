import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListRow } from '@/components/list-row'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { editorialWords, printWords } from '@/i18n/zh-CN/editorial'
import { openPage } from '@/platform/navigation'
import { copyText } from '@/platform/phone'
import { canPrint } from '@/platform/printing'
import { spokenSeconds, useGuide } from '../hooks'
import './print-panel.css'

type Props = { readonly guideId: string | undefined; readonly unitId: string }

/** A guide as it leaves the phone: on a wall, over the loudspeaker, into a chat group. */
export function PrintPanel({ guideId, unitId }: Props) {
  if (guideId === undefined) return <Empty icon="learn" words={editorialWords.passOn} />
  return <PrintMatter key={guideId} guideId={guideId} unitId={unitId} />
}

/** The poster, the text for the loudspeaker and the message for a chat group. */
export function PrintMatter({ guideId, unitId }: { guideId: string; unitId: string }) {
  return (
    <CloudAnswer query={useGuide(guideId)}>
      {({ outreach: { loudspeaker, chat } }) => (
        <View className="stack">
          <Card flush>
            <PosterRow guideId={guideId} unitId={unitId} />
          </Card>
          <Passage
            title={printWords.loudspeaker}
            length={printWords.loudspeakerLength(loudspeaker.length, spokenSeconds(loudspeaker))}
            words={loudspeaker}
          />
          <Passage title={printWords.chat} length={printWords.chatLength(chat.length)} words={chat} />
        </View>
      )}
    </CloudAnswer>
  )
}

function PosterRow({ guideId, unitId }: { guideId: string; unitId: string }) {
  if (!canPrint()) {
    return <ListRow icon="picture" title={printWords.poster} second={printWords.posterElsewhere} />
  }
  return (
    <ListRow
      icon="picture"
      title={printWords.poster}
      second={printWords.posterSecond}
      onPress={() => openPage('poster', { guideId, unitId })}
    />
  )
}

type PassageProps = { readonly title: string; readonly length: string; readonly words: string }

/** A text to be taken along as it is. */
function Passage({ title, length, words }: PassageProps) {
  const [outcome, setOutcome] = useState('')
  const copy = async () => setOutcome((await copyText(words)) ? printWords.copied : printWords.notCopied)
  return (
    <Card title={title}>
      <Text className="note">{length}</Text>
      <Text className="quote" selectable>
        {words}
      </Text>
      <View className="print-panel__copy">
        <Button isInline icon="copy" label={printWords.copyOf(title)} onPress={() => void copy()}>
          {printWords.copy}
        </Button>
        <Text className="note print-panel__outcome" aria-role="status" aria-live="polite">
          {outcome}
        </Text>
      </View>
    </Card>
  )
}
