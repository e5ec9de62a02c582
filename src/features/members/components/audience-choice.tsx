import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { Notice } from '@/components/notice'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import { memberWords } from '@/i18n/zh-CN/members'
import { failureWords } from '@/i18n/zh-CN/states'
import { useAfterPaint } from '@/platform/after-paint'
import { useAudienceChange } from '../hooks'

const CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

/** Who the guides and alerts are chosen for; kept in the cloud for members only. */
export function AudienceChoice({ memberAudience }: { readonly memberAudience: Audience | null }) {
  const { audience, failure, change } = useAudienceChange(memberAudience)
  const isPainted = useAfterPaint(true)
  if (!isPainted) return null
  return (
    <Card title={memberWords.audience}>
      <Text className="second">{memberWords.audienceHint}</Text>
      <ChoiceGroup
        label={memberWords.audience}
        isLabelHidden
        choices={CHOICES}
        chosen={audience}
        onChoose={(next) => void change(next)}
      />
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
    </Card>
  )
}
