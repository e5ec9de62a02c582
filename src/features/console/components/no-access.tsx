import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import { consoleWords } from '@/i18n/zh-CN/console'
import { openPage } from '@/platform/navigation'

/** Says who the console is for, and how one becomes such a person. */
export function NoAccess({ isMember }: { isMember: boolean }) {
  return (
    <>
      <Notice icon="lock" title={isMember ? consoleWords.noAccessTitle : consoleWords.guestTitle}>
        {isMember ? consoleWords.noAccess : consoleWords.guest}
      </Notice>
      <Button onPress={() => openPage('me')}>{consoleWords.goToMe}</Button>
    </>
  )
}
