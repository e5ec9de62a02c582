import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { sessionWords } from '@/i18n/zh-CN/sessions'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { sessionRowWords, useSessions } from '../hooks'

/** The computers at which one's console is open; each can be ended from here. */
export function SessionCard() {
  const { sessions, end, isBusy, failure, hasEnded } = useSessions()
  const now = new Date()
  const problem = failure ?? sessions.failure
  return (
    <Card title={sessionWords.title}>
      {sessions.value === undefined && !problem && <Text>{stateWords.loading}</Text>}
      {sessions.value?.length === 0 && <Text>{sessionWords.none}</Text>}
      {sessions.value?.map((session) => (
        <View key={session.id} className="flow">
          <Text>{session.browser ?? sessionWords.unknown}</Text>
          <Text className="second">{sessionRowWords(session, now)}</Text>
          <Button isInline isDisabled={isBusy} onPress={() => void end(session.id)}>
            {sessionWords.end}
          </Button>
        </View>
      ))}
      {hasEnded && (
        <Notice icon="tick" isStatus>
          {sessionWords.ended}
        </Notice>
      )}
      {problem && <Notice tone="warm">{failureWords(problem)}</Notice>}
    </Card>
  )
}
