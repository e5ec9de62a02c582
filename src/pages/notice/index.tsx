import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { usePageId } from '@/features/frame/hooks'
import { useAudience } from '@/features/members/hooks'
import { NoticeDetail } from '@/features/notices/components/notice-detail'
import { NoticeList } from '@/features/notices/components/notice-list'
import { useNotice, useNotices } from '@/features/notices/hooks'
import { noticeWords } from '@/i18n/zh-CN/notices'

/** The notices for this person, or the one that a card or the list opened. */
export default function NoticePage() {
  const id = usePageId()
  return id ? <OneNotice id={id} /> : <AllNotices />
}

function OneNotice({ id }: { readonly id: string }) {
  const notice = useNotice(id)
  return (
    <SubPage title={noticeWords.title}>
      <CloudAnswer query={notice}>{(value) => <NoticeDetail notice={value} />}</CloudAnswer>
    </SubPage>
  )
}

function AllNotices() {
  const { audience } = useAudience()
  const notices = useNotices(audience)
  return (
    <SubPage title={noticeWords.listTitle}>
      <CloudAnswer query={notices}>{(all) => <NoticeList notices={all} />}</CloudAnswer>
    </SubPage>
  )
}
