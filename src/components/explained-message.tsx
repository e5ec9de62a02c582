import { Text, View } from '@tarojs/components'
import { CueList } from './cue-list'
import { MarkedText } from './mark'
import { Tag } from './tag'

type Cue = { readonly start: number; readonly end: number; readonly title: string; readonly why: string }

type Props = {
  /** Where it arrived. */
  readonly lead: string
  readonly message: string
  readonly cues: readonly Cue[]
  readonly explanation: string
  /** False for a moment, where all of it at once would weigh too much. */
  readonly isWhole?: boolean
}

/** A message with the words that give it away, what each of them means, and the sentence that sums it up. */
export function ExplainedMessage({ lead, message, cues, explanation, isWhole = true }: Props) {
  return (
    <>
      <Tag>{lead}</Tag>
      <MarkedText text={message} marks={cues} />
      <View className="flow">
        {isWhole && <CueList cues={cues} />}
        {isWhole && <Text className="words">{explanation}</Text>}
      </View>
    </>
  )
}
