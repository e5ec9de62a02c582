import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { pairingWords } from '@/i18n/zh-CN/families'

type Props = { readonly onAgain: () => void; readonly children: ReactNode }

/** Stopped, used or too late: nothing came of it, and the way to begin anew. */
export function Over({ onAgain, children }: Props) {
  return (
    <View className="flow">
      {children ?? <Notice tone="warm">{pairingWords.over}</Notice>}
      <Button kind="action" icon="retry" onPress={onAgain}>
        {pairingWords.again}
      </Button>
    </View>
  )
}
