import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { ListRow } from '@/components/list-row'
import { spokenSeconds } from '@/domain/shared/spoken-length'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { Passage } from '@/features/frame/components/passage'
import { editorialWords, printWords } from '@/i18n/zh-CN/editorial'
import { passageWords } from '@/i18n/zh-CN/frame'
import { openPage } from '@/platform/navigation'
import { canPrint } from '@/platform/printing'
import { useGuide } from '../hooks'

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
            length={passageWords.spoken(loudspeaker.length, spokenSeconds(loudspeaker))}
            words={loudspeaker}
          />
          <Passage title={printWords.chat} length={passageWords.written(chat.length)} words={chat} />
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
