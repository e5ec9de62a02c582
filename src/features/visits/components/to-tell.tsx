import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { VISIT_OUTCOMES, type UntoldAlert, type VisitOutcome } from '@/domain/visits/contract'
import { visitDeskWords } from '@/i18n/zh-CN/visits'
import './to-tell.css'

type Props = {
  readonly calledAs: string
  readonly alert: UntoldAlert
  readonly isBusy: boolean
  readonly onTold: (outcome: VisitOutcome) => void
}

/** What to say at the door or on the telephone, sentence by sentence, and what became of it. */
export function ToTell({ calledAs, alert, isBusy, onTold }: Props) {
  return (
    <View className="to-tell">
      <Text className="strong">{visitDeskWords.readAloud(alert.headline)}</Text>
      {visitDeskWords.script(calledAs, alert).map((sentence) => (
        <Text key={sentence} className="words">
          {sentence}
        </Text>
      ))}
      {alert.tries > 0 && <Text className="note">{visitDeskWords.tried(alert.tries)}</Text>}
      <View className="to-tell__outcomes">
        {VISIT_OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            isInline
            kind={outcome === 'met' ? 'action' : 'outline'}
            isDisabled={isBusy}
            onPress={() => onTold(outcome)}
          >
            {visitDeskWords.outcomes[outcome]}
          </Button>
        ))}
      </View>
    </View>
  )
}
