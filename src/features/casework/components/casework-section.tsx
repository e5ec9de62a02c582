import { Desk } from '@/features/frame/components/desk'
import { useChosen } from '@/features/frame/hooks'
import { caseworkWords } from '@/i18n/zh-CN/casework'
import { isMakingKey, useOfficerKey, useTips } from '../hooks'
import { ChosenTip } from './chosen-tip'
import { KeyPanel } from './key-panel'
import { TipQueue } from './tip-queue'

/** 线索: the tips of a unit beside the one that is open; before the first, the officer's key. */
export function CaseworkSection({ unitId }: { readonly unitId: string }) {
  const tips = useTips(unitId)
  const officerKey = useOfficerKey(unitId)
  const choosing = useChosen(tips.reload)
  const { chosen, choose } = choosing
  return (
    <Desk
      title={caseworkWords.title}
      lead={caseworkWords.lead}
      backLabel={caseworkWords.backToList}
      choosing={choosing}
      list={
        <>
          {isMakingKey(officerKey) && !chosen && <KeyPanel officerKey={officerKey} />}
          <TipQueue tips={tips} chosen={chosen} onChoose={choose} />
        </>
      }
      detail={<ChosenTip officerKey={officerKey} tipId={chosen} onTaken={tips.reload} />}
    />
  )
}
