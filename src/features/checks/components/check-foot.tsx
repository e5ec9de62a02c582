import { Button } from '@/components/button'
import type { IconName } from '@/components/icon/icon'
import type { CheckStep } from '@/domain/checks/check'
import { checkCardWords, checkStepWords, checkWords } from '@/i18n/zh-CN/checks'
import { openPage } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import type { Check } from '../hooks'

const ADVICE_NUMBER = '96110'

const ICONS: Record<CheckStep, IconName> = {
  rescue: 'phone',
  stopAndAsk: 'phone',
  askOfficially: 'list',
  stayCareful: 'check',
}

/** The one thing to press: to check, and then what the answer asks for. */
export function CheckFoot({ check }: { readonly check: Check }) {
  if (!check.checked) {
    return (
      <Button kind="action" icon="check" onPress={check.check}>
        {checkWords.check}
      </Button>
    )
  }
  const { nextStep } = check.checked.result
  return (
    <Button
      kind={nextStep === 'rescue' ? 'danger' : 'action'}
      icon={ICONS[nextStep]}
      onPress={() => takeStep(nextStep, check)}
    >
      {checkStepWords[nextStep].press}
    </Button>
  )
}

function takeStep(step: CheckStep, { startOver, askWhere }: Check): void {
  switch (step) {
    case 'rescue':
      return openPage('rescue')
    case 'stopAndAsk':
      return dial(ADVICE_NUMBER)
    case 'askOfficially':
      return askWhere(true)
    case 'stayCareful':
      return startOver()
  }
}

/** Whoever got a card can ask for the family, too. */
export function ReceivedFoot() {
  return (
    <Button kind="action" icon="phone" onPress={() => dial(ADVICE_NUMBER)}>
      {checkCardWords.ask}
    </Button>
  )
}
