import { Text, View } from '@tarojs/components'
import { RED_FLAGS, SCAM_TYPES, type RedFlagId, type ScamTypeId } from '@/domain/shared/taxonomy'
import { checkResultWords, flagReasons } from '@/i18n/zh-CN/checks'
import './flag-rows.css'

export type FlagRow = {
  readonly redFlagId: RedFlagId
  /** The words of the message that it stands for, with their number in the text. */
  readonly said?: { readonly number: number; readonly words: string }
  readonly scamTypeId?: ScamTypeId
}

/** What gave the trick away, each with the reason in a sentence. */
export function FlagRows({ rows }: { readonly rows: readonly FlagRow[] }) {
  return (
    <View aria-role="list">
      {rows.map((row, index) => (
        <View key={index} className="flag-row" aria-role="listitem">
          {row.said && <View className="number number--mark">{row.said.number}</View>}
          <FlagWords row={row} />
        </View>
      ))}
    </View>
  )
}

function FlagWords({ row: { redFlagId, said, scamTypeId } }: { readonly row: FlagRow }) {
  const flag = RED_FLAGS[redFlagId]
  const reason = flagReasons[redFlagId]
  return (
    <View className="flag-row__words">
      <Text className="flag-row__title">{said ? said.words : flag}</Text>
      <Text className="second">{said ? checkResultWords.flag(flag, reason) : reason}</Text>
      {scamTypeId && scamTypeId !== 'other' && (
        <Text className="note">{checkResultWords.trick(SCAM_TYPES[scamTypeId])}</Text>
      )}
    </View>
  )
}
