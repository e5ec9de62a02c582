import { Doors } from '@/components/doors'
import { homeWords } from '@/i18n/zh-CN/home'
import { openPage } from '@/platform/navigation'
import { useElderView } from '../hooks'

/** The four things one can do, in words that fit the size of the text. */
export function HomeDoors() {
  const words = useElderView() ? homeWords.elderDoors : homeWords.doors
  return (
    <Doors
      label={homeWords.doorsLabel}
      doors={[
        { icon: 'learn', title: words.learn, onPress: () => openPage('learn') },
        { icon: 'quiz', title: words.quizzes, onPress: () => openPage('quizzes') },
        { icon: 'pledge', title: words.pledges, onPress: () => openPage('pledges') },
        { icon: 'report', title: words.report, onPress: () => openPage('report') },
      ]}
    />
  )
}
