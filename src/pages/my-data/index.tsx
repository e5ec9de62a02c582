import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { GuestRecords, MemberRecords } from '@/features/members/components/my-records'
import { useMyData } from '@/features/members/hooks'
import { myDataWords } from '@/i18n/zh-CN/members'

export default function MyDataPage() {
  const { isGuest, data } = useMyData()
  return (
    <SubPage title={myDataWords.title}>
      {isGuest ? (
        <GuestRecords />
      ) : (
        <CloudAnswer query={data}>{(value) => <MemberRecords data={value} />}</CloudAnswer>
      )}
    </SubPage>
  )
}
