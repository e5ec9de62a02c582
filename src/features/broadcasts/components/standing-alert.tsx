import { useState } from 'react'
import { Button } from '@/components/button'
import type { AlertDraft } from '@/domain/alerts/alert'
import type { Role } from '@/domain/shared/roles'
import type { UnitNode } from '@/domain/units/contract'
import { cancelWords, versionWords } from '@/i18n/zh-CN/broadcasts'
import { Correction } from './correction'
import { PublishedPanel } from './published-panel'
import { ReasonedStep } from './reasoned-step'

type Props = {
  readonly draft: AlertDraft
  readonly units: readonly UnitNode[]
  readonly roles: readonly Role[]
  readonly onBegun: () => void
  readonly onGoOn: (alertId: string) => void
  readonly onDone: (words: string) => void
}

/** An alert that residents have, or the next version of it being written. */
export function StandingAlert({ draft, units, roles, onBegun, onGoOn, onDone }: Props) {
  const [isCorrecting, setCorrecting] = useState(false)
  if (isCorrecting) {
    const back = () => setCorrecting(false)
    return (
      <Correction
        updates={draft}
        units={units}
        onBack={back}
        onBegun={onBegun}
        onGoOn={onGoOn}
        onDone={onDone}
      />
    )
  }
  const steps = (
    <>
      {roles.includes('organiser') && (
        <Button icon="edit" onPress={() => setCorrecting(true)}>
          {versionWords.correct}
        </Button>
      )}
      <ReasonedStep
        step={{ action: 'cancelAlert', seen: { alertId: draft.id } }}
        text={cancelWords.text}
        words={cancelWords}
        onDone={onDone}
      />
    </>
  )
  return <PublishedPanel draft={draft} units={units} steps={steps} />
}
