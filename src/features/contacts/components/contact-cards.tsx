import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import type { ContactCard } from '@/domain/units/contract'
import { contactsWords } from '@/i18n/zh-CN/contacts'
import { usePartsPainted } from '@/platform/after-paint'
import { dial } from '@/platform/phone'
import { useContacts } from '../hooks'

/** Whom a resident turns to; without a card, or without an answer, there is nothing to show. */
export function ContactCards() {
  const { value = [] } = useContacts()
  const shown = usePartsPainted(value.length)
  if (value.length === 0) return null
  return (
    <Card title={contactsWords.title}>
      {value.slice(0, shown).map((card) => (
        <Contact key={card.unitName} {...card} />
      ))}
    </Card>
  )
}

function Contact({ unitName, contact: { dutyTitle, phone, mailbox, email, scope } }: ContactCard) {
  return (
    <View className="stack">
      <View>
        <Text className="words strong">{[unitName, dutyTitle].filter(Boolean).join(' · ')}</Text>
        {scope && <Text className="second">{contactsWords.scope(scope)}</Text>}
        {mailbox && <Text className="second">{contactsWords.mailbox(mailbox)}</Text>}
        {email && <Text className="second">{contactsWords.email(email)}</Text>}
      </View>
      {phone && (
        <Button icon="phone" onPress={() => dial(phone)}>
          {contactsWords.call(phone)}
        </Button>
      )}
    </View>
  )
}
