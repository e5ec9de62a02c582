import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Empty } from '@/components/empty'
import { Tag } from '@/components/tag'
import type { PublishedNotice } from '@/domain/notices/contract'
import { dayWords } from '@/i18n/zh-CN/dates'
import { noticeWords } from '@/i18n/zh-CN/notices'
import { openPage } from '@/platform/navigation'

/** What waits for this person first; one card each. */
export function NoticeList({ notices }: { readonly notices: readonly PublishedNotice[] }) {
  if (notices.length === 0) {
    return (
      <Empty icon="note" words={noticeWords.empty}>
        <Button icon="alert" onPress={() => openPage('alerts')}>
          {noticeWords.toAlerts}
        </Button>
      </Empty>
    )
  }
  return (
    <>
      {notices.map((notice) => (
        <Card key={notice.id} onPress={() => openPage('notice', { id: notice.id })}>
          <NoticeTag notice={notice} isConfirmed={notice.confirmedAt !== null} />
          <Text className="words strong">{notice.title}</Text>
          <Text className="note">{fromWords(notice)}</Text>
        </Card>
      ))}
    </>
  )
}

type TagProps = { readonly notice: PublishedNotice; readonly isConfirmed: boolean }

/** Warm while it waits for this person. */
export function NoticeTag({ notice: { kind, isChanged }, isConfirmed }: TagProps) {
  const name = noticeWords.kinds[kind]
  if (isConfirmed) return <Tag icon="tick">{`${name} · ${noticeWords.confirmed}`}</Tag>
  return (
    <Tag tone="warm" icon="note">
      {`${name} · ${isChanged ? noticeWords.changed : noticeWords.waiting}`}
    </Tag>
  )
}

export const fromWords = ({ publisher, publishedAt, lastDay }: PublishedNotice): string =>
  noticeWords.from(publisher, dayWords(new Date(publishedAt)), dayWords(new Date(lastDay)))
