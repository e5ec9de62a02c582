import { Button } from '@/components/button'
import { Empty } from '@/components/empty'
import { relativesWords } from '@/i18n/zh-CN/families'
import { openPage } from '@/platform/navigation'

/** Pairs are between members; the way to become one. */
export function NotJoined() {
  return (
    <Empty icon="family" words={relativesWords.notJoined}>
      <Button kind="action" onPress={() => openPage('join')}>
        {relativesWords.join}
      </Button>
    </Empty>
  )
}
