import { useState } from 'react'
import type { Role } from '@/domain/shared/roles'
import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import { useEditions } from '../hooks'
import { ChosenText } from './chosen-text'
import { EditionQueue } from './edition-queue'
import { GuideQueue } from './guide-queue'
import { PrintPanel } from './print-panel'

type Props = {
  readonly unitId: string
  readonly roles: readonly Role[]
  /** Whether nothing stands above the unit. */
  readonly isRoot: boolean
}

/** 内容 is everybody's: only the root unit changes it, all others pass it on. */
export function ContentSection({ unitId, roles, isRoot }: Props) {
  return isRoot ? <Editing unitId={unitId} roles={roles} /> : <PassingOn unitId={unitId} />
}

function Editing({ unitId, roles }: Omit<Props, 'isRoot'>) {
  const [noun, setNoun] = useState<'guides' | 'quizzes'>('guides')
  const editions = useEditions(noun)
  const choosing = useChosen(editions.reload)
  const { chosen, choose, done, close } = choosing
  const shared = { noun, editions, roles, chosen, onChoose: choose }
  return (
    <Desk
      title={editorialWords.title}
      lead={editorialWords.lead}
      backLabel={editorialWords.backToList}
      choosing={choosing}
      list={<EditionQueue key={noun} {...shared} onChooseNoun={setNoun} />}
      detail={<ChosenText {...shared} unitId={unitId} onDone={done} onClose={close} />}
    />
  )
}

function PassingOn({ unitId }: Pick<Props, 'unitId'>) {
  const choosing = useChosen(() => undefined)
  const { chosen, choose } = choosing
  return (
    <Desk
      title={editorialWords.title}
      lead={editorialWords.passOnLead}
      backLabel={editorialWords.backToList}
      choosing={choosing}
      list={<GuideQueue chosen={chosen} onChoose={choose} />}
      detail={<PrintPanel guideId={chosen} unitId={unitId} />}
    />
  )
}
