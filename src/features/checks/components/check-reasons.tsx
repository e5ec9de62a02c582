import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { MarkedText } from '@/components/mark'
import { excerptOf, type Excerpt } from '@/domain/checks/excerpt'
import type { ScamTypeId } from '@/domain/shared/taxonomy'
import { useElderView } from '@/features/frame/hooks'
import { checkResultWords } from '@/i18n/zh-CN/checks'
import { usePartsPainted } from '@/platform/after-paint'
import type { Checked } from '../api'
import { inOneMark, redFlagsInOrder } from '../hooks'
import { FlagRows } from './flag-rows'

type Props = {
  readonly checked: Checked
  /** The place of the voice in `checkSpeech`. */
  readonly spokenAt: number
}

/** The message with its tell-tale words, each explained; of a call what was tapped. */
export function CheckReasons({ checked, spokenAt }: Props) {
  const { result, text } = checked
  const [trick] = result.scamTypeIds
  const redFlagIds = redFlagsInOrder(checked)
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {redFlagIds.length > 0 ? checkResultWords.why : checkResultWords.whatWasChecked}
      </Text>
      {text === '' ? (
        <Card>
          <FlagRows
            rows={redFlagIds.map((redFlagId) => ({ redFlagId, guideId: trick }))}
            spokenAt={spokenAt}
          />
        </Card>
      ) : (
        <MarkedMessage excerpt={excerptOf(text, result)} trick={trick} spokenAt={spokenAt} />
      )}
    </>
  )
}

type MessageProps = {
  readonly excerpt: Excerpt
  /** Its guide explains what belongs to no trick in particular. */
  readonly trick: ScamTypeId | undefined
  readonly spokenAt: number
}

/** A mark and its row come at a time, so that no part weighs more than may travel after a tap. */
function MarkedMessage({ excerpt, trick, spokenAt }: MessageProps) {
  const { text, isShortened } = excerpt
  const isElder = useElderView()
  const marks = inOneMark(excerpt.matches)
  const painted = usePartsPainted(marks.length + 1)
  const shown = marks.slice(0, painted - 1)
  const redFlagIds = [...new Set(shown.map(({ redFlagId }) => redFlagId))]
  const rows = redFlagIds.map((redFlagId) => {
    const own = shown.filter((mark) => mark.redFlagId === redFlagId)
    const words = [...new Set(own.map(({ start, end }) => text.slice(start, end)))]
    const scamTypeId = own[0]?.scamTypeId
    return {
      redFlagId,
      said: { number: redFlagIds.indexOf(redFlagId) + 1, words: words.join(checkResultWords.betweenWords) },
      guideId: scamTypeId === 'other' ? trick : scamTypeId,
      ...(isElder ? {} : { scamTypeId }),
    }
  })
  const numbered = shown.map(({ start, end, redFlagId }) => ({
    ...{ start, end },
    number: redFlagIds.indexOf(redFlagId) + 1,
  }))
  return (
    <Card>
      <MarkedText text={text.slice(0, marks[painted - 1]?.start)} marks={numbered} />
      {isShortened && <Text className="note">{checkResultWords.shortened}</Text>}
      <FlagRows rows={rows} spokenAt={spokenAt} />
    </Card>
  )
}
