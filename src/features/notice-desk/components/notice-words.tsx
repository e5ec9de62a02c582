import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { Steps } from '@/components/steps'
import type { WrittenNotice } from '@/domain/notices/contract'
import { AUDIENCES } from '@/domain/shared/taxonomy'
import { noticeFileWords, noticeWords } from '@/i18n/zh-CN/notices'

/** A notice as its readers see it, and to whom it goes. */
export function NoticeWords({ notice }: { readonly notice: WrittenNotice }) {
  const { title, paragraphs, promises, areaNames, audiences } = notice
  return (
    <>
      <Card title={title}>
        {paragraphs.map((paragraph) => (
          <Text key={paragraph} className="words">
            {paragraph}
          </Text>
        ))}
        <Text className="note">{reachWords(areaNames, audiences)}</Text>
      </Card>
      <Card title={noticeWords.promisesTitle}>
        <Steps steps={promises} />
      </Card>
    </>
  )
}

export const reachWords = (areaNames: readonly string[], audiences: WrittenNotice['audiences']): string =>
  noticeFileWords.areas(areaNames.join('、'), audiences.map((id) => AUDIENCES[id]).join('、'))
