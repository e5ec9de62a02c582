import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { JoinCodeView } from '@/domain/joining/contract'
import { codeDeskWords } from '@/i18n/zh-CN/joining'
import { failureWords, stateWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { canPrint } from '@/platform/printing'
import { useShareCard } from '@/platform/share'
import { joinCard, useRevoking } from '../hooks'
import { PassOn } from '@/features/frame/components/pass-on'

type Props = {
  readonly unitId: string
  readonly unitName: string
  readonly code: JoinCodeView
  readonly onRevoked: () => void
  readonly onClose: () => void
}

/** One code: onto paper, into a group, or out of use. */
export function CodeSheet({ unitId, unitName, code: { code, state, uses, cap }, onRevoked, onClose }: Props) {
  const [isAsking, setAsking] = useState(false)
  const card = joinCard(unitName, code)
  useShareCard(card)
  if (isAsking) return <RevokeSheet code={code} onRevoked={onRevoked} onClose={() => setAsking(false)} />
  return (
    <Sheet title={codeDeskWords.codeOf(code)} closeLabel={codeDeskWords.close} onClose={onClose}>
      <Text className="words">
        {[codeDeskWords.states[state], codeDeskWords.uses(uses, cap)].join(' · ')}
      </Text>
      {state === 'open' && <Printing unitId={unitId} code={code} />}
      {state === 'open' && <PassOn card={card} words={codeDeskWords.share} outcomes={codeDeskWords.shared} />}
      {state !== 'revoked' && <Button onPress={() => setAsking(true)}>{codeDeskWords.revoke}</Button>}
    </Sheet>
  )
}

function Printing({ unitId, code }: Pick<Props, 'unitId'> & { readonly code: string }) {
  if (!canPrint()) return <Text className="note">{codeDeskWords.elsewhere}</Text>
  return (
    <>
      <ListRow
        icon="picture"
        title={codeDeskWords.poster}
        onPress={() => openPage('join-poster', { unitId, code })}
      />
      <ListRow
        icon="picture"
        title={codeDeskWords.sheet}
        onPress={() => openPage('join-poster', { unitId, code, sheet: 'meeting' })}
      />
    </>
  )
}

type RevokeProps = Pick<Props, 'onRevoked' | 'onClose'> & { readonly code: string }

function RevokeSheet({ code, onRevoked, onClose }: RevokeProps) {
  const { isBusy, failure, perform } = useRevoking()
  const revoke = async () => {
    if ((await perform({ unitCode: code })).ok) onRevoked()
  }
  return (
    <Sheet title={codeDeskWords.revokeTitle(code)} closeLabel={codeDeskWords.revokeNo} onClose={onClose}>
      <Text className="words">{codeDeskWords.revokeText}</Text>
      {failure && <Notice tone="warm">{failureWords(failure)}</Notice>}
      <Button isDisabled={isBusy} onPress={() => void revoke()}>
        {isBusy ? stateWords.sending : codeDeskWords.revokeYes}
      </Button>
      <Button kind="plain" onPress={onClose}>
        {codeDeskWords.revokeNo}
      </Button>
    </Sheet>
  )
}
