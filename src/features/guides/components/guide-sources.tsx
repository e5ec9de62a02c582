import { Text, View } from '@tarojs/components'
import type { Guide } from '@/domain/guides/guide'
import { monthWords } from '@/i18n/zh-CN/dates'
import { guideWords } from '@/i18n/zh-CN/guides'

/** Where the facts come from, and when a person last compared them. */
export function GuideSources({ guide }: { readonly guide: Guide }) {
  const titles = guide.sources.map(({ title }) => title).join('；')
  return (
    <View className="note">
      <View>
        <Text>{guideWords.sources(titles)}</Text>
      </View>
      <View>
        <Text>{guideWords.reviewed(monthWords(guide.reviewedOn))}</Text>
      </View>
    </View>
  )
}
