import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { Empty } from '@/components/empty'
import { ListRow } from '@/components/list-row'
import { Sheet } from '@/components/sheet'
import { Tabs } from '@/components/tabs'
import type { GuideSummary } from '@/domain/guides/guide'
import { AUDIENCE_IDS, AUDIENCES, SCAM_TYPES, type Audience, type ScamTypeId } from '@/domain/shared/taxonomy'
import { useElderView } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'
import { openPage } from '@/platform/navigation'
import { filterGuides } from '../hooks'

type Props = {
  readonly guides: readonly GuideSummary[]
  /** Whose guides are shown first. */
  readonly audience: Audience
}

const AUDIENCE_TABS = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

/** The guides, by who they are for and by kind of scam. */
export function GuideList({ guides, audience }: Props) {
  const isElder = useElderView()
  const [chosenAudience, setAudience] = useState<Audience>()
  const [scamTypeId, setScamTypeId] = useState<ScamTypeId | null>(null)
  const shownAudience = chosenAudience ?? audience
  const shown = filterGuides(guides, shownAudience, scamTypeId)
  return (
    <>
      <Tabs
        label={guideWords.audienceLabel}
        tabs={AUDIENCE_TABS}
        current={shownAudience}
        onChoose={setAudience}
      />
      <TypeFilter guides={guides} chosen={scamTypeId} onChoose={setScamTypeId} />
      {shown.length === 0 && (
        <Empty icon="learn" words={guideWords.empty}>
          <Button onPress={() => setScamTypeId(null)}>{guideWords.showAll}</Button>
        </Empty>
      )}
      {shown.length > 0 && (
        <Card flush>
          {shown.map((guide) => (
            <ListRow
              key={guide.id}
              icon="learn"
              title={guide.title}
              second={isElder ? undefined : guide.remember}
              onPress={() => openPage('guides', { id: guide.id })}
            />
          ))}
        </Card>
      )}
    </>
  )
}

type FilterProps = {
  readonly guides: readonly GuideSummary[]
  readonly chosen: ScamTypeId | null
  readonly onChoose: (scamTypeId: ScamTypeId | null) => void
}

const EVERY_TYPE = 'every-type'

/** One row that opens the types there are guides for; in a box of its own, so that the sheet travels alone. */
function TypeFilter({ guides, chosen, onChoose }: FilterProps) {
  const [isOpen, setOpen] = useState(false)
  const types = [...new Set(guides.map((guide) => guide.scamTypeId))]
  const choices = [
    { id: EVERY_TYPE, title: guideWords.everyType },
    ...types.map((id) => ({ id, title: SCAM_TYPES[id] })),
  ]
  const choose = (id: string) => {
    onChoose(types.find((type) => type === id) ?? null)
    setOpen(false)
  }
  return (
    <View>
      <Card flush>
        <ListRow
          icon="inbox"
          title={guideWords.type}
          aside={chosen ? SCAM_TYPES[chosen] : guideWords.everyType}
          onPress={() => setOpen(true)}
        />
      </Card>
      {isOpen && (
        <Sheet title={guideWords.chooseType} closeLabel={guideWords.close} onClose={() => setOpen(false)}>
          <ChoiceGroup
            label={guideWords.chooseType}
            isLabelHidden
            choices={choices}
            chosen={chosen ?? EVERY_TYPE}
            onChoose={choose}
          />
        </Sheet>
      )}
    </View>
  )
}
