import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { retentionWords } from '@/i18n/zh-CN/members'
import { useRetentionRuns } from '../hooks'
import { describeRetention } from './record-words'

/** The nightly forgetting as it went: kept records end when they are said to, and everybody can see it. */
export function RetentionCard() {
  const { value } = useRetentionRuns()
  if (!value) return null
  const { nights, left } = describeRetention(value)
  return (
    <Card title={retentionWords.title}>
      <Text className="words">{retentionWords.lead}</Text>
      {nights.length === 0 && <Text className="second">{retentionWords.notYet}</Text>}
      {nights.map((night) => (
        <Text key={night} className="second">
          {night}
        </Text>
      ))}
      {left > 0 && <Notice tone="warm">{retentionWords.left(left)}</Notice>}
    </Card>
  )
}
