import { useState, type ReactNode } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { Notice } from '@/components/notice'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import { meetingListWords } from '@/i18n/zh-CN/meetings'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { usePreparing } from '../hooks'

/** Draws the units to choose from; the tree belongs to the units. */
export type UnitChoice = (chosen: string, onChoose: (unitId: string) => void) => ReactNode

type Props = {
  readonly unitId: string
  readonly unitChoice: UnitChoice | undefined
  readonly isPreparing: boolean
  readonly onPrepared: () => void
}

/** How a meeting goes; and for whom the next one is, from which the messages follow. */
export function NewMeeting({ unitId, unitChoice, isPreparing, onPrepared }: Props) {
  const [forUnitId, setForUnitId] = useState(unitId)
  const [audience, setAudience] = useState<Audience>('student')
  const { prepare, isBusy, failure } = usePreparing(forUnitId, (meetingId) => {
    onPrepared()
    openPage('meeting-desk', { meetingId })
  })
  return (
    <>
      {isPreparing && (
        <Card title={meetingListWords.prepare}>
          {unitChoice && (
            <>
              <Text className="strong">{meetingListWords.forUnit}</Text>
              {unitChoice(forUnitId, setForUnitId)}
            </>
          )}
          <ChoiceGroup
            label={meetingListWords.audience}
            choices={AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))}
            chosen={audience}
            onChoose={setAudience}
          />
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button kind="action" isDisabled={isBusy} onPress={() => void prepare(audience)}>
            {isBusy ? stateWords.sending : meetingListWords.prepareNow}
          </Button>
        </Card>
      )}
      <Card title={meetingListWords.whatFor}>
        {meetingListWords.how.map((line) => (
          <Text key={line} className="words">
            {line}
          </Text>
        ))}
      </Card>
    </>
  )
}
