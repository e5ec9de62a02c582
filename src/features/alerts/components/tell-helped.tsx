import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { alertWords } from '@/i18n/zh-CN/alerts'
import { openPage } from '@/platform/navigation'

/** For whoever helps somebody: it is theirs to tell, and the other one's to know. */
export function TellHelped() {
  return (
    <>
      <Notice icon="family">{alertWords.forHelped}</Notice>
      <Button onPress={() => openPage('relatives')}>{alertWords.toRelatives}</Button>
    </>
  )
}
