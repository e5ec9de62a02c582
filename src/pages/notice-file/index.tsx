import { SubPage } from '@/features/frame/components/sub-page'
import { NoticeFile } from '@/features/notice-desk/components/notice-file'
import { noticeFileWords } from '@/i18n/zh-CN/notices'

/** A notice on one sheet of A4, for the file; only on the web, where there are printers. */
export default function NoticeFilePage() {
  return (
    <SubPage title={noticeFileWords.title}>
      <NoticeFile />
    </SubPage>
  )
}
