import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { ShareRow } from '@/components/share-row'
import { useElderView } from '@/features/frame/hooks'
import { checkResultWords } from '@/i18n/zh-CN/checks'
import { openPage } from '@/platform/navigation'
import { shareOnWeb, type ShareCard, type Shared } from '@/platform/share'
import { reportFromCheck, type Checked } from '../api'

type Props = {
  readonly checked: Checked
  readonly card: ShareCard
  readonly onAgain: () => void
}

const SHARED: Record<Shared, string> = {
  sent: checkResultWords.shared,
  copied: checkResultWords.shareCopied,
  nowhere: checkResultWords.notShared,
}

/** Where one may go from the answer; none of them presses. */
export function CheckWaysOn({ checked, card, onAgain }: Props) {
  const isElder = useElderView()
  const [shared, setShared] = useState<Shared>()
  const { nextStep, scamTypeIds } = checked.result
  const guideId = scamTypeIds.find((id) => id !== 'other')
  const isNamed = guideId === scamTypeIds[0]
  const second = (words: string) => (isElder ? undefined : words)
  return (
    <>
      <Card flush>
        {guideId && (
          <ListRow
            icon="learn"
            title={isNamed ? checkResultWords.guide : checkResultWords.guideAlike}
            onPress={() => openPage('guides', { id: guideId })}
          />
        )}
        <ShareRow
          icon="family"
          title={checkResultWords.share}
          second={second(checkResultWords.shareSecond)}
          onPress={() => void shareOnWeb(card).then(setShared)}
        />
        <ListRow
          icon="report"
          title={checkResultWords.report}
          second={second(checkResultWords.reportSecond)}
          onPress={() => reportFromCheck(checked)}
        />
        {nextStep !== 'stayCareful' && (
          <ListRow icon="retry" title={checkResultWords.again} onPress={onAgain} />
        )}
      </Card>
      <View className="flow">{shared && <Notice isStatus>{SHARED[shared]}</Notice>}</View>
    </>
  )
}
