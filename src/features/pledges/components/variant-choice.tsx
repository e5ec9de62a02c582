import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { ChoiceGroup } from '@/components/choice'
import { pledgeWords } from '@/i18n/zh-CN/pledges'
import type { PledgeToSign } from '../hooks'

type Props = { readonly toSign: PledgeToSign; readonly onChoose: (pledgeId: string) => void }

/** Which one is shown follows from who one is; a teacher who is a mother chooses. */
export function VariantChoice({ toSign: { pledge, variants }, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) {
    return (
      <Button kind="plain" onPress={() => setOpen(true)}>
        {pledgeWords.variantOpen(pledge.variant)}
      </Button>
    )
  }
  return (
    <View className="flow">
      <ChoiceGroup
        label={pledgeWords.variantLabel}
        choices={variants.map(({ id, variant }) => ({ id, title: pledgeWords.variant(variant) }))}
        chosen={pledge.id}
        onChoose={onChoose}
      />
    </View>
  )
}
