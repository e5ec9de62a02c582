import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { CueList } from '@/components/cue-list'
import { MarkedText } from '@/components/mark'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import type { PracticeItem } from '@/domain/quizzes/contract'
import type { Verdict } from '@/domain/quizzes/question'
import { locateCues } from '@/domain/shared/cues'
import { quizWords } from '@/i18n/zh-CN/quizzes'
import { useAfterPaint } from '@/platform/after-paint'

type Props = { readonly item: PracticeItem; readonly verdict: Verdict }

/** What the message was and which words show it; then the message it is easily confused with. */
export function QuizFeedback({ item, verdict }: Props) {
  const isPainted = useAfterPaint(true)
  return (
    <>
      <Outcome item={item} verdict={verdict} />
      <Card>
        <KindTag kind={item.kind}>
          {item.kind === verdict ? quizWords.choseRight : quizWords.choseWrong}
        </KindTag>
        <ExplainedMessage item={item} isWhole={isPainted} />
      </Card>
      <View className="flow">{isPainted && <Lesson item={item} />}</View>
    </>
  )
}

/** The twin, and the one sentence to take along. */
function Lesson({ item }: { item: PracticeItem }) {
  return (
    <>
      <Text className="section" aria-role="heading" aria-level="2">
        {item.kind === 'scam' ? quizWords.genuineTwin : quizWords.scamTwin}
      </Text>
      <Card>
        <KindTag kind={item.twin.kind} />
        <MarkedText text={item.twin.message} marks={[]} />
        <Text>{item.twin.explanation}</Text>
      </Card>
      <Notice tone="warm" icon="chat">
        <Text className="strong">{quizWords.remember}</Text>
        <Text>{item.remember}</Text>
      </Notice>
    </>
  )
}

function Outcome({ item, verdict }: Props) {
  const { kind, cues } = item
  const isRight = kind === verdict
  const lookAt = isRight ? quizWords.cuesToLookAt : quizWords.cuesMissed
  return (
    <Notice
      icon={isRight ? 'tick' : 'search'}
      tone={isRight ? 'calm' : 'warm'}
      title={outcomeWords(kind, isRight)}
      isStatus
    >
      {kind === 'scam' && lookAt(cues.length)}
    </Notice>
  )
}

function outcomeWords(kind: Verdict, isRight: boolean): string {
  if (kind === 'scam') return isRight ? quizWords.recognised : quizWords.missed
  return isRight ? quizWords.trusted : quizWords.suspected
}

function KindTag({ kind, children }: { kind: Verdict; children?: string }) {
  const name = kind === 'scam' ? quizWords.scamTag : quizWords.genuineTag
  return (
    <Tag tone={kind === 'scam' ? 'danger' : 'brand'} icon={kind === 'scam' ? 'cross' : 'tick'}>
      {children ? `${name}${quizWords.joinMark}${children}` : name}
    </Tag>
  )
}

/** Every mark in the message has its number below, with what it means. */
function ExplainedMessage({ item, isWhole }: { item: PracticeItem; isWhole: boolean }) {
  return (
    <>
      <MarkedText text={item.message} marks={locateCues(item.message, item.cues)} />
      <View className="flow">{isWhole && <Explanations item={item} />}</View>
    </>
  )
}

function Explanations({ item }: { item: PracticeItem }) {
  return (
    <>
      <CueList cues={locateCues(item.message, item.cues)} />
      <Text>{item.explanation}</Text>
    </>
  )
}
