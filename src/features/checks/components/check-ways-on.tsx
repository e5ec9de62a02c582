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
  const [trick] = scamTypeIds
  const second = (words: string) => (isElder ? undefined : words)
  return (
    <>
      <Card flush>
        {trick && trick !== 'other' && (
          <ListRow
            icon="learn"
            title={checkResultWords.guide}
            onPress={() => openPage('guides', { id: trick })}
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
