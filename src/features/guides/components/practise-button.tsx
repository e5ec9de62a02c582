import { Button } from '@/components/button'
import { useElderView } from '@/features/frame/hooks'
import { guideWords } from '@/i18n/zh-CN/guides'
import { openPage } from '@/platform/navigation'

/** What was read stays longer when it is tried at once. */
export function PractiseButton() {
  return (
    <Button kind="action" icon="quiz" onPress={() => openPage('quizzes')}>
      {useElderView() ? guideWords.practiseElder : guideWords.practise}
    </Button>
  )
}
