import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { CodeText } from '@/components/code-text'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { attendWords } from '@/i18n/zh-CN/meetings'
import { failureWords } from '@/i18n/zh-CN/states'
import { canAttend, useWallCode, type Attendance } from '../hooks'

/** The way in: the code on the wall, by camera or by hand. */
export function Entrance({ attendance }: { readonly attendance: Attendance }) {
  const { typed, type, canEnter, enter, scan, isBusy, failure } = attendance
  return (
    <Card title={attendWords.codeTitle}>
      <Field
        label={attendWords.codeLabel}
        hint={attendWords.codeHint}
        value={typed}
        maxLength={12}
        onInput={type}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button kind="action" isDisabled={!canEnter || isBusy} onPress={enter}>
        {attendWords.enter}
      </Button>
      <Button icon="picture" onPress={scan}>
        {attendWords.scan}
      </Button>
      <Text className="note">{attendWords.nobodySees}</Text>
    </Card>
  )
}

/** A browser has as many names as it likes: it is shown the way into WeChat. */
export function WebVisitor() {
  const code = useWallCode()
  return (
    <Card title={attendWords.webTitle}>
      <Text className="words">{attendWords.web}</Text>
      {code && (
        <View className="stack">
          <CodeText code={code} label={attendWords.codeLabel} />
        </View>
      )}
    </Card>
  )
}

export const isWebVisitor = (): boolean => !canAttend()
