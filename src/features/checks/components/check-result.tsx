import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Verdict } from '@/components/verdict'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import { useElderView } from '@/features/frame/hooks'
import { checkResultWords, checkStepWords, verdictWords } from '@/i18n/zh-CN/checks'
import { useAfterPaint } from '@/platform/after-paint'
import type { Checked } from '../api'
import { VERDICT_TONES, type Check } from '../hooks'
import { CheckReasons } from './check-reasons'
import { CheckWaysOn } from './check-ways-on'
import { LinkCards } from './link-cards'
import { OfficialNumbers } from './official-numbers'
import { PrivateLine } from './private-line'
import './check-result.css'

/** The answer: the verdict, the one thing to do, and why; what lies below the fold follows on its own. */
export function CheckResult({ check }: { readonly check: Check }) {
  const { checked, card, startOver, isAskingWhere, askWhere } = check
  const isPainted = useAfterPaint(checked !== undefined)
  const below = isPainted ? checked : undefined
  return (
    <>
      <View className="check-result__said" aria-role="status" aria-live="polite">
        {checked && <Said checked={checked} />}
      </View>
      <View className="flow">{checked && <NextStep checked={checked} />}</View>
      <View className="flow">{below && hasReasons(below) && <CheckReasons checked={below} />}</View>
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
  const second = secondOf(checked, useElderView())
  return <Verdict tone={VERDICT_TONES[verdict]} word={verdictWords[verdict]} second={second} />
}

/** What stands behind the verdict, in one line. */
function secondOf({ result }: Checked, isElder: boolean): string {
  const { verdict, redFlagIds, scamTypeIds } = result
  if (verdict === 'nothingFound') return checkResultWords.nothing
  if (verdict === 'unsure') return checkResultWords.maybe
  const [trick] = scamTypeIds
  if (!trick || trick === 'other') return checkResultWords.foundUnnamed(redFlagIds.length)
  const name = SCAM_TYPES[trick]
  return isElder ? checkResultWords.foundElder(name) : checkResultWords.found(redFlagIds.length, name)
}

function NextStep({ checked: { result } }: { readonly checked: Checked }) {
  return (
    <Card title={checkResultWords.now}>
      <Text>{checkStepWords[result.nextStep].words}</Text>
    </Card>
  )
}
