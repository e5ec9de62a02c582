import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card'
import { Notice } from '@/components/notice'
import { Tag } from '@/components/tag'
import { Timeline } from '@/components/timeline'
import { SCAM_TYPES } from '@/domain/shared/taxonomy'
import type { OpenedTip } from '@/domain/tips/contract'
import type { KeyPair } from '@/domain/tips/sealing'
import { TIP_STATES, URGENCY_LEVELS } from '@/domain/tips/tip'
import { CloudAnswer } from '@/features/frame/components/cloud-answer'
import { caseworkWords, dueWords, officerKeyWords } from '@/i18n/zh-CN/casework'
import { dayWords, momentWords } from '@/i18n/zh-CN/dates'
import { openLetter } from '../api'
import { daysLeft, useOpenedTip, type OfficerKey } from '../hooks'
import { KeyPanel } from './key-panel'
import { TipSteps } from './tip-steps'
import './tip-desk.css'

type Props = {
  readonly tipId: string
  readonly officerKey: OfficerKey
  /** A step was taken; `words` say where the tip is now. */
  readonly onTaken: (words: string) => void
}

/** One tip: what is known in the clear, what the key opens, and what may be done next. */
export function TipDesk({ tipId, officerKey, onTaken }: Props) {
  const opened = useOpenedTip(tipId)
  const { keyPair } = officerKey
  const taken = (words: string) => {
    opened.reload()
    onTaken(words)
  }
  return (
    <CloudAnswer query={opened}>
      {(tip) => (
        <>
          <Outline tip={tip} />
          {!keyPair && <KeyPanel officerKey={officerKey} />}
          {keyPair && <Contents tip={tip} keyPair={keyPair} />}
          {keyPair && tip.possibleSteps.length > 0 && (
            <TipSteps tip={tip} keyPair={keyPair} onTaken={taken} />
          )}
          <Events tip={tip} />
          {keyPair && <KeyPanel officerKey={officerKey} />}
        </>
      )}
    </CloudAnswer>
  )
}

function Outline({ tip }: { tip: OpenedTip }) {
  const left = daysLeft(tip, new Date())
  return (
    <Card title={SCAM_TYPES[tip.scamTypeId]}>
      <View className="tip-facts">
        {left !== undefined && (
          <Tag tone={left < 0 ? 'warm' : 'brand'} icon="clock">
            {dueWords(left)}
          </Tag>
        )}
        <Text className="second">{caseworkWords.urgency(URGENCY_LEVELS[tip.urgency])}</Text>
        <Text className="second">{caseworkWords.received(dayWords(new Date(tip.receivedAt)))}</Text>
        <Text className="second">{tip.unitName}</Text>
      </View>
    </Card>
  )
}

function Events({ tip: { events, possibleSteps } }: { tip: OpenedTip }) {
  const isFinished = possibleSteps.length === 0
  return (
    <Card title={caseworkWords.events}>
      <Timeline
        steps={events.map(({ state, at }, index) => ({
          title: TIP_STATES[state],
          second: momentWords(new Date(at), new Date()),
          state: index === events.length - 1 && !isFinished ? 'now' : 'done',
        }))}
      />
    </Card>
  )
}

function Contents({ tip, keyPair }: { tip: OpenedTip; keyPair: KeyPair }) {
  const letter = openLetter(tip.sealed, keyPair)
  if (letter === 'notForYou') return <Notice tone="warm">{caseworkWords.notForYou}</Notice>
  if (letter === 'unreadable') return <Notice tone="warm">{caseworkWords.unreadable}</Notice>
  return (
    <Card title={caseworkWords.contents}>
      <Text className="quote tip-letter">{letter.text}</Text>
      <Text className="second">
        {letter.contact ? caseworkWords.contactIs(letter.contact) : caseworkWords.anonymous}
      </Text>
      <Text className="note">{officerKeyWords.onlyHere}</Text>
    </Card>
  )
}
