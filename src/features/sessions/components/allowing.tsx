import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { momentWords } from '@/i18n/zh-CN/dates'
import { allowWords } from '@/i18n/zh-CN/sessions'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { allowedWords, placeWords, useAllowing } from '../hooks'

type Props = { readonly allowing: ReturnType<typeof useAllowing> }

/** On the phone: lets a computer in, or not. */
export function Allowing() {
  const allowing = useAllowing()
  const { found, failure, until, isRefused } = allowing
  if (until !== undefined) {
    return (
      <Done isGood words={allowedWords(until, new Date())}>
        {allowWords.allowedHow}
      </Done>
    )
  }
  if (isRefused) return <Done words={allowWords.refused} />
  return (
    <View className="flow">
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {found ? <Found allowing={allowing} /> : <CodeForm allowing={allowing} />}
    </View>
  )
}

function CodeForm({ allowing: { typed, setTyped, mistake, scan, find } }: Props) {
  return (
    <Card>
      <Text className="words">{allowWords.lead}</Text>
      <Button kind="action" icon="picture" onPress={() => void scan()}>
        {allowWords.scan}
      </Button>
      <Field
        label={allowWords.enter}
        hint={allowWords.enterHint}
        mistake={mistake}
        maxLength={12}
        value={typed}
        onInput={setTyped}
      />
      <Button onPress={() => void find()}>{allowWords.find}</Button>
    </Card>
  )
}

function Found({ allowing }: Props) {
  const { found, digits, setDigits, mistake, isBusy, allow, refuse } = allowing
  if (!found) return null
  return (
    <>
      <Card title={allowWords.found}>
        <Fact name={allowWords.browser}>{found.browser ?? allowWords.unknown}</Fact>
        <Fact name={allowWords.place}>{placeWords(found)}</Fact>
        <Fact name={allowWords.when}>{momentWords(new Date(found.requestedAt), new Date())}</Fact>
        <Field
          label={allowWords.digits}
          hint={allowWords.digitsHint}
          mistake={mistake}
          kind="number"
          maxLength={2}
          value={digits}
          onInput={setDigits}
        />
        <Button kind="action" isDisabled={isBusy} onPress={() => void allow()}>
          {isBusy ? stateWords.sending : allowWords.allow}
        </Button>
      </Card>
      <Button isDisabled={isBusy} onPress={() => void refuse()}>
        {allowWords.refuse}
      </Button>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: string }) {
  return (
    <View className="words">
      <Text className="second">{name}</Text>
      <View>{children}</View>
    </View>
  )
}

type DoneProps = { readonly isGood?: boolean; readonly words: string; readonly children?: string }

function Done({ isGood = false, words, children }: DoneProps) {
  return (
    <View className="flow">
      <Notice icon={isGood ? 'tick' : 'lock'} isStatus>
        {words}
      </Notice>
      {children !== undefined && <Text className="words">{children}</Text>}
      <Button onPress={() => openPage('me')}>{allowWords.done}</Button>
    </View>
  )
}
