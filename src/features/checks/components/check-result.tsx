import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Verdict } from '@/components/verdict'
import { ListenButton } from '@/features/frame/components/listen-button'
import { Spoken } from '@/features/frame/components/spoken'
import { useElderView } from '@/features/frame/hooks'
import { checkResultWords, checkStepWords, verdictWords } from '@/i18n/zh-CN/checks'
import { useAfterPaint } from '@/platform/after-paint'
import { useVoice, type Voice } from '@/platform/voice'
import type { Checked } from '../api'
import { checkSpeech, STEP_SPOKEN, VERDICT_TONES, verdictSecond, type Check } from '../hooks'
import { CheckReasons } from './check-reasons'
import { CheckWaysOn } from './check-ways-on'
import { LinkCards } from './link-cards'
import { OfficialNumbers } from './official-numbers'
import { PrivateLine } from './private-line'
import './check-result.css'

/** The answer: the verdict, the one thing to do, and why; what lies below the fold follows on its own. */
export function CheckResult({ check }: { readonly check: Check }) {
  const { checked, card, startOver, isAskingWhere, askWhere } = check
  const voice = useVoice(useMemo(() => (checked ? checkSpeech(checked) : []), [checked]))
  const isPainted = useAfterPaint(checked !== undefined)
  const below = isPainted ? checked : undefined
  return (
    <>
      <View className="check-result__said" aria-role="status" aria-live="polite">
        {checked && <Said checked={checked} />}
      </View>
      <View className="flow">{checked && <NextStep checked={checked} voice={voice} />}</View>
      <View className="flow">
        {below && hasReasons(below) && <CheckReasons checked={below} spokenAt={voice.at} />}
      </View>
      <View className="flow">{below && <LinkCards links={below.links} />}</View>
      <View className="flow">{below && <CheckWaysOn checked={below} card={card} onAgain={startOver} />}</View>
      <View className="flow">{below && <PrivateLine words={checkResultWords.stayedHere} />}</View>
      <View>{isAskingWhere && <OfficialNumbers onClose={() => askWhere(false)} />}</View>
    </>
  )
}

/** A message is always shown again; of a call there may be nothing to say. */
const hasReasons = ({ text, result }: Checked) => text !== '' || result.redFlagIds.length > 0

function Said({ checked }: { readonly checked: Checked }) {
  const { verdict } = checked.result
  const second = verdictSecond(checked, useElderView())
  return <Verdict tone={VERDICT_TONES[verdict]} word={verdictWords[verdict]} second={second} />
}

type StepProps = { readonly checked: Checked; readonly voice: Voice }

function NextStep({ checked, voice }: StepProps) {
  const isElder = useElderView()
  return (
    <>
      {isElder && <ListenButton voice={voice} />}
      <Card title={checkResultWords.now}>
        <Spoken place={STEP_SPOKEN} at={voice.at}>
          {checkStepWords[checked.result.nextStep].words}
        </Spoken>
      </Card>
    </>
  )
}
