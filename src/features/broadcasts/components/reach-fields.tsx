import { View } from '@tarojs/components'
import { Choice, ChoiceGroup } from '@/components/choice'
import { publicAreasOf, scopeOf } from '@/domain/alerts/scope'
import { AUDIENCE_IDS, AUDIENCES, type Audience } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { AreaChoice } from '@/features/frame/components/area-choice'
import { alertFormWords } from '@/i18n/zh-CN/broadcasts'
import { Mistake, type FieldsProps } from './form-fields'

type Props = FieldsProps & { readonly unitId: string; readonly units: readonly UnitNode[] }

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

/** Where it is sent, and whether everybody may know. */
export function AreaFields({ form, change, mistakeIn, unitId, units }: Props) {
  return (
    <>
      <AreaChoice
        units={units}
        chosen={form.areaUnitIds}
        onChange={(chosen) => change({ areaUnitIds: chosen })}
      />
      <Mistake words={mistakeIn('areaUnitIds')} />
      <ScopeField form={form} change={change} unitId={unitId} units={units} />
    </>
  )
}

/** Only where there is a county, a town or a village, or the choice has to be taken back. */
function ScopeField({ form: { areaUnitIds, scope }, change, unitId, units }: Omit<Props, 'mistakeIn'>) {
  const sent = sentTo(areaUnitIds, unitId, units)
  const canBePublic = publicAreasOf('public', sent).length > 0
  const paths = sent.areas.map(({ path }) => path)
  const isPublic = scopeOf(scope, paths) === 'public'
  if (!canBePublic && scope !== 'public') return null
  return (
    <Choice
      title={alertFormWords.isPublic}
      second={canBePublic ? alertFormWords.isPublicHint : alertFormWords.cannotBePublic}
      isChosen={isPublic}
      onPress={() => change({ scope: isPublic ? 'restricted' : 'public' })}
    />
  )
}

/** The units that an alert goes to, as the rules of its scope ask for them. */
export const sentTo = (areaUnitIds: readonly string[], unitId: string, units: readonly UnitNode[]) => ({
  senderKind: units.find(({ id }) => id === unitId)?.kind,
  areas: units.filter(({ id }) => areaUnitIds.includes(id)),
})
