import { Text, View } from '@tarojs/components'
import { Icon } from './icon/icon'
import './twin.css'

type Props = {
  readonly scamTitle: string
  readonly genuineTitle: string
  readonly pairs: readonly { readonly scam: string; readonly genuine: string }[]
}

/** The false beside the genuine, pair by pair, each with its sign and its word. */
export function Twin({ scamTitle, genuineTitle, pairs }: Props) {
  return (
    <View className="twin" aria-role="list">
      {pairs.map(({ scam, genuine }) => (
        <View key={scam} className="twin__pair" aria-role="listitem">
          <Side tone="scam" title={scamTitle} words={scam} />
          <Side tone="genuine" title={genuineTitle} words={genuine} />
        </View>
      ))}
    </View>
  )
}

type SideProps = { readonly tone: 'scam' | 'genuine'; readonly title: string; readonly words: string }

function Side({ tone, title, words }: SideProps) {
  return (
    <View className={`twin__side twin__side--${tone}`}>
      <View className="twin__key">
        <Icon name={tone === 'scam' ? 'cross' : 'tick'} size="small" />
        <Text className="twin__title">{title}</Text>
      </View>
      <Text className="twin__words">{words}</Text>
    </View>
  )
}
