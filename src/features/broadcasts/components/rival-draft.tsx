import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import { CERTAINTIES, SEVERITIES, URGENCIES } from '@/domain/alerts/alert'
import { differingFields, type AlertForm, type AlertFormField } from '@/domain/alerts/alert-form'
import type { Picture } from '@/domain/shared/picture'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import type { UnitNode } from '@/domain/units/contract'
import { alertFieldNames, alertFormWords, pictureWords, rivalWords } from '@/i18n/zh-CN/broadcasts'
import { dayWords } from '@/i18n/zh-CN/dates'
import type { Rival } from '../hooks'
import { areaWords, audienceWords } from './alert-preview'

type Props = {
  readonly rival: Rival
  readonly mine: AlertForm
  readonly units: readonly UnitNode[]
}

/** What somebody else wrote beside what this person wrote, and the choice between the two. */
export function RivalDraft({ rival, mine, units }: Props) {
  const [isOpen, setOpen] = useState(true)
  const close = () => setOpen(false)
  return (
    <>
      <Notice tone="warm">{rivalWords.waiting}</Notice>
      <Button onPress={() => setOpen(true)}>{rivalWords.look}</Button>
      {isOpen && (
        <Sheet title={rivalWords.title} closeLabel={rivalWords.later} onClose={close}>
          <Text>{rivalWords.text}</Text>
          {differingFields(mine, rival.form).map((field) => (
            <View key={field} className="stack">
              <Text className="strong">{alertFieldNames[field]}</Text>
              <View className="pair">
                <Side title={rivalWords.theirs} words={fieldWords(rival.form, field, units)} />
                <Side title={rivalWords.mine} words={fieldWords(mine, field, units)} />
              </View>
            </View>
          ))}
          <Button onPress={rival.takeTheirs}>{rivalWords.takeTheirs}</Button>
          <Button onPress={rival.keepMine}>{rivalWords.keepMine}</Button>
          <Button kind="plain" onPress={close}>
            {rivalWords.later}
          </Button>
        </Sheet>
      )}
    </>
  )
}

function Side({ title, words }: { title: string; words: string }) {
  return (
    <View className="alert-preview__push">
      <Text className="note">{title}</Text>
      <Text className="alert-preview__text">{words.trim() || rivalWords.empty}</Text>
    </View>
  )
}

function fieldWords(form: AlertForm, field: AlertFormField, units: readonly UnitNode[]): string {
  switch (field) {
    case 'severity':
      return SEVERITIES[form.severity]
    case 'urgency':
      return URGENCIES[form.urgency]
    case 'certainty':
      return CERTAINTIES[form.certainty]
    case 'scamTypeId':
      return form.scamTypeId ? SCAM_TYPES[form.scamTypeId] : ''
    case 'headline':
    case 'whatHappens':
      return form[field]
    case 'whatToDo':
      return form.whatToDo.join('\n')
    case 'guideId':
      return form.guideId ? alertFormWords.withGuide : alertFormWords.noGuide
    case 'pictures':
      return form.pictures.map(pictureLine).join('\n')
    case 'audiences':
      return audienceWords(form.audiences)
    case 'areaUnitIds':
      return areaWords(units.filter(({ id }) => form.areaUnitIds.includes(id)).map(({ name }) => name))
    case 'scope':
      return form.scope ? alertFormWords.scopes[form.scope] : ''
    case 'firstDay':
    case 'lastDay':
      return dayWords(new Date(form[field]))
  }
}

const pictureLine = ({ description }: Picture, at: number): string =>
  `${pictureWords.picture(at + 1)}：${description || pictureWords.undescribed}`
