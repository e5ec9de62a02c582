import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { visitDeskWords } from '@/i18n/zh-CN/visits'
import { useVisits } from '../hooks'
import { ChosenVisit } from './chosen-visit'
import { VisitQueue } from './visit-queue'

/** 上门名单: who asked for a visit, beside the one that is open. */
export function VisitSection({ unitId }: { readonly unitId: string }) {
  const visits = useVisits(unitId)
  const choosing = useChosen(visits.reload)
  const { chosen, choose, done } = choosing
  return (
    <Desk
      title={visitDeskWords.title}
      lead={visitDeskWords.lead}
      backLabel={visitDeskWords.backToList}
      choosing={choosing}
      list={<VisitQueue visits={visits} onChoose={choose} />}
      detail={
        <ChosenVisit key={chosen} visit={visits.value?.find(({ id }) => id === chosen)} onDone={done} />
      }
    />
  )
}
