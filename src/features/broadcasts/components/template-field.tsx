import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { AlertForm } from '@/domain/alerts/alert-form'
import { fillBlanks, isUnwritten } from '@/domain/alerts/alert-template'
import { templateWords } from '@/i18n/zh-CN/broadcasts'
import { failureWords } from '@/i18n/zh-CN/states'
import { useAlertTemplate, useGuidesOf } from '../hooks'
import type { FieldsProps } from './form-fields'

/** The guide's own words as a beginning; what the person has written is replaced only when they say so. */
export function TemplateField({ form, change }: Omit<FieldsProps, 'mistakeIn'>) {
  const guides = useGuidesOf(form.scamTypeId)
  const { template, isBusy, failure, fetch, leave } = useAlertTemplate()
  const [isTaken, setTaken] = useState(false)
  const guideId = form.guideId ?? guides[0]?.id
  const take = (changes: Partial<AlertForm>) => {
    change(changes)
    setTaken(true)
    leave()
  }
  // Once it has come: the person may have gone on writing while it was on its way.
  useEffect(() => {
    if (template && isUnwritten(form)) take(fillBlanks(form, template))
  })
  if (!guideId) return null
  const offer = () => {
    setTaken(false)
    void fetch(guideId)
  }
  return (
    <View className="stack">
      <Button icon="edit" isDisabled={isBusy} onPress={offer}>
        {templateWords.offer}
      </Button>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      {isTaken && <Notice>{templateWords.taken}</Notice>}
      {template && !isUnwritten(form) && (
        <Sheet title={templateWords.askTitle} closeLabel={templateWords.neither} onClose={leave}>
          <Text>{templateWords.askText}</Text>
          <Button kind="action" onPress={() => take(fillBlanks(form, template))}>
            {templateWords.fillBlanks}
          </Button>
          <Button onPress={() => take(template)}>{templateWords.replaceAll}</Button>
          <Button kind="plain" onPress={leave}>
            {templateWords.neither}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
