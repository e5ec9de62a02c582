import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { Sheet } from '@/components/sheet'
import { SCAM_TYPE_IDS, SCAM_TYPES, type ScamTypeId } from '@/domain/shared/taxonomy'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { usePartsPainted } from '@/platform/after-paint'
import { useGuidesOf } from '../hooks'
import { Mistake, type FieldsProps } from './form-fields'

/** Stands for an alert without a guide among the choices. */
const NO_GUIDE = 'no-guide'

/** The kind of scam, and the guide that explains it. */
export function TypeFields({ form: { scamTypeId, guideId }, change, mistakeIn }: FieldsProps) {
  const guides = useGuidesOf(scamTypeId)
  const choices = [...guides, { id: NO_GUIDE, title: alertFormWords.noGuide }]
  return (
    <>
      <ScamTypeField
        scamTypeId={scamTypeId}
        onChoose={(chosen) => change({ scamTypeId: chosen, guideId: null })}
      />
      <Mistake words={mistakeIn('scamTypeId')} />
      <View className="flow">
        {guides.length > 0 && (
          <View className="alert-editor__compact">
            <ChoiceGroup
              label={alertFormWords.guide}
              choices={choices.map(({ id, title }) => ({ id, title }))}
              chosen={guideId ?? NO_GUIDE}
              onChoose={(id) => change({ guideId: id === NO_GUIDE ? null : id })}
            />
          </View>
        )}
      </View>
    </>
  )
}

type ScamTypeProps = {
  readonly scamTypeId: ScamTypeId | null
  readonly onChoose: (scamTypeId: ScamTypeId) => void
}

const SCAM_TYPE_CHOICES = SCAM_TYPE_IDS.map((id) => ({ id, title: SCAM_TYPES[id] }))

/** One of thirty, so they lie on a sheet. */
function ScamTypeField({ scamTypeId, onChoose }: ScamTypeProps) {
  const [isOpen, setOpen] = useState(false)
  const chosenWords = scamTypeId ? SCAM_TYPES[scamTypeId] : alertFormWords.chooseScamType
  const close = () => setOpen(false)
  const choose = (id: ScamTypeId) => {
    onChoose(id)
    close()
  }
  return (
    <View className="stack">
      <Text className="strong" aria-hidden="true">
        {alertFormWords.scamType}
      </Text>
      <Button label={`${alertFormWords.scamType}：${chosenWords}`} icon="list" onPress={() => setOpen(true)}>
        {chosenWords}
      </Button>
      {isOpen && (
        <Sheet title={alertFormWords.scamType} closeLabel={alertFormWords.close} onClose={close}>
          <ScamTypes chosen={scamTypeId} onChoose={choose} />
        </Sheet>
      )}
    </View>
  )
}

const TYPES_A_PART = 8

function ScamTypes({ chosen, onChoose }: { chosen: ScamTypeId | null; onChoose: ScamTypeProps['onChoose'] }) {
  const parts = usePartsPainted(Math.ceil(SCAM_TYPE_CHOICES.length / TYPES_A_PART))
  return (
    <ChoiceGroup
      label={alertFormWords.scamType}
      isLabelHidden
      choices={SCAM_TYPE_CHOICES.slice(0, parts * TYPES_A_PART)}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
