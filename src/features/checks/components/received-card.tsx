import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Verdict } from '@/components/verdict'
import type { CheckCard } from '@/domain/checks/card'
import { checkCardWords, checkResultWords, verdictWords } from '@/i18n/zh-CN/checks'
import { openPage } from '@/platform/navigation'
import { VERDICT_TONES } from '../hooks'
import { FlagRows } from './flag-rows'

type Props = {
  readonly card: CheckCard
  /** Rows that dial the family whose numbers are on this device. */
  readonly calls: ReactNode
}

/** What the family sees of somebody's check: the verdict, why, and what to say on the phone. */
export function ReceivedCard({ card: { verdict, redFlagIds, scamTypeId }, calls }: Props) {
  return (
    <>
      <Text className="words">{checkCardWords.lead}</Text>
      <Verdict tone={VERDICT_TONES[verdict]} word={verdictWords[verdict]} />
      <Card title={checkCardWords.callTitle}>
        <Text>{checkCardWords.callLead}</Text>
        <View className="quote">
          {checkCardWords.say[verdict].map((sentence) => (
            <Text key={sentence} className="words">
              {sentence}
            </Text>
          ))}
        </View>
      </Card>
      <Card flush>{calls}</Card>
      <Card title={checkCardWords.flagsTitle}>
        {redFlagIds.length > 0 ? (
          <FlagRows rows={redFlagIds.map((redFlagId) => ({ redFlagId, guideId: scamTypeId }))} />
        ) : (
          <Text>{checkCardWords.noFlags}</Text>
        )}
      </Card>
      <Card flush>
        {scamTypeId && scamTypeId !== 'other' && (
          <ListRow
            icon="learn"
            title={checkResultWords.guide}
            onPress={() => openPage('guides', { id: scamTypeId })}
          />
        )}
        <ListRow icon="check" title={checkCardWords.checkToo} onPress={() => openPage('check')} />
      </Card>
    </>
  )
}
