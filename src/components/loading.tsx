import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import './loading.css'

/** Below this a sign of waiting only flickers. */
const SHAPES_AFTER_MS = 300
/** After this people want to know what is wrong. */
const SLOW_AFTER_MS = 3000

type Stage = 'nothing' | 'shapes' | 'slow'
type Props = {
  readonly words: string
  /** Said once it takes long. */
  readonly slowWords: string
}

/** Waiting: nothing at first, then grey shapes in place, then a sentence. */
export function Loading({ words, slowWords }: Props) {
  const [stage, setStage] = useState<Stage>('nothing')
  useEffect(() => {
    const shapes = setTimeout(() => setStage('shapes'), SHAPES_AFTER_MS)
    const slow = setTimeout(() => setStage('slow'), SLOW_AFTER_MS)
    return () => {
      clearTimeout(shapes)
      clearTimeout(slow)
    }
  }, [])
  if (stage === 'nothing') return null
  return (
    <View
      className="loading"
      aria-role="status"
      aria-live="polite"
      aria-label={stage === 'slow' ? slowWords : words}
    >
      <View className="loading__shape loading__shape--short" />
      <View className="loading__shape" />
      <View className="loading__shape" />
      {stage === 'slow' && <Text className="loading__words">{slowWords}</Text>}
    </View>
  )
}
