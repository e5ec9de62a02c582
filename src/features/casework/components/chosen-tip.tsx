import { useState } from 'react'
import { Empty } from '@/components/empty'
import { Notice } from '@/components/notice'
import { caseworkWords } from '@/i18n/zh-CN/casework'
import { isMakingKey, type OfficerKey } from '../hooks'
import { KeyPanel } from './key-panel'
import { TipDesk } from './tip-desk'

type Props = {
  readonly officerKey: OfficerKey
  readonly tipId: string | undefined
  readonly onTaken: () => void
}

/** The chosen tip; the key stays open from one to the next. */
export function ChosenTip({ officerKey, tipId, onTaken }: Props) {
  const [done, setDone] = useState<{ readonly tipId: string; readonly words: string }>()
  if (tipId === undefined) {
    return (
      <>
        {!isMakingKey(officerKey) && <KeyPanel officerKey={officerKey} />}
        <Empty icon="report" words={caseworkWords.nothingChosen} />
      </>
    )
  }
  const taken = (words: string) => {
    setDone({ tipId, words })
    onTaken()
  }
  return (
    <>
      {done?.tipId === tipId && (
        <Notice isStatus icon="tick">
          {done.words}
        </Notice>
      )}
      <TipDesk key={tipId} tipId={tipId} officerKey={officerKey} onTaken={taken} />
    </>
  )
}
