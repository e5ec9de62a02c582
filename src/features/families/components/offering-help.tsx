import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { CALLED_AS_MAX_LENGTH } from '@/domain/families/pairing'
import { pairingWords, relativesWords } from '@/i18n/zh-CN/families'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useKeptRelative, useOfferingHelp } from '../hooks'
import { KeptFields } from './kept-fields'
import { Over } from './over'
import { Paired } from './paired'
import './digits.css'

/** The helper's side: the code of the other phone, three digits to say aloud, and the last word. */
export function OfferingHelp({ linked }: { readonly linked: string | undefined }) {
  const offering = useOfferingHelp(linked)
  const kept = useKeptRelative({ name: '', phone: '' })
  const { view, failure, isOver, isBusy, startOver, stop } = offering
  const problem = failure && <Notice tone="warm">{failureWords(failure)}</Notice>
  const confirm = () => {
    const read = kept.read()
    if (read) void offering.confirm(read)
  }
  if (view?.state === 'paired') {
    return <Paired words={pairingWords.pairedHelper(kept.name.trim() || relativesWords.someone)} />
  }
  if (isOver) return <Over onAgain={startOver}>{problem}</Over>
  return (
    <View className="flow">
      {view === undefined && <CodeForm offering={offering} />}
      {view?.state === 'asked' && <Digits digits={view.digits ?? ''} />}
      {view?.state === 'agreed' && (
        <Card title={pairingWords.agreedHelper}>
          <KeptFields kept={kept} />
          <Button kind="action" isDisabled={isBusy} onPress={confirm}>
            {isBusy ? stateWords.sending : pairingWords.confirm}
          </Button>
        </Card>
      )}
      {problem}
      {view !== undefined && (
        <Button kind="plain" isDisabled={isBusy} onPress={() => void stop()}>
          {pairingWords.stop}
        </Button>
      )}
    </View>
  )
}

function CodeForm({ offering }: { readonly offering: ReturnType<typeof useOfferingHelp> }) {
  const { typed, calledAs, mistakes, isBusy, open, scan, setTyped, setCalledAs } = offering
  return (
    <>
      <Text className="words">{pairingWords.helperHow}</Text>
      <Card>
        <Field
          label={pairingWords.enter}
          hint={pairingWords.enterHint}
          mistake={mistakes.code}
          value={typed}
          onInput={setTyped}
        />
        <Button icon="picture" isDisabled={isBusy} onPress={() => void scan()}>
          {pairingWords.scan}
        </Button>
        <Field
          label={pairingWords.me}
          hint={pairingWords.meHint}
          mistake={mistakes.calledAs}
          value={calledAs}
          maxLength={CALLED_AS_MAX_LENGTH}
          onInput={setCalledAs}
        />
        <Button kind="action" isDisabled={isBusy} onPress={() => void open()}>
          {isBusy ? stateWords.sending : pairingWords.open}
        </Button>
      </Card>
    </>
  )
}

function Digits({ digits }: { readonly digits: string }) {
  return (
    <>
      <Card title={pairingWords.sayDigits}>
        <View className="digits" aria-role="img" aria-label={pairingWords.digitsLabel(digits)}>
          <Text>{digits}</Text>
        </View>
        <Text className="words">{pairingWords.sayDigitsHow}</Text>
      </Card>
      <Notice icon="clock" isStatus>
        {pairingWords.waitingAgreement}
      </Notice>
    </>
  )
}
