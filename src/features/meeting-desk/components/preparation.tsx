import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Tag } from '@/components/tag'
import type { Board, MeetingQuestion } from '@/domain/meetings/contract'
import { beforeKey, twinKey } from '@/domain/meetings/round'
import { boardWords } from '@/i18n/zh-CN/meetings'
import type { BoardDesk } from '../hooks'
import './preparation.css'

type Props = { readonly desk: BoardDesk; readonly board: Board }

/** The ten messages before anybody sees them, and another in the place of any. */
export function Preparation({ desk, board }: Props) {
  return (
    <>
      <Text className="title" aria-role="heading" aria-level="2">
        {boardWords.prepareTitle}
      </Text>
      <Text className="words">{boardWords.prepareLead}</Text>
      <Button kind="action" isTall isDisabled={desk.isBusy} onPress={() => desk.move('gathering')}>
        {boardWords.start}
      </Button>
      <Text className="note">{boardWords.minutes}</Text>
      <View className="meeting-pairs">
        {[1, 2, 3, 4, 5].map((number) => (
          <PairCard key={number} number={number} desk={desk} board={board} />
        ))}
      </View>
    </>
  )
}

function PairCard({ number, desk, board }: Props & { readonly number: number }) {
  const key = beforeKey(number - 1)
  const twin = twinKey(key)
  return (
    <Card title={boardWords.pair(number)}>
      <Message question={board.questions[key]} />
      <Text className="second">{boardWords.twin(Number(twin.split('-')[1]))}</Text>
      <Message question={board.questions[twin]} />
      <Button
        label={boardWords.changeOf(number)}
        isDisabled={desk.isBusy}
        onPress={() => desk.change(number)}
      >
        {boardWords.change}
      </Button>
    </Card>
  )
}

function Message({ question: { kind, message } }: { readonly question: MeetingQuestion }) {
  return (
    <View>
      <Tag tone={kind === 'scam' ? 'danger' : 'brand'} icon={kind === 'scam' ? 'cross' : 'tick'}>
        {kind === 'scam' ? boardWords.isScam : boardWords.isGenuine}
      </Tag>
      <Text className="words">{message}</Text>
    </View>
  )
}
