import { useState, type ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import type { UnreadAlert } from '@/domain/families/contract'
import { pairingWords, relativesWords } from '@/i18n/zh-CN/families'
import { dial } from '@/platform/phone'
import { keepRelative } from '../api'
import { useKeptRelative, type KnownRelative } from '../hooks'
import { KeptFields } from './kept-fields'

type Props = {
  readonly relative: KnownRelative
  readonly isBusy: boolean
  readonly onSuggest: (size: 'large' | 'largest') => void
  readonly onKept: () => void
  readonly onEnd: () => void
  readonly children: ReactNode
}

/** Somebody I help: what they have not read, a call, a larger text. */
export function HelpedCard({ relative, isBusy, onSuggest, onKept, onEnd, children }: Props) {
  const { name, phone, unread } = relative
  const [open, setOpen] = useState<'size' | 'phone'>()
  return (
    <Card title={name}>
      <Unread unread={unread} />
      {phone && (
        <Button kind={unread.length > 0 ? 'action' : 'outline'} icon="phone" onPress={() => dial(phone)}>
          {relativesWords.call(name)}
        </Button>
      )}
      <Button
        icon="letters"
        isDisabled={isBusy}
        onPress={() => setOpen(open === 'size' ? undefined : 'size')}
      >
        {relativesWords.bigger(name)}
      </Button>
      {open === 'size' &&
        (['large', 'largest'] as const).map((size) => (
          <Button
            key={size}
            label={`${relativesWords.biggerLabel}：${relativesWords.sizes[size]}`}
            onPress={() => {
              setOpen(undefined)
              onSuggest(size)
            }}
          >
            {relativesWords.sizes[size]}
          </Button>
        ))}
      {children}
      {open === 'phone' ? (
        <KeptForm
          relative={relative}
          onKept={() => {
            setOpen(undefined)
            onKept()
          }}
        />
      ) : (
        <Button kind="plain" icon="edit" onPress={() => setOpen('phone')}>
          {phone ? relativesWords.changePhone : relativesWords.keepPhone}
        </Button>
      )}
      <Button kind="plain" label={relativesWords.endOf(name)} onPress={onEnd}>
        {relativesWords.end}
      </Button>
    </Card>
  )
}

const ALERTS_SHOWN = 3

function Unread({ unread }: { readonly unread: readonly UnreadAlert[] }) {
  if (unread.length === 0) return <Text className="second">{relativesWords.allRead}</Text>
  return (
    <>
      <Notice tone="warm" icon="alert" title={relativesWords.unread(unread.length)}>
        {relativesWords.unreadHint}
      </Notice>
      {unread.slice(0, ALERTS_SHOWN).map(({ id, headline, whatToDo: [first] }) => (
        <View key={id}>
          <Text className="words strong">{headline}</Text>
          <Text className="second">{first}</Text>
        </View>
      ))}
      {unread.length > ALERTS_SHOWN && (
        <Text className="second">{relativesWords.more(unread.length - ALERTS_SHOWN)}</Text>
      )}
    </>
  )
}

type FormProps = { readonly relative: KnownRelative; readonly onKept: () => void }

function KeptForm({ relative: { id, name, phone }, onKept }: FormProps) {
  const kept = useKeptRelative({ name: name === relativesWords.someone ? '' : name, phone })
  const save = () => {
    const read = kept.read()
    if (!read) return
    keepRelative(id, read)
    onKept()
  }
  return (
    <View className="flow">
      <KeptFields kept={kept} />
      <Text className="note">{pairingWords.onlyHere}</Text>
      <Button onPress={save}>{pairingWords.save}</Button>
    </View>
  )
}
