import { Button } from '@/components/button'
import { PageHead } from '@/components/page-head'
import { Progress } from '@/components/progress'
import { Screen } from '@/components/screen'
import { useElderView } from '@/features/frame/hooks'
import { navigationWords } from '@/i18n/zh-CN/navigation'
import { rescueSteps, rescueWords } from '@/i18n/zh-CN/rescue'
import { openPage } from '@/platform/navigation'
import { useRescue } from '../hooks'
import { RescueCall } from './rescue-call'
import { RescueDone } from './rescue-done'
import { RescueStep } from './rescue-step'

/** The call, and the steps after it. */
const TOTAL = rescueSteps.length + 1

/** The way through the first hours after a loss: one step a screen, without a network and without a sign-in. */
export function RescuePage() {
  const { step, ticked, goTo, toggle, restart } = useRescue()
  const current = rescueSteps[step - 1]
  const goBack = () => (step === 0 ? openPage('home') : goTo(step - 1))
  const head = <PageHead title={rescueWords.title} backLabel={navigationWords.back} onBack={goBack} />
  const foot = step < TOTAL ? <Foot step={step} onNext={() => goTo(step + 1)} /> : undefined
  return (
    <Screen head={head} foot={foot}>
      {step === 0 && <RescueCall />}
      {current && (
        <RescueStep key={current.id} place={step + 1} step={current} ticked={ticked} onToggle={toggle} />
      )}
      {step >= TOTAL && <RescueDone onAgain={restart} />}
    </Screen>
  )
}

function Foot({ step, onNext }: { readonly step: number; readonly onNext: () => void }) {
  const isElder = useElderView()
  const next = rescueSteps[step]
  const words = next ? rescueWords.next(next.title) : rescueWords.finish
  return (
    <>
      <Progress now={step + 1} total={TOTAL} label={rescueWords.progress(step + 1, TOTAL)} />
      {step === 0 && next ? (
        <Button onPress={onNext}>
          {isElder ? rescueWords.firstNextElder : rescueWords.firstNext(next.title)}
        </Button>
      ) : (
        <Button kind="action" onPress={onNext}>
          {words}
        </Button>
      )}
    </>
  )
}
