import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ListRow } from '@/components/list-row'
import { Notice } from '@/components/notice'
import type { Gathering, Gatherings } from '@/domain/gatherings/contract'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { gatheringWords } from '@/i18n/zh-CN/gatherings'
import { countWords } from '@/i18n/zh-CN/metrics'
import { GATHERING_DAYS, rowWords, useGatherings } from '../hooks'
import { GatheringForm } from './gathering-form'

type Props = { readonly unitId: string; readonly mayEnter: boolean }

/** People without a phone, beside the app's own figures and apart from them. */
export function GatheringCard({ unitId, mayEnter }: Props) {
  const gatherings = useGatherings(unitId)
  const [open, setOpen] = useState<Gathering | 'new'>()
  const [doneWords, setDoneWords] = useState<string>()
  const begin = (one: Gathering | 'new') => {
    setOpen(one)
    setDoneWords(undefined)
  }
  const done = (words: string) => {
    setOpen(undefined)
    setDoneWords(words)
    gatherings.reload()
  }
  return (
    <Card title={gatheringWords.title}>
      <View className="flow">
        <CloudAnswer query={gatherings}>
          {(value) => <Held gatherings={value} onOpen={mayEnter ? begin : undefined} />}
        </CloudAnswer>
      </View>
      <View className="flow">
        {doneWords !== undefined && (
          <Notice isStatus icon="tick">
            {doneWords}
          </Notice>
        )}
        {open !== undefined && (
          <GatheringForm
            key={open === 'new' ? open : open.id}
            unitId={unitId}
            before={open === 'new' ? undefined : open}
            onDone={done}
            onCancel={() => setOpen(undefined)}
          />
        )}
        {mayEnter && open === undefined && (
          <Button isInline icon="add" onPress={() => begin('new')}>
            {gatheringWords.enter}
          </Button>
        )}
      </View>
      <Text className="note">{gatheringWords.note}</Text>
    </Card>
  )
}

type HeldProps = {
  readonly gatherings: Gatherings
  readonly onOpen: ((gathering: Gathering) => void) | undefined
}

function Held({ gatherings: { count, people, newest }, onOpen }: HeldProps) {
  const older = count - newest.length
  return (
    <>
      <Text className="words strong">
        {count === 0
          ? gatheringWords.none(GATHERING_DAYS)
          : gatheringWords.sentence(GATHERING_DAYS, count, countWords(people))}
      </Text>
      {newest.map((one) => (
        <ListRow
          key={one.id}
          title={rowWords(one)}
          second={one.note === '' ? undefined : one.note}
          aside={gatheringWords.people(countWords(one.people))}
          onPress={onOpen && one.kind !== 'meeting' ? () => onOpen(one) : undefined}
        />
      ))}
      {older > 0 && <Text className="note">{gatheringWords.more(older)}</Text>}
    </>
  )
}
