import { Button } from '@/components/button'
import { PageHead } from '@/components/page-head'
import { Progress } from '@/components/progress'
import { Screen } from '@/components/screen'
import { useElderView } from '@/features/frame/hooks'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { rescueSteps, rescueWords } from '@/i18n/zh-CN/rescue'
import { openPage } from '@/platform/navigation'
import { useRescue, type Rescue } from '../hooks'
import { RescueCall } from './rescue-call'
import { RescueDone } from './rescue-done'
import { RescueOverview } from './rescue-overview'
import { RescueStep } from './rescue-step'

/** The call, and the steps after it. */
const TOTAL = rescueSteps.length + 1

/** The way through the first hours after a loss: one step a screen, without a network and without a sign-in. */
export function RescuePage() {
  const rescue = useRescue()
  const { step, isOverview, goTo } = rescue
  const goBack = () => {
    if (isOverview) goTo(step)
    else if (step === 0) openPage('home')
    else goTo(step - 1)
  }
  const head = <PageHead title={rescueWords.title} backLabel={navigationWords.back} onBack={goBack} />
  const hasNext = !isOverview && step < TOTAL
  return (
    <Screen head={head} foot={hasNext ? <Foot rescue={rescue} /> : undefined}>
      <Body rescue={rescue} />
    </Screen>
  )
}

type Props = { readonly rescue: Rescue }

function Body({ rescue }: Props) {
  const { step, isOverview } = rescue
  const current = rescueSteps[step - 1]
  if (isOverview) return <RescueOverview rescue={rescue} />
  if (step === 0) return <RescueCall rescue={rescue} />
  if (current) return <RescueStep key={current.id} place={step + 1} step={current} rescue={rescue} />
  return <RescueDone rescue={rescue} />
}

function Foot({ rescue: { step, goTo, called } }: Props) {
  const isElder = useElderView()
  const next = rescueSteps[step]
  const words = next ? rescueWords.next(next.title) : rescueWords.finish
  return (
    <>
      <Progress now={step + 1} total={TOTAL} label={rescueWords.progress(step + 1, TOTAL)} />
      {step === 0 && next ? (
        <Button onPress={called}>
          {isElder ? rescueWords.firstNextElder : rescueWords.firstNext(next.title)}
        </Button>
      ) : (
        <Button kind="action" onPress={() => goTo(step + 1)}>
          {words}
        </Button>
      )}
    </>
  )
}
