import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { SubPage } from '@/features/frame/components/sub-page'
import { VisitForm } from '@/features/visits/components/visit-form'
import { useOwnVisits, useVisitFor } from '@/features/visits/hooks'
import { visitWords } from '@/i18n/zh-CN/visits'

/** For oneself, or for somebody one helps. */
export default function VisitPage() {
  const relativeId = useVisitFor()
  const visits = useOwnVisits()
  return (
    <SubPage title={visitWords.title}>
      <CloudAnswer query={visits}>
        {(own) => (
          <VisitForm
            relativeId={relativeId}
            visit={own.find((visit) => visit.relativeId === relativeId)}
            reload={visits.reload}
          />
        )}
      </CloudAnswer>
    </SubPage>
  )
}
