import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { noticeDeskWords } from '@/i18n/zh-CN/notices'
import { useWrittenNotices } from '../hooks'
import { ChosenNotice } from './chosen-notice'
import { NoticeQueue } from './notice-queue'

type Props = {
  readonly unitId: string
  readonly roles: readonly Role[]
  readonly units: readonly UnitNode[]
}

/** 告知书: the notices of a unit beside the one that is open. */
export function NoticeSection({ unitId, roles, units }: Props) {
  const notices = useWrittenNotices(unitId)
  const choosing = useChosen(notices.reload)
  const { chosen, choose, done } = choosing
  const shared = { notices, roles, chosen }
  return (
    <Desk
      title={noticeDeskWords.title}
      lead={noticeDeskWords.lead}
      backLabel={noticeDeskWords.backToList}
      choosing={choosing}
      list={<NoticeQueue {...shared} onChoose={choose} />}
      detail={<ChosenNotice {...shared} unitId={unitId} units={units} onDone={done} />}
    />
  )
}
