import { useState } from 'react'
import { Button } from '@/components/button'
import { PageHead } from '@/components/page-head'
import { Screen } from '@/components/screen'
import { useElderView } from '@/features/frame/hooks'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { evidenceReadingWords, evidenceWords } from '@/i18n/zh-CN/rescue'
import { goBack, turnToStep } from '@/platform/navigation'
import { useEvidence, type EvidenceList } from '../hooks'
import { EvidenceOverview } from './evidence-overview'
import { EvidencePartForm } from './evidence-part-form'
import { partAfter, partId, partTitle, type EvidencePart } from './evidence-parts'
import { EvidenceReading } from './evidence-reading'

type Place = 'list' | 'reading' | EvidencePart

/** What to tell the police, written one thing a screen and read out at the end; it never leaves the device. */
export function EvidencePage() {
  const list = useEvidence()
  const [place, setPlace] = useState<Place>('list')
  const goTo = (next: Place) => {
    setPlace(next)
    turnToStep(typeof next === 'object' ? 2 : 1)
  }
  const head = (
    <PageHead
      title={place === 'reading' ? evidenceReadingWords.title : evidenceWords.title}
      backLabel={navigationWords.back}
      onBack={place === 'list' ? goBack : () => goTo('list')}
    />
  )
  const foot = typeof place === 'object' && <Foot list={list} part={place} onGoTo={goTo} />
  return (
    <Screen head={head} foot={foot}>
      {place === 'list' && <EvidenceOverview list={list} onOpen={goTo} onRead={() => goTo('reading')} />}
      {place === 'reading' && <EvidenceReading evidence={list.evidence} onBack={() => goTo('list')} />}
      {typeof place === 'object' && (
        <EvidencePartForm key={partId(place)} list={list} part={place} onRemoved={() => goTo('list')} />
      )}
    </Screen>
  )
}

type FootProps = {
  readonly list: EvidenceList
  readonly part: EvidencePart
  readonly onGoTo: (next: Place) => void
}

function Foot({ list, part, onGoTo }: FootProps) {
  const isElder = useElderView()
  const next = partAfter(part, list.evidence)
  const nextWords = next && (isElder ? evidenceWords.nextElder : evidenceWords.next(partTitle(next)))
  return (
    <Button kind="action" onPress={() => onGoTo(next ?? 'list')}>
      {nextWords ?? evidenceWords.finish}
    </Button>
  )
}
