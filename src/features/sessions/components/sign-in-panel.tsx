import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { CodeText } from '@/components/code-text'
import { Notice } from '@/components/notice'
import { QrCode } from '@/components/qr-code'
import type { FollowedSignIn } from '@/domain/sessions/contract'
import { signInWords } from '@/i18n/zh-CN/sessions'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { signedInBefore, signInPicture, useSignIn } from '../hooks'
import './sign-in-panel.css'

/** In the browser: a code for the phone, and two digits that the phone asks for. */
export function SignInPanel() {
  const { request, secondsLeft, failure, start } = useSignIn()
  const isOver = request?.state === 'expired' || request?.state === 'refused'
  return (
    <View className="sign-in">
      <Text className="words">{signInWords.lead}</Text>
      {signedInBefore() && <Notice icon="clock">{signInWords.ended}</Notice>}
      {request === undefined && !failure && <Text className="words">{stateWords.loading}</Text>}
      {request?.state === 'waiting' && <Waiting request={request} secondsLeft={secondsLeft} />}
      {request?.state === 'allowed' && (
        <Notice icon="tick" isStatus>
          {signInWords.allowed}
        </Notice>
      )}
      {request?.state === 'expired' && <Notice isStatus>{signInWords.expired}</Notice>}
      {request?.state === 'refused' && (
        <Notice tone="warm" isStatus>
          {signInWords.refused}
        </Notice>
      )}
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {(isOver || failure) && (
        <Button kind="action" onPress={() => void start()}>
          {signInWords.again}
        </Button>
      )}
      <Text className="sign-in__honest">{signInWords.honest}</Text>
    </View>
  )
}

type WaitingProps = {
  readonly request: Extract<FollowedSignIn, { state: 'waiting' }>
  readonly secondsLeft: number
}

function Waiting({ request: { code, digits }, secondsLeft }: WaitingProps) {
  const [open, scan, type] = signInWords.steps
  return (
    <View className="sign-in__steps">
      <Step number={1}>
        <Text>{open}</Text>
      </Step>
      <Step number={2}>
        <Text>{scan}</Text>
        <View className="sign-in__code">
          <View className="sign-in__picture">
            <QrCode content={signInPicture(code)} label={signInWords.picture} />
          </View>
          <View>
            <CodeText code={code} label={signInWords.code} />
            <Text className="sign-in__left">{signInWords.left(secondsLeft)}</Text>
          </View>
        </View>
      </Step>
      <Step number={3}>
        <Text>{type}</Text>
        <View className="sign-in__digits" aria-role="img" aria-label={signInWords.digits(digits)}>
          {digits}
        </View>
      </Step>
    </View>
  )
}

function Step({ number, children }: { readonly number: number; readonly children: React.ReactNode }) {
  return (
    <View className="sign-in__step">
      <Text className="sign-in__number">{number}</Text>
      <View className="sign-in__part">{children}</View>
    </View>
  )
}
