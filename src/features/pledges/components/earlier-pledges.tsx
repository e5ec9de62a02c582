import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import type { SignedPledge } from '@/domain/pledges/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { pledgeWords } from '@/i18n/zh-CN/pledges'

/** What was signed before this version, or in other words; each stays valid for its own. */
export function EarlierPledges({ earlier }: { earlier: readonly SignedPledge[] }) {
  if (earlier.length === 0) return null
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {pledgeWords.earlierTitle}
      </Text>
      <Card flush>
        {earlier.map(({ certificateNumber, variant, version, signedAt }) => (
          <ListRow
            key={certificateNumber}
            icon="pledge"
            title={pledgeWords.earlier(variant, version)}
            second={pledgeWords.earlierSecond(fullDayWords(new Date(signedAt)), certificateNumber)}
          />
        ))}
      </Card>
    </>
  )
}
