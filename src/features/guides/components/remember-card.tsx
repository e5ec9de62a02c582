import { Text } from '@tarojs/components'
import { Card } from '@/components/card'
import { classNames } from '@/components/class-names'
import { guideWords } from '@/i18n/zh-CN/guides'

/** The one sentence that should stay. */
export function RememberCard({ words, isSpoken }: { readonly words: string; readonly isSpoken: boolean }) {
  return (
    <Card>
      <Text className="second">{guideWords.remember}</Text>
      <Text className={classNames('guide__remember', isSpoken && 'is-spoken')}>{words}</Text>
    </Card>
  )
}
