import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { useAudience } from '@/features/members/hooks'
import { PracticeBody, practiceTitle } from '@/features/quizzes/components/practice-body'
import { PracticeFoot } from '@/features/quizzes/components/practice-foot'
import { usePractice } from '@/features/quizzes/hooks'

export default function QuizzesPage() {
  const { audience } = useAudience()
  const practice = usePractice(audience)
  return (
    <SubPage title={practiceTitle(practice)} foot={practice.sheet && <PracticeFoot practice={practice} />}>
      {!practice.sheet && <CloudAnswer query={practice.query}>{() => null}</CloudAnswer>}
      <PracticeBody practice={practice} />
    </SubPage>
  )
}
