import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { useElderView } from '@/features/frame/hooks'
import { relativesWords } from '@/i18n/zh-CN/families'
import { openPage } from '@/platform/navigation'

/** The two ways into a pair. */
export function PairingDoors() {
  const isElder = useElderView()
  return (
    <Card flush>
      <ListRow
        icon="family"
        title={relativesWords.askHelp}
        second={isElder ? undefined : relativesWords.askHelpSecond}
        onPress={() => openPage('relatives/pair', { side: 'helped' })}
      />
      <ListRow
        icon="chat"
        title={relativesWords.offerHelp}
        second={isElder ? undefined : relativesWords.offerHelpSecond}
        onPress={() => openPage('relatives/pair', { side: 'helper' })}
      />
    </Card>
  )
}
