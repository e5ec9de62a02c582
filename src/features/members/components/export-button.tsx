import { useState } from 'react'
import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Notice } from '@/components/notice'
import type { MyData } from '@/domain/members/contract'
import { myDataWords } from '@/i18n/zh-CN/members'
import { takeAlong } from '../api'

/** A copy of everything: a file on the web, the clipboard in WeChat. */
export function ExportButton({ data }: { readonly data: MyData }) {
  const [outcome, setOutcome] = useState<keyof typeof WORDS>()
  const take = async () => setOutcome((await takeAlong(data)) ?? 'neither')
  return (
    <>
      <Button icon="save" onPress={() => void take()}>
        {myDataWords.exportIt}
      </Button>
      <Text className="note">{myDataWords.exportHint}</Text>
      {outcome && <Notice isStatus>{WORDS[outcome]}</Notice>}
    </>
  )
}

const WORDS = {
  downloaded: myDataWords.downloaded,
  copied: myDataWords.copied,
  neither: myDataWords.notExported,
} as const
