import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { pairingWords } from '@/i18n/zh-CN/families'
import { openPage } from '@/platform/navigation'

/** Both have confirmed. */
export function Paired({ words }: { readonly words: string }) {
  return (
    <View className="flow">
      <Notice icon="tick" title={pairingWords.paired} isStatus>
        {words}
      </Notice>
      <Button kind="action" icon="family" onPress={() => openPage('relatives')}>
        {pairingWords.toRelatives}
      </Button>
    </View>
  )
}
