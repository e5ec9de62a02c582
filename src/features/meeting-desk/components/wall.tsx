import { Text, View } from '@tarojs/components'
import { BarChart } from '@/components/bar-chart'
import { CodeText } from '@/components/code-text'
import { CueList } from '@/components/cue-list'
import { MarkedText } from '@/components/mark'
import { QrCode } from '@/components/qr-code'
import { Tag } from '@/components/tag'
import type { Board } from '@/domain/meetings/contract'
import type { Tally } from '@/domain/meetings/report'
import { isAsking, isExplaining } from '@/domain/meetings/step'
import { locateCues } from '@/domain/shared/cues'
import { attendWords, boardWords } from '@/i18n/zh-CN/meetings'
import { usePartsPainted } from '@/platform/after-paint'
import { canPrint, webAddress } from '@/platform/printing'
import {
  comparedBars,
  livePledgeWords,
  questionOnWall,
  questionTitle,
  tallyBars,
  usePledgeWords,
} from '../hooks'
import './wall.css'

/** What everybody looks at: large enough for the last row. */
export function Wall({ board }: { readonly board: Board }) {
  const { step } = board
  return (
    <View className="wall">
      {step === 'gathering' && <Gathering board={board} />}
      {isAsking(step) && <Asking board={board} />}
      {isExplaining(step) && <Explaining board={board} />}
      {step === 'results' && <Results board={board} />}
      {step === 'pledge' && <Pledging board={board} />}
    </View>
  )
}

type Props = { readonly board: Board }

/** A browser on the wall shows the code for cameras; in WeChat there are the letters. */
function Gathering({ board: { code, unitName, attended } }: Props) {
  return (
    <View className="wall__columns">
      <View className="wall__column">
        <Text className="wall__second">{unitName}</Text>
        <Title>{boardWords.gatherTitle}</Title>
        <Text className="wall__second">{boardWords.gatherCode}</Text>
        <View className="wall__code">
          <CodeText code={code} label={boardWords.codeLabel} />
        </View>
        <Figure>{boardWords.attended(attended)}</Figure>
      </View>
      {canPrint() && (
        <View className="wall__qr">
          <QrCode
            content={webAddress(`pages/meeting/index?unitCode=${code}`)}
            label={boardWords.gatherTitle}
          />
        </View>
      )}
    </View>
  )
}

function Asking({ board }: Props) {
  const question = questionOnWall(board)
  if (!question) return null
  return (
    <>
      <Text className="wall__second">{questionTitle(board.step)}</Text>
      <View className="wall__message">
        <Tag>{attendWords.arrivedBy(question.channel)}</Tag>
        <Text className="wall__words">{question.message}</Text>
      </View>
      <Title>{boardWords.ask}</Title>
      <Figure>{boardWords.answered(board.answered)}</Figure>
    </>
  )
}

function Explaining({ board }: Props) {
  const painted = usePartsPainted(3)
  const question = questionOnWall(board)
  if (!question) return null
  const hands = board.counted.hands[question.key]
  const { kind, channel, message, explanation } = question
  const cues = locateCues(message, question.cues)
  return (
    <View className="wall__columns wall__columns--even">
      <View className="wall__column">
        <Title>{attendWords.explained[kind]}</Title>
        <Tag>{attendWords.arrivedBy(channel)}</Tag>
        <MarkedText text={message} marks={cues} />
        {painted > 2 && <Bars board={board} hands={hands} />}
      </View>
      <View className="wall__column">
        {painted > 1 && <CueList cues={cues} />}
        {painted > 1 && <Text className="words">{explanation}</Text>}
      </View>
    </View>
  )
}

type BarsProps = Props & { readonly hands: Tally | undefined }

/** What phones and hands said, each apart. */
function Bars({ board: { tally, answered }, hands }: BarsProps) {
  return (
    <>
      <Text className="wall__heading">{boardWords.bar2}</Text>
      {tally ? (
        <BarChart label={boardWords.bar2} {...tallyBars(tally)} />
      ) : (
        <Text className="wall__second">{answered > 0 ? boardWords.hidden : boardWords.noPhones}</Text>
      )}
      {hands && (
        <>
          <Text className="wall__heading">{boardWords.hands}</Text>
          <BarChart label={boardWords.handsBar} {...tallyBars(hands)} />
        </>
      )}
    </>
  )
}

function Results({ board: { learning } }: Props) {
  const { before, after } = learning ?? { before: null, after: null }
  return (
    <View className="wall__column wall__column--compared">
      <Title>{boardWords.resultsTitle}</Title>
      {before && after ? (
        <BarChart label={boardWords.resultsTitle} bars={comparedBars({ before, after })} max={100} />
      ) : (
        <Text className="wall__second">{boardWords.nothingToCompare}</Text>
      )}
    </View>
  )
}

/** The words are there for whoever has no phone: everybody reads them together. */
function Pledging({ board: { audience, pledged } }: Props) {
  const { value } = usePledgeWords(audience)
  return (
    <View className="wall__columns">
      <View className="wall__column">
        <Title>{value?.pledge.title ?? boardWords.pledgeTitle}</Title>
        {value?.pledge.sentences.map((sentence) => (
          <Text key={sentence} className="wall__sentence">
            {sentence}
          </Text>
        ))}
      </View>
      <View className="wall__column">
        <Figure>{livePledgeWords(pledged)}</Figure>
        <Text className="wall__second">{boardWords.pledgeLead}</Text>
      </View>
    </View>
  )
}

function Title({ children }: { readonly children: string }) {
  return (
    <Text className="wall__title" aria-role="heading" aria-level="2">
      {children}
    </Text>
  )
}

/** A count that grows while people look. */
function Figure({ children }: { readonly children: string }) {
  return (
    <Text className="wall__figure" aria-role="status" aria-live="polite">
      {children}
    </Text>
  )
}
