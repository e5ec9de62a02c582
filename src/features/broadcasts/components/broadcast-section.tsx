import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { broadcastWords } from '@/i18n/zh-CN/broadcasts'
import { useDrafts } from '../hooks'
import { ChosenDraft } from './chosen-draft'
import { DraftQueue, leftName } from './draft-queue'

type Props = {
  readonly unitId: string
  readonly roles: readonly Role[]
  readonly units: readonly UnitNode[]
}

/** 发预警: the alerts of a unit beside the one that is open. */
export function BroadcastSection({ unitId, roles, units }: Props) {
  const drafts = useDrafts(unitId)
  const choosing = useChosen(drafts.reload)
  const { chosen, choose, done } = choosing
  const goOn = (alertId: string) => {
    choose(leftName(alertId))
    drafts.reload()
  }
  const shared = { drafts, unitId, units, roles, chosen }
  return (
    <Desk
      title={broadcastWords.title}
      lead={broadcastWords.lead}
      backLabel={broadcastWords.backToList}
      choosing={choosing}
      list={<DraftQueue {...shared} onChoose={choose} />}
      detail={<ChosenDraft {...shared} onGoOn={goOn} onDone={done} />}
    />
  )
}
