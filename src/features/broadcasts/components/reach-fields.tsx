import { View } from '@tarojs/components'
import { ChoiceGroup } from '@/components/choice'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { AreaChoice } from '@/features/frame/components/area-choice'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { Mistake, type FieldsProps } from './form-fields'

type Props = FieldsProps & { readonly units: readonly UnitNode[] }

const AUDIENCE_CHOICES = AUDIENCE_IDS.map((id) => ({ id, title: AUDIENCES[id] }))

/** Who the alert is for. */
export function AudienceFields({ form: { audiences }, change, mistakeIn }: FieldsProps) {
  const toggle = (audience: Audience) =>
    change({ audiences: AUDIENCE_IDS.filter((id) => (id === audience) !== audiences.includes(id)) })
  return (
    <>
      <View className="alert-editor__compact">
        <ChoiceGroup
          label={alertFormWords.audiences}
          choices={AUDIENCE_CHOICES}
          chosen={audiences}
          onChoose={toggle}
        />
      </View>
      <Mistake words={mistakeIn('audiences')} />
    </>
  )
}

/** Where it is sent. */
export function AreaFields({ form: { areaUnitIds }, change, mistakeIn, units }: Props) {
  return (
    <>
      <AreaChoice units={units} chosen={areaUnitIds} onChange={(chosen) => change({ areaUnitIds: chosen })} />
      <Mistake words={mistakeIn('areaUnitIds')} />
    </>
  )
}
