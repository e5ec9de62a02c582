import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeText } from '@/components/code-text'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { QrCode } from '@/components/qr-code'
import { pairingWords, relativesWords } from '@/i18n/zh-CN/families'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { useAfterPaint } from '@/platform/after-paint'
import { pairingPicture, useAskingForHelp } from '../hooks'
import { Over } from './over'
import { Paired } from './paired'

/** The helped side: a code, who comes with it, the digits that they say aloud. */
export function AskingForHelp() {
  const asking = useAskingForHelp()
  const { code, view, name, failure, isOver, startOver } = asking
  const problem = failure && <Notice tone="warm">{failureWords(failure)}</Notice>
  if (view?.state === 'paired') return <Paired words={pairingWords.pairedHelped(name)} />
  if (isOver) return <Over onAgain={startOver}>{problem}</Over>
  return (
    <View className="flow">
      {code === undefined && <Beginning asking={asking} />}
      {code !== undefined && (view === undefined || view.state === 'open') && <ShownCode code={code} />}
      {view?.state === 'asked' && <WhoAsks asking={asking} />}
      {view?.state === 'agreed' && (
        <Notice icon="clock" isStatus>
          {pairingWords.agreedHelped}
        </Notice>
      )}
      {problem}
      {code !== undefined && view?.state !== 'asked' && (
        <Button kind="plain" isDisabled={asking.isBusy} onPress={() => void asking.stop()}>
          {pairingWords.stop}
        </Button>
      )}
    </View>
  )
}

type Props = { readonly asking: ReturnType<typeof useAskingForHelp> }

/** What the other will see is said before there is a code. */
function Beginning({ asking: { start, isBusy } }: Props) {
  return (
    <>
      <Text className="words">{pairingWords.helpedHow}</Text>
      <Notice icon="lock">{relativesWords.whatIsSeen}</Notice>
      <Button kind="action" icon="family" isDisabled={isBusy} onPress={() => void start()}>
        {isBusy ? stateWords.loading : pairingWords.start}
      </Button>
    </>
  )
}

function ShownCode({ code }: { readonly code: string }) {
  const isPainted = useAfterPaint(true)
  return (
    <>
      <Card>
        <CodeText code={code} label={pairingWords.code} />
        <View>{isPainted && <QrCode content={pairingPicture(code)} label={pairingWords.codeLabel} />}</View>
        <Text className="words">{pairingWords.tell}</Text>
        <Text className="second">{pairingWords.tellOnce}</Text>
      </Card>
      <Notice icon="clock" isStatus>
        {pairingWords.waitingFor}
      </Notice>
    </>
  )
}

/** Whoever came by a picture of the code cannot say the digits to this person, nor hear them. */
function WhoAsks({ asking }: Props) {
  const { name, digits, mistake, isBusy, type, agree, stop } = asking
  return (
    <>
      <Card title={pairingWords.asks(name)}>
        <Text className="words">{pairingWords.asksHow}</Text>
        <Field
          kind="number"
          label={pairingWords.digits}
          mistake={mistake}
          value={digits}
          maxLength={3}
          onInput={type}
        />
        <Button kind="action" isDisabled={isBusy} onPress={() => void agree()}>
          {pairingWords.agree}
        </Button>
      </Card>
      <Button icon="stop" isDisabled={isBusy} onPress={() => void stop()}>
        {pairingWords.notMine}
      </Button>
    </>
  )
}
