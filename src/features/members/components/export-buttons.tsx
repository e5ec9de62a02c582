import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { MyData } from '@/domain/members/contract'
import { myDataWords } from '@/i18n/zh-CN/members'
import { takeAlong, takeReadable, type TakenAlong } from '../api'
import { readableExportOf } from './record-words'

/** A copy of everything: to read, and for another programme. */
export function ExportButtons({ data }: { readonly data: MyData }) {
  const [outcome, setOutcome] = useState<TakenAlong>()
  const readable = async () => setOutcome(await takeReadable(readableExportOf(data)))
  const along = async () => setOutcome(await takeAlong(data))
  return (
    <View className="flow">
      <Button icon="save" onPress={() => void readable()}>
        {myDataWords.exportReadable}
      </Button>
      <Button icon="save" onPress={() => void along()}>
        {myDataWords.exportIt}
      </Button>
      <Text className="note">{myDataWords.exportHint}</Text>
      {outcome && <Notice isStatus>{WORDS[outcome]}</Notice>}
    </View>
  )
}

const WORDS = {
  downloaded: myDataWords.downloaded,
  copied: myDataWords.copied,
  neither: myDataWords.notExported,
} as const
