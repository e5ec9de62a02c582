import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { OpenedTip } from '@/domain/tips/contract'
import type { KeyPair } from '@/domain/tips/sealing'
import { answerRule, TIP_STATES, TIP_STEPS, type TipStep } from '@/domain/tips/tip'
import { caseworkWords } from '@/i18n/zh-CN/casework'
import { failureWords } from '@/i18n/zh-CN/states'
import { useAnswer, useTipStep } from '../hooks'

type Props = {
  readonly tip: OpenedTip
  readonly keyPair: KeyPair
  readonly onTaken: (words: string) => void
}

/** The longest answer the form takes; sealed it stays well below what the cloud accepts. */
const ANSWER_MAX_LENGTH = 2_000

/** What may be done next, with the words to the reporter that belong to it. */
export function TipSteps({ tip, keyPair, onTaken }: Props) {
  const { answer, write, clear } = useAnswer(tip.id, keyPair)
  const [asking, setAsking] = useState<TipStep>()
  const { isBusy, failure, isMissing, take } = useTipStep(tip, (state) => {
    // A step without words leaves alone what was being written for another.
    if (asking) clear()
    setAsking(undefined)
    onTaken(caseworkWords.done(TIP_STATES[state]))
  })
  const choose = (step: TipStep) => (answerRule(step) === 'none' ? void take(step, '') : setAsking(step))
  return (
    <Card title={caseworkWords.steps}>
      <View className="tip-steps">
        {tip.possibleSteps.map((step, index) => (
          <Button
            key={step}
            kind={index === 0 ? 'action' : 'outline'}
            isDisabled={isBusy}
            onPress={() => choose(step)}
          >
            {TIP_STEPS[step]}
          </Button>
        ))}
      </View>
      {failure && !asking && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {asking && (
        <Sheet
          title={TIP_STEPS[asking]}
          closeLabel={caseworkWords.cancel}
          onClose={() => setAsking(undefined)}
        >
          <Field
            kind="long"
            label={caseworkWords.sealedAnswer}
            hint={answerHint(asking)}
            mistake={isMissing && answer.trim() === '' ? caseworkWords.answerMissing : undefined}
            maxLength={ANSWER_MAX_LENGTH}
            value={answer}
            onInput={write}
          />
          <Text className="note">{caseworkWords.answerKept}</Text>
          {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
          <Button kind="action" isDisabled={isBusy} onPress={() => void take(asking, answer)}>
            {TIP_STEPS[asking]}
          </Button>
        </Sheet>
      )}
    </Card>
  )
}

const answerHint = (step: TipStep): string =>
  answerRule(step) === 'allowed'
    ? `${caseworkWords.answerOptional}${caseworkWords.answerHint}`
    : caseworkWords.answerHint
