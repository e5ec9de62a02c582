import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ChoiceGroup } from '@/components/choice'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import {
  VISIT_CALLED_AS_MAX_LENGTH,
  VISIT_WAYS,
  VISIT_WHERE_MAX_LENGTH,
  type OwnVisit,
} from '@/domain/visits/contract'
import { fullDayWords } from '@/i18n/zh-CN/dates'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { visitWords } from '@/i18n/zh-CN/visits'
import { useVisitForm } from '../hooks'

type Props = {
  readonly relativeId: string | null
  readonly visit: OwnVisit | undefined
  readonly reload: () => void
}

const WAYS = VISIT_WAYS.map((id) => ({ id, title: visitWords.ways[id] }))

/** Onto the list of the unit, of one's own will, and off it at once. */
export function VisitForm({ relativeId, visit, reload }: Props) {
  const form = useVisitForm(relativeId, visit?.contact ?? null, reload)
  const { contact, mistakes, isBusy, change } = form
  return (
    <View className="flow">
      {form.doneWords && (
        <Notice icon="tick" isStatus>
          {form.doneWords}
        </Notice>
      )}
      <Text className="words">{visitWords.lead}</Text>
      <Notice icon="lock">{visitWords.who}</Notice>
      {relativeId !== null && <Text className="words">{visitWords.forRelative}</Text>}
      {visit && <Standing visit={visit} />}
      <Card>
        <Field
          label={visitWords.calledAs}
          hint={visitWords.calledAsHint}
          mistake={mistakes.calledAs}
          value={contact.calledAs}
          maxLength={VISIT_CALLED_AS_MAX_LENGTH}
          onInput={(calledAs) => change({ calledAs })}
        />
        <ChoiceGroup
          label={visitWords.way}
          choices={WAYS}
          chosen={contact.way}
          onChoose={(way) => change({ way })}
        />
        <Field
          kind={contact.way === 'phone' ? 'number' : 'text'}
          label={visitWords.where[contact.way]}
          hint={visitWords.whereHint[contact.way]}
          mistake={mistakes.where}
          value={contact.where}
          maxLength={VISIT_WHERE_MAX_LENGTH}
          onInput={(where) => change({ where })}
        />
        {form.failure && <Notice tone="warm">{failureWords(form.failure)}</Notice>}
        <Button kind="action" isDisabled={isBusy} onPress={() => void form.ask()}>
          {isBusy ? stateWords.sending : visit ? visitWords.change : visitWords.ask}
        </Button>
      </Card>
      {visit && (
        <Button icon="erase" isDisabled={isBusy} onPress={() => void form.takeBack()}>
          {visitWords.takeBack}
        </Button>
      )}
    </View>
  )
}

function Standing({ visit: { state, askedAt, askedBy, unitName, contact } }: { readonly visit: OwnVisit }) {
  const sentences = [
    visitWords.standing(unitName, fullDayWords(new Date(askedAt))),
    ...(askedBy === 'family' ? [visitWords.byFamily] : []),
    ...(contact ? [] : [visitWords.byOther]),
    ...(state === 'closed' ? [visitWords.closed] : []),
  ]
  return <Notice icon="calendar">{sentences.join('')}</Notice>
}
