import { Text, View } from '@tarojs/components'
import { Notice } from '@/components/notice'
import type { WithdrawnContent } from '@/domain/shared/edition'
import type { Role } from '@/domain/shared/roles'
import { editorialWords } from '@/i18n/zh-CN/editorial'
import type { Noun } from '../api'
import { bankOf, type EditionList } from '../hooks'
import { Versions } from './versions'

type Props = {
  readonly noun: Noun
  readonly content: WithdrawnContent
  readonly list: EditionList
  readonly roles: readonly Role[]
  readonly onDone: (words: string) => void
}

/** What nobody reads any more; every version of it is still there to be read and put back. */
export function WithdrawnDesk({ noun, content: { id, title }, list, roles, onDone }: Props) {
  return (
    <View className="stack">
      <Text className="title" aria-role="heading" aria-level="2">
        {title}
      </Text>
      <Notice>{editorialWords.withdrawnLead}</Notice>
      <Versions noun={noun} contentId={id} text={undefined} bank={bankOf(list)} {...{ roles, onDone }} />
    </View>
  )
}
