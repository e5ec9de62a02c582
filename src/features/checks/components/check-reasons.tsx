import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { MarkedText } from '@/components/mark'
import { excerptOf, type Excerpt } from '@/domain/checks/excerpt'
import { useElderView } from '@/features/frame/hooks'
import { checkResultWords } from '@/i18n/zh-CN/checks'
import { usePartsPainted } from '@/platform/after-paint'
import type { Checked } from '../api'
import { FlagRows } from './flag-rows'

/** The message with its tell-tale words, each explained; of a call what was tapped. */
export function CheckReasons({ checked: { result, text } }: { readonly checked: Checked }) {
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {checkResultWords.why}
      </Text>
      {text === '' ? (
        <Card>
          <FlagRows rows={result.redFlagIds.map((redFlagId) => ({ redFlagId }))} />
        </Card>
      ) : (
        <MarkedMessage excerpt={excerptOf(text, result)} />
      )}
    </>
  )
}

/** A mark and its row come at a time, so that no part weighs more than may travel after a tap. */
function MarkedMessage({ excerpt: { text, matches, isShortened } }: { readonly excerpt: Excerpt }) {
  const isElder = useElderView()
  const painted = usePartsPainted(matches.length + 1)
  const shown = matches.slice(0, painted - 1)
  const rows = shown.map(({ start, end, redFlagId, scamTypeId }, index) => ({
    redFlagId,
    said: { number: index + 1, words: text.slice(start, end) },
    ...(isElder ? {} : { scamTypeId }),
  }))
  return (
    <Card>
      <MarkedText text={text.slice(0, matches[painted - 1]?.start)} marks={shown} />
      {isShortened && <Text className="note">{checkResultWords.shortened}</Text>}
      <FlagRows rows={rows} />
    </Card>
  )
}
