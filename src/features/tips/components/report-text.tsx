import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { reportWords } from '@/i18n/zh-CN/tips'
import { LONGEST_TEXT, PLACES, type Report } from '../hooks'

const LONGEST_CONTACT = 100

/** What only the officers will read. */
export function ReportText({ report }: { report: Report }) {
  const { draft, textMistake, fill, toFacts } = report
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {reportWords.textTitle}
      </Text>
      <View id={PLACES.text}>
        <Field
          kind="long"
          label={reportWords.textLabel}
          hint={reportWords.textHint}
          mistake={textMistake}
          value={draft.text}
          maxLength={LONGEST_TEXT}
          onInput={(text) => fill({ text })}
        />
      </View>
      <Field
        label={reportWords.contactLabel}
        hint={reportWords.contactHint}
        value={draft.contact}
        maxLength={LONGEST_CONTACT}
        onInput={(contact) => fill({ contact })}
      />
      <Text className="note">{reportWords.draftKept}</Text>
      <SealedNotice />
      <Text className="note">{reportWords.law}</Text>
      <Button kind="plain" icon="back" onPress={toFacts}>
        {reportWords.back}
      </Button>
    </>
  )
}

/** A web page cannot protect against the server it comes from, so it says so. */
export function SealedNotice() {
  return (
    <Notice icon="lock">
      {process.env.TARO_ENV === 'h5' ? reportWords.sealedOnWeb : reportWords.sealed}
    </Notice>
  )
}
