import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Tabs } from '@/components/tabs'
import { HAPPENINGS, HAPPENING_IDS } from '@/domain/checks/happenings'
import { useElderView } from '@/features/frame/hooks'
import { checkWords } from '@/i18n/zh-CN/checks'
import { usePartsPainted } from '@/platform/after-paint'
import type { Check } from '../hooks'
import { PrivateLine } from './private-line'

const WAYS = [
  { id: 'message', title: checkWords.ways.message },
  { id: 'call', title: checkWords.ways.call },
] as const

/** What came: a message to paste, a code to scan, or a call described by tapping. */
export function CheckQuestion({ check }: { readonly check: Check }) {
  const { way, mistake, choose } = check
  return (
    <>
      <Tabs label={checkWords.waysLabel} tabs={WAYS} current={way} onChoose={choose} />
      <View className="flow">{way === 'message' && <MessageQuestion check={check} />}</View>
      <View className="flow">{way === 'call' && <CallQuestion check={check} />}</View>
      <View className="flow">{mistake !== undefined && <Notice tone="warm">{mistake}</Notice>}</View>
      <PrivateLine words={checkWords.private} />
    </>
  )
}

function MessageQuestion({ check: { text, type, paste, scan } }: { readonly check: Check }) {
  const isElder = useElderView()
  return (
    <>
      <Field
        kind="long"
        label={isElder ? checkWords.messageLabelElder : checkWords.messageLabel}
        value={text}
        onInput={type}
      />
      <View className="pair">
        <Button icon="copy" onPress={() => void paste()}>
          {checkWords.paste}
        </Button>
        <Button icon="picture" onPress={() => void scan()}>
          {process.env.TARO_ENV === 'h5' ? checkWords.scanOnWeb : checkWords.scan}
        </Button>
      </View>
    </>
  )
}

/** As many as travel to WeChat's view at once after a tap. */
const CHOICES_A_PART = 5

function CallQuestion({ check: { happenings, toggle } }: { readonly check: Check }) {
  const isElder = useElderView()
  const painted = usePartsPainted(Math.ceil(HAPPENING_IDS.length / CHOICES_A_PART))
  const shown = HAPPENING_IDS.slice(0, painted * CHOICES_A_PART)
  return (
    <ChoiceGroup
      label={isElder ? checkWords.callLabelElder : checkWords.callLabel}
      choices={shown.map((id) => ({ id, title: HAPPENINGS[id].words }))}
      chosen={happenings}
      onChoose={toggle}
    />
  )
}
