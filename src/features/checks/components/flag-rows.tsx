import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'
import { pressProps } from '@/components/press'
import { RED_FLAGS, type RedFlagId, type ScamTypeId } from '@/domain/shared/taxonomy'
import { Spoken } from '@/features/frame/components/spoken'
import { checkResultWords, flagReasons, trickNames } from '@/i18n/zh-CN/checks'
import { openPage } from '@/platform/navigation'
import { FIRST_FLAG_SPOKEN } from '../hooks'
import './flag-rows.css'

export type FlagRow = {
  readonly redFlagId: RedFlagId
  /** The words of the message that it stands for, with their number in the text. */
  readonly said?: { readonly number: number; readonly words: string }
  /** The trick to name. */
  readonly scamTypeId?: ScamTypeId | undefined
  /** The guide in which it is explained. */
  readonly guideId?: ScamTypeId | undefined
}

type Props = {
  readonly rows: readonly FlagRow[]
  /** The place of the voice in `checkSpeech`. */
  readonly spokenAt?: number
}

/** What gave the trick away, each with the reason in a sentence and the way to its guide. */
export function FlagRows({ rows, spokenAt = -1 }: Props) {
  return (
    <View aria-role="list">
      {rows.map((row, index) => (
        <View key={row.redFlagId} className="flag-row" aria-role="listitem">
          <View className="flag-row__line" {...wayToGuide(row)}>
            {row.said && (
              <View className="number number--mark" aria-hidden="true">
                {row.said.number}
              </View>
            )}
            <FlagWords row={row} place={FIRST_FLAG_SPOKEN + index} spokenAt={spokenAt} />
            {hasGuide(row) && <Icon name="next" tone="second" size="small" />}
          </View>
        </View>
      ))}
    </View>
  )
}

const hasGuide = ({ guideId }: FlagRow) => guideId !== undefined && guideId !== 'other'

function wayToGuide(row: FlagRow) {
  const { guideId, redFlagId } = row
  if (!guideId || !hasGuide(row)) return {}
  return pressProps({ onPress: () => openPage('guides', { id: guideId, flag: redFlagId }) })
}

type WordsProps = { readonly row: FlagRow; readonly place: number; readonly spokenAt: number }

function FlagWords({ row: { redFlagId, said, scamTypeId }, place, spokenAt }: WordsProps) {
  const flag = RED_FLAGS[redFlagId]
  const reason = flagReasons[redFlagId]
  return (
    <View className="flag-row__words">
      <Text className="flag-row__title">{said ? said.words : flag}</Text>
      <Spoken className="second" place={place} at={spokenAt}>
        {said ? checkResultWords.flag(flag, reason) : reason}
      </Spoken>
      {scamTypeId && scamTypeId !== 'other' && (
        <Text className="note">{checkResultWords.trick(trickNames[scamTypeId])}</Text>
      )}
    </View>
  )
}
