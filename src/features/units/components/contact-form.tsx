import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { CONTACT_FIELDS, type UnitContact } from '@/domain/units/unit'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { failureWords } from '@/i18n/zh-CN/states'
import { contactFieldWords, contactWords } from '@/i18n/zh-CN/units'
import { usePartsPainted } from '@/platform/after-paint'
import { useContactForm, useUnitCard } from '../hooks'

/** Whom residents turn to, as the console writes it. */
export function ContactForm({ unitId }: { unitId: string }) {
  const card = useUnitCard(unitId)
  return (
    <Card title={contactWords.title}>
      <Text className="note">{contactWords.note}</Text>
      <CloudAnswer query={card}>{({ contact }) => <Fields unitId={unitId} stored={contact} />}</CloudAnswer>
    </Card>
  )
}

function Fields({ unitId, stored }: { unitId: string; stored: UnitContact }) {
  const form = useContactForm(unitId, stored)
  const shown = usePartsPainted(CONTACT_FIELDS.length)
  return (
    <>
      {CONTACT_FIELDS.slice(0, shown).map((field) => (
        <Field
          key={field}
          label={contactFieldWords[field].label}
          hint={contactFieldWords[field].hint}
          mistake={form.mistakes.includes(field) ? contactFieldWords[field].mistake : undefined}
          value={form.contact[field]}
          onInput={(text) => form.change(field, text)}
        />
      ))}
      {form.isUnsaved && <Text className="note">{contactWords.kept}</Text>}
      {form.failure && <Notice tone="warm">{failureWords(form.failure)}</Notice>}
      {form.isSaved && (
        <Notice isStatus icon="tick">
          {contactWords.saved}
        </Notice>
      )}
      <Button isDisabled={form.isBusy} onPress={() => void form.save()}>
        {contactWords.save}
      </Button>
    </>
  )
}
