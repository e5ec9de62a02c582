import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { influenceWords } from '@/i18n/zh-CN/invitations'
import { useInfluence } from '../hooks'

/** How far invitations have come; quiet where the cloud does not answer. */
export function InfluenceCard({ unitId }: { readonly unitId: string }) {
  const { value } = useInfluence(unitId)
  if (!value) return null
  const { size, depth } = value
  return (
    <Card title={influenceWords.title}>
      <Text className="words">
        {size === null ? influenceWords.tooFew : influenceWords.size(size) + influenceWords.depth(depth ?? 1)}
      </Text>
      <Text className="note">{influenceWords.note}</Text>
    </Card>
  )
}
