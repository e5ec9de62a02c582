import { Text, View } from '@tarojs/components'
import './cue-list.css'

/** `start` tells cues apart: where the words stand in the message. */
type Cue = { readonly start: number; readonly title: string; readonly why: string }

/** What each numbered mark in a message means, in the order of the marks. */
export function CueList({ cues }: { readonly cues: readonly Cue[] }) {
  return (
    <>
      {cues.map(({ title, why, start }, index) => (
        <View key={start} className="cue">
          <View className="number number--mark">{index + 1}</View>
          <View className="cue__body">
            <Text className="cue__title">{title}</Text>
            <Text className="second">{why}</Text>
          </View>
        </View>
      ))}
    </>
  )
}
