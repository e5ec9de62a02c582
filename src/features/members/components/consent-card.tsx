import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { GivenConsent, Me } from '@/domain/members/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { consentWords } from '@/i18n/zh-CN/members'
import { consentsOf } from '../hooks'

type Props = {
  readonly me: Me
  /** The words of a version, as they were agreed to. */
  readonly notice: (version: number) => ReactNode
}

/** What this person agreed to and when, every version of it, newest first. */
export function ConsentCard({ me, notice }: Props) {
  return (
    <Card title={consentWords.title}>
      {consentsOf(me).map((consent) => (
        <Given key={consent.version} consent={consent} notice={notice} />
      ))}
      <Text className="second">{consentWords.withdraw}</Text>
    </Card>
  )
}

function Given({ consent: { version, at }, notice }: { consent: GivenConsent } & Pick<Props, 'notice'>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="stack">
      <Text className="words">{consentWords.given(fullDayWords(new Date(at)), version)}</Text>
      <Button label={consentWords.readOf(version)} onPress={() => setOpen(!isOpen)}>
        {isOpen ? consentWords.hide : consentWords.read}
      </Button>
      {isOpen && notice(version)}
    </View>
  )
}
