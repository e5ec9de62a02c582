import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Notice } from '@/components/notice'
import { Sheet } from '@/components/sheet'
import type { WrittenNotice } from '@/domain/notices/contract'
import { noticeDeskWords } from '@/i18n/zh-CN/notices'
import { failureWords } from '@/i18n/zh-CN/states'
import { openPage } from '@/platform/navigation'
import { canPrint } from '@/platform/printing'
import { usePublishedNotice } from '../hooks'
import { NoticeWords } from './notice-words'

type Props = {
  readonly notice: WrittenNotice
  readonly isWriter: boolean
  readonly unitId: string
  readonly onRevise: () => void
  readonly onDone: (words: string) => void
}

/** A notice that people have: how many confirmed it, on the phone and on paper; and what may be done with it. */
export function PublishedNoticePanel({ notice, isWriter, unitId, onRevise, onDone }: Props) {
  const published = usePublishedNotice(notice, onDone)
  const { id, confirmedCount, paper } = notice
  return (
    <>
      <Card>
        <Text className="title">
          {confirmedCount === null ? noticeDeskWords.countHidden : noticeDeskWords.count(confirmedCount)}
        </Text>
        {paper && <Text className="words strong">{noticeDeskWords.paperCount(paper.copies)}</Text>}
        <Text className="note">{noticeDeskWords.countMeans}</Text>
        {canPrint() && (
          <Button icon="save" onPress={() => openPage('notice-file', { unitId, noticeId: id })}>
            {noticeDeskWords.file}
          </Button>
        )}
        <View className="flow">
          {published.failure && <Notice tone="warm">{failureWords(published.failure)}</Notice>}
        </View>
      </Card>
      <NoticeWords notice={notice} />
      {isWriter && <Paper published={published} />}
      <Card>
        {isWriter && (
          <Button icon="edit" onPress={onRevise}>
            {noticeDeskWords.revise}
          </Button>
        )}
        <Withdrawal published={published} />
      </Card>
    </>
  )
}

type PartProps = { readonly published: ReturnType<typeof usePublishedNotice> }

function Paper({
  published: { copies, setCopies, note, setNote, isMistaken, isBusy, savePaper },
}: PartProps) {
  return (
    <Card title={noticeDeskWords.paper}>
      <Text className="second">{noticeDeskWords.paperLead}</Text>
      <Field
        kind="number"
        label={noticeDeskWords.copies}
        mistake={isMistaken ? noticeDeskWords.notNumber : undefined}
        value={copies}
        onInput={setCopies}
      />
      <Field
        label={noticeDeskWords.paperNote}
        hint={noticeDeskWords.paperNoteHint}
        maxLength={60}
        value={note}
        onInput={setNote}
      />
      <Button isDisabled={isBusy} onPress={() => void savePaper()}>
        {noticeDeskWords.savePaper}
      </Button>
    </Card>
  )
}

function Withdrawal({ published: { isBusy, withdraw } }: PartProps) {
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <View className="flow">
      <Button onPress={() => setAsking(true)}>{noticeDeskWords.withdraw}</Button>
      {isAsking && (
        <Sheet title={noticeDeskWords.withdrawTitle} closeLabel={noticeDeskWords.withdrawNo} onClose={close}>
          <Text className="words">{noticeDeskWords.withdrawText}</Text>
          <Button isDisabled={isBusy} onPress={() => void withdraw()}>
            {noticeDeskWords.withdrawYes}
          </Button>
          <Button kind="plain" onPress={close}>
            {noticeDeskWords.withdrawNo}
          </Button>
        </Sheet>
      )}
    </View>
  )
}
